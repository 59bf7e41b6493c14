import type { Block } from '../../briefing/document.ts';
import { isNumberedList } from '../../briefing/documentRules.ts';
import { writeBlock } from './writeBlocks.ts';
import type { Writing } from './writeInlines.ts';

type SectionBreak = Extract<Block, { readonly kind: 'sectionBreak' }>;
type WrittenBlock = Exclude<Block, SectionBreak>;

interface Section {
  /** What begins it; the first one has nothing. */
  readonly orientation: SectionBreak['orientation'] | null;
  readonly blocks: WrittenBlock[];
}

/** Writes the blocks of a document, each apart from the next. */
export function writeBody(blocks: readonly Block[], writing: Writing): string[] {
  const sections: Section[] = [{ orientation: null, blocks: [] }];
  for (const block of blocks) {
    if (block.kind === 'sectionBreak') sections.push({ orientation: block.orientation, blocks: [] });
    else sections.at(-1)?.blocks.push(block);
  }
  return sections.flatMap((section, index) => {
    const written = writeTouching(section.blocks, writing);
    const { orientation } = section;
    // Behind a div whose pages lie, they stand again by themselves.
    const isPlain =
      orientation === null ||
      (orientation === 'portrait' && sections[index - 1]?.orientation === 'landscape' && written.length > 0);
    return isPlain ? written : [`::: {.${orientation}}`, ...written, ':::'];
  });
}

/**
 * Of numbered lists that touch, each has the other sign behind its numbers: so its numbers begin anew. A bracket also says of a list that touches
 * none that its 1 was said.
 */
function writeTouching(blocks: readonly WrittenBlock[], writing: Writing): string[] {
  let delimiter: '.' | ')' = '.';
  return blocks.map((block, index) => {
    const before = blocks[index - 1];
    const isTouching =
      block.kind === 'list' && before?.kind === 'list' && isNumberedList(block.items) && isNumberedList(before.items);
    const isSaid = block.kind === 'list' && block.start === 1;
    delimiter = (isTouching ? delimiter === '.' : isSaid) ? ')' : '.';
    return writeBlock(block, writing, delimiter);
  });
}
