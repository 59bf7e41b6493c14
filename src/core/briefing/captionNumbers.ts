import type { BlockId } from '../ids.ts';
import type { Block } from './document.ts';

export interface CaptionNumber {
  readonly label: 'table' | 'figure';
  /** Counts from 1 through the document, tables and figures each on their own. */
  readonly number: number;
}

/** The numbers of captioned tables and images. One without a caption has none. */
export function captionNumbers(blocks: readonly Block[]): ReadonlyMap<BlockId, CaptionNumber> {
  const counts = { table: 0, figure: 0 };
  const numbers = new Map<BlockId, CaptionNumber>();
  for (const block of blocks) {
    if ((block.kind !== 'table' && block.kind !== 'image') || block.caption === undefined) continue;
    const label = block.kind === 'table' ? 'table' : 'figure';
    counts[label] += 1;
    numbers.set(block.id, { label, number: counts[label] });
  }
  return numbers;
}
