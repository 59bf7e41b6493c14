import type { TextPosition } from '../../../core/excerpt/excerpt.ts';
import { readSelection } from './selectionOffsets.ts';

/** What is selected in this element; null for a bare caret, or when the selection is elsewhere. */
export function selectedRange(root: HTMLElement): Range | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  return root.contains(range.commonAncestorContainer) ? range : null;
}

/** Where the selected passage stands in the source text, if one is selected in this element. */
export function selectedPosition(root: HTMLElement): TextPosition | undefined {
  const range = selectedRange(root);
  const outcome = range && readSelection(range, root);
  return outcome?.kind === 'passage' ? outcome.passage.position : undefined;
}
