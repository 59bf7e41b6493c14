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
import { $isCitationNode, type CitationNode } from './citationNode.ts';

/** The citation that is selected as a whole and alone: what a press of an arrow key onto it and a click make. */
export function $getSelectedCitation(): CitationNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return null;
  const { anchor, focus } = selection;
  const node = anchor.getNode();
  if (!$isCitationNode(node) || anchor.key !== focus.key) return null;
  return Math.abs(anchor.offset - focus.offset) === node.getTextContentSize() ? node : null;
}

export function $selectCitation(node: CitationNode): void {
  const selection = $createRangeSelection();
  selection.anchor.set(node.getKey(), 0, 'text');
  selection.focus.set(node.getKey(), node.getTextContentSize(), 'text');
  $setSelection(selection);
}

/** Puts the caret on one side of a citation. */
export function $leaveCitation(node: CitationNode, side: 'before' | 'after'): RangeSelection {
  const parent = node.getParentOrThrow();
  const index = node.getIndexWithinParent() + (side === 'after' ? 1 : 0);
  return parent.select(index, index);
}

/** The citation that the caret stands at, on the given side of it. */
export function $getCitationBeside(side: 'before' | 'after'): CitationNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const neighbour = $nodeBeside(selection.anchor, side);
  return $isCitationNode(neighbour) ? neighbour : null;
}

function $nodeBeside(point: PointType, side: 'before' | 'after'): LexicalNode | null {
  const node = point.getNode();
  if ($isElementNode(node)) return node.getChildAtIndex(side === 'before' ? point.offset - 1 : point.offset);
  const size = node.getTextContentSize();
  if ($isCitationNode(node)) {
    if (side === 'before' ? point.offset > 0 : point.offset < size) return node;
  } else if (side === 'before' ? point.offset > 0 : point.offset < size) {
    return null;
  }
  return side === 'before' ? node.getPreviousSibling() : node.getNextSibling();
}
