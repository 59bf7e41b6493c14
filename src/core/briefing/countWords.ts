import type { Block } from './document.ts';
import { textOfBlock } from './walkDocument.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,:/-]*/gu;
/** Scripts written without spaces, where a count of words is a count of characters, as Word has it. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** How many words a block has. Citations do not count. */
export function countWords(block: Block): number {
  const text = textOfBlock(block);
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  return unspaced + (text.replace(UNSPACED, ' ').match(WORD)?.length ?? 0);
}
