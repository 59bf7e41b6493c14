import { $isElementNode, type ElementNode, type RangeSelection } from 'lexical';
import { $portionOf } from './markPortions.ts';
import { $getPortionMark, $raisePortionMark } from './portionMark.ts';

/** Splits a block at the caret: what stood behind the caret, with the mark of what it was part of. */
export function $splitBlock(selection: RangeSelection): ElementNode | null {
  const portion = $portionOf(selection.anchor.getNode());
  const marking = portion === null ? null : $getPortionMark(portion);
  const rest = selection.insertParagraph();
  if (!$isElementNode(rest)) return null;
  $raisePortionMark(rest, marking);
  return rest;
}
