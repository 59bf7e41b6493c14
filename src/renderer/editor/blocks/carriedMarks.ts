import { $isElementNode, type LexicalNode, type TextNode } from 'lexical';
import type { Marking } from '../../../core/marking/marking.ts';
import { $portionOf } from './markPortions.ts';
import { $getPortionMark, $raisePortionMark, $setPortionMark } from './portionMark.ts';

/** A portion that was raised by words that came into it. */
export interface RaisedPortion {
  readonly kind: 'heading' | 'item' | 'paragraph' | 'quote' | 'table' | 'image';
  readonly marking: Marking;
}

/** Lets every word of a node carry the strictest of the marks that it stands under, so that they keep it when their block is gone. */
export function $handMarkDown(node: LexicalNode, outer: Marking | null = null): void {
  const marking = $getPortionMark(node) ?? outer;
  if (!$isElementNode(node)) $raisePortionMark(node, marking);
  else for (const child of node.getChildren()) $handMarkDown(child, marking);
}

/**
 * Words of a marked block that were taken out of it carry its mark until they stand in another, which then has the stricter mark of the two, as
 * one has that takes in the block before it.
 *
 * @returns what was raised; null when nothing was
 */
export function $settleCarriedMark(words: TextNode): RaisedPortion | null {
  const carried = $getPortionMark(words);
  const portion = carried === null ? null : $portionOf(words);
  if (portion === null) return null;
  $setPortionMark(words, null);
  const before = $getPortionMark(portion);
  $raisePortionMark(portion, carried);
  const marking = $getPortionMark(portion);
  return marking === null || marking === before ? null : { kind: kindOf(portion), marking };
}

function kindOf(portion: LexicalNode): RaisedPortion['kind'] {
  const type = portion.getType();
  if (type === 'listitem') return 'item';
  return type === 'heading' || type === 'quote' || type === 'table' || type === 'image' ? type : 'paragraph';
}
