import type { Block } from '../../core/briefing/document.ts';
import type { BlockId } from '../../core/ids.ts';

export interface BlockChanges {
  readonly changedBlocks: readonly Block[];
  readonly order: readonly BlockId[];
}

/**
 * What has to be saved to get from one state of the document to the next; undefined when nothing. Blocks that did not change
 * are the same objects in both, as the document mirror gives them.
 */
export function changesBetween(saved: readonly Block[], now: readonly Block[]): BlockChanges | undefined {
  const before = new Map(saved.map((block) => [block.id, block]));
  const changedBlocks = now.filter((block) => before.get(block.id) !== block);
  const isSameOrder = saved.length === now.length && saved.every((block, index) => block.id === now[index]?.id);
  if (changedBlocks.length === 0 && isSameOrder) return undefined;
  return { changedBlocks, order: now.map((block) => block.id) };
}
