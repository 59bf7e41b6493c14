import type { SourceBlock } from '../../core/source/sourceText.ts';

/** The index of the block that holds a character. A line feed between two counts as the first one's; what lies beyond the end as the last one's. */
export function indexOfBlockAt(blocks: readonly SourceBlock[], position: number): number {
  let low = 0;
  let high = Math.max(0, blocks.length - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (position <= (blocks[middle]?.end ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
