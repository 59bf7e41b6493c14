import {
  $createRangeSelection,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical';
import { $isMarkNode, type MarkNode } from './markNode.ts';

/** The citation or footnote that is selected as a whole and alone: what an arrow key onto it and a click make. */
export function $getSelectedMark(): MarkNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return null;
  const { anchor, focus } = selection;
  const node = anchor.getNode();
  if (!$isMarkNode(node) || anchor.key !== focus.key) return null;
  return Math.abs(anchor.offset - focus.offset) === node.getTextContentSize() ? node : null;
}

export function $selectMark(node: MarkNode): void {
  const selection = $createRangeSelection();
  selection.anchor.set(node.getKey(), 0, 'text');
  selection.focus.set(node.getKey(), node.getTextContentSize(), 'text');
  $setSelection(selection);
}

/** Puts the caret on one side of a mark. */
export function $leaveMark(node: MarkNode, side: 'before' | 'after'): RangeSelection {
  const parent = node.getParentOrThrow();
  const index = node.getIndexWithinParent() + (side === 'after' ? 1 : 0);
  return parent.select(index, index);
}

/** Collapses a selection to its end, behind the mark that is selected: where something is inserted without replacing anything. */
export function $goToEnd(selection: RangeSelection): void {
  const selected = $getSelectedMark();
  if (selected !== null) {
    $leaveMark(selected, 'after');
    return;
  }
  const end = selection.isBackward() ? selection.anchor : selection.focus;
  selection.anchor.set(end.key, end.offset, end.type);
  selection.focus.set(end.key, end.offset, end.type);
}

/** The mark that the caret stands at, on the given side of it. */
export function $getMarkBeside(side: 'before' | 'after'): MarkNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const neighbour = $nodeBeside(selection.anchor, side);
  return $isMarkNode(neighbour) ? neighbour : null;
}

function $nodeBeside(point: PointType, side: 'before' | 'after'): LexicalNode | null {
  const node = point.getNode();
  if ($isElementNode(node)) return node.getChildAtIndex(side === 'before' ? point.offset - 1 : point.offset);
  const size = node.getTextContentSize();
  if ($isMarkNode(node)) {
    if (side === 'before' ? point.offset > 0 : point.offset < size) return node;
  } else if (side === 'before' ? point.offset > 0 : point.offset < size) {
    return null;
  }
  return side === 'before' ? node.getPreviousSibling() : node.getNextSibling();
}
