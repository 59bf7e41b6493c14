import type { TextPosition } from '../../../core/excerpt/excerpt.ts';
import { findSentence } from './findSentence.ts';
import { selectedPosition } from './selectedRange.ts';
import { findFirstShown, rangeOver } from './textPlaces.ts';
import type { ReadBlock } from './useSourceText.ts';

/**
 * Selects the next sentence, or the one before, without a mouse: counted from the selection, else from the place the reader was sent to while
 * that is on screen, else from the top of what is shown. False when there is none.
 */
export function selectSentence(
  root: HTMLElement,
  blocks: readonly ReadBlock[],
  sentTo: TextPosition | undefined,
  by: 1 | -1,
): boolean {
  const selected = selectedPosition(root);
  const seen = sentTo && isOnScreen(root, sentTo) ? sentTo.start : undefined;
  const from = selected ? (by === 1 ? selected.end : selected.start) : (seen ?? findFirstShown(root) ?? 0);
  // Sent to a word, one means the sentence around it.
  const sentence = findSentence(blocks, selected ? from : startOfSentence(blocks, from), by);
  const range = sentence && rangeOver(root, sentence);
  if (!range) return false;
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Moves the moving end of the selection by a word, as the arrow points in either direction of writing; false when nothing is selected. */
export function extendByWord(root: HTMLElement, direction: 'left' | 'right'): boolean {
  if (!selectedPosition(root)) return false;
  getSelection()?.modify('extend', direction, 'word');
  return true;
}

function isOnScreen(root: HTMLElement, position: TextPosition): boolean {
  const place = rangeOver(root, position)?.getBoundingClientRect();
  const view = root.getBoundingClientRect();
  return place !== undefined && place.bottom >= view.top && place.top <= view.bottom;
}

function startOfSentence(blocks: readonly ReadBlock[], offset: number): number {
  const block = blocks.find(({ start, end }) => offset >= start && offset <= end);
  if (!block) return offset;
  const before = findSentence([block], offset, -1);
  return before ? before.end : block.start;
}
