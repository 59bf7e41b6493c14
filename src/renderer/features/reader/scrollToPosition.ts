import type { TextPosition } from '../../../core/excerpt/excerpt.ts';
import { blockAt, rangeOver } from './textPlaces.ts';

/** Scrolls so that a passage stands a third down the view. Its blocks must be in the document; otherwise nothing happens. */
export function scrollToPosition(root: HTMLElement, position: TextPosition): void {
  const block = blockAt(root, position.start);
  if (!block) return;
  // What `content-visibility` skips has no true size; the passage's own run must have one before it can be scrolled to.
  block.closest<HTMLElement>('[data-run]')?.style.setProperty('content-visibility', 'visible');
  const drawn = rangeOver(root, { start: position.start, end: position.start + 1 })?.getBoundingClientRect();
  const { top } = drawn && drawn.height > 0 ? drawn : block.getBoundingClientRect();
  const view = root.getBoundingClientRect();
  root.scrollTop += top - view.top - view.height / 3;
}
