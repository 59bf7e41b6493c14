import { blockAt, rangeOver } from './textPlaces.ts';
import type { ReaderGoal } from './useGoal.ts';

/** Scrolls to a goal. Its blocks must be in the document; otherwise nothing happens. */
export function scrollToPosition(root: HTMLElement, { position, stands }: ReaderGoal): void {
  const block = blockAt(root, position.start);
  if (!block) return;
  // What `content-visibility` skips has no true size; the passage's own run must have one before it can be scrolled to.
  block.closest<HTMLElement>('[data-run]')?.style.setProperty('content-visibility', 'visible');
  const drawn = rangeOver(root, { start: position.start, end: position.start + 1 })?.getBoundingClientRect();
  const { top } = drawn && drawn.height > 0 ? drawn : block.getBoundingClientRect();
  const view = root.getBoundingClientRect();
  if (position.start === 0 && stands === 'top') root.scrollTop = 0;
  else root.scrollTop += top - view.top - (stands === 'sight' ? view.height / 3 : TOP_GAP);
}

/** Above the first line, in CSS pixels; `findFirstShown` looks a little below it. */
const TOP_GAP = 16;
