import { $addUpdateTag, HISTORY_PUSH_TAG } from 'lexical';
import type { BlockDirection } from '../../../core/briefing/document.ts';
import { $selectedBlocks } from './selectedBlocks.ts';

/** How the direction of a block is found: by its first letter, or as set by hand. */
export const directionChoices = ['auto', 'ltr', 'rtl'] as const;
export type DirectionChoice = 'auto' | BlockDirection;

/** Sets the direction of the selected blocks, as one step of the undo history. */
export function $setBlockDirection(choice: DirectionChoice): void {
  $addUpdateTag(HISTORY_PUSH_TAG);
  const direction = choice === 'auto' ? null : choice;
  for (const block of $selectedBlocks()) if (block.getDirection() !== direction) block.setDirection(direction);
}

/** The choice that the first selected block has. */
export function $getBlockDirection(): DirectionChoice {
  return $selectedBlocks()[0]?.getDirection() ?? 'auto';
}
