import type { SourceBlock } from '../../core/source/sourceText.ts';
import { readSourceText } from '../../library/tables/sourceTexts.ts';
import type { ReadFunction } from '../context.ts';
import { existingSource } from '../existing.ts';

/** A line feed between two blocks counts as the first one's; what lies beyond the end as the last one's. */
export const findBlockAt: ReadFunction<'sourceTexts.blockAt'> = ({ db }, { sourceId, position }) => ({
  blockIndex: indexOfBlockAt(readSourceText(db, existingSource(db, sourceId).textId).blocks, position),
});

function indexOfBlockAt(blocks: readonly SourceBlock[], position: number): number {
  let low = 0;
  let high = Math.max(0, blocks.length - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (position <= (blocks[middle]?.end ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
