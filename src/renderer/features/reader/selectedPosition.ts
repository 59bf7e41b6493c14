import type { TextPosition } from '../../../core/excerpt/excerpt.ts';
import { readSelection } from './selectionOffsets.ts';

/** Where the selected passage stands in the source text, if one is selected in this element. */
export function selectedPosition(root: HTMLElement): TextPosition | undefined {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const outcome = readSelection(selection.getRangeAt(0), root);
  return outcome.kind === 'passage' ? outcome.passage.position : undefined;
}
