import type { BlockId } from '../ids.ts';
import type { Block } from './document.ts';
import { textOfBlock } from './walkDocument.ts';

export interface OutlineEntry {
  readonly id: BlockId;
  /** 1 to 3. */
  readonly level: number;
  readonly text: string;
}

/** The headings of a document, in order. An empty heading is left out: there is nothing to show or to jump to. */
export function outlineOf(blocks: readonly Block[]): readonly OutlineEntry[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'heading') return [];
    const text = textOfBlock(block).replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [{ id: block.id, level: block.level, text }];
  });
}
