import { $isListItemNode, $isListNode, type ListItemNode } from '@lexical/list';
import { $findMatchingParent } from '@lexical/utils';
import {
  $addUpdateTag,
  $getSelection,
  $isRootNode,
  type BaseSelection,
  HISTORY_PUSH_TAG,
  type LexicalNode,
} from 'lexical';
import type { Marking } from '../../../core/marking/marking.ts';
import { $isBreakNode } from '../breaks/breakNode.ts';
import { $isCaptionNode } from '../captions/captionNode.ts';
import { $captioned } from '../captions/captionPlace.ts';
import { $getPortionMark, $setPortionMark } from './portionMark.ts';

/** Gives the selected blocks and items a portion mark, or takes it away for null, as one step of the undo history. */
export function $markPortions(marking: Marking | null, selection: BaseSelection | null = $getSelection()): void {
  $addUpdateTag(HISTORY_PUSH_TAG);
  for (const portion of $portionsIn(selection)) $setPortionMark(portion, marking);
}

/** The mark that all selected blocks have; null when they have none, or not the same. */
export function $markOfPortions(selection: BaseSelection | null = $getSelection()): Marking | null {
  const [first, ...others] = $portionsIn(selection).map($getPortionMark);
  return first !== undefined && others.every((marking) => marking === first) ? first : null;
}

/** What the selection touches of all that can be marked: items of lists, else blocks. */
export function $portionsIn(selection: BaseSelection | null): readonly LexicalNode[] {
  const ends = (selection?.getStartEndPoints() ?? []).map((point) => point.getNode());
  const portions = [...(selection?.getNodes() ?? []), ...ends].map($portionOf);
  return [...new Map(portions.flatMap((one) => (one === null ? [] : [[one.getKey(), one] as const]))).values()];
}

/** What can be marked of all that a node stands in; null for a list as a whole, and for a break. */
export function $portionOf(node: LexicalNode): LexicalNode | null {
  const item = $findMatchingParent(node, (one): one is ListItemNode => $isListItemNode(one));
  if (item !== null) return $isListNode(item.getFirstChild()) ? null : item;
  // Images are blocks and no elements.
  const block = [node, ...node.getParents()].find((one) => $isRootNode(one.getParent())) ?? null;
  if ($isCaptionNode(block)) return $captioned(block);
  return $isListNode(block) || $isBreakNode(block) ? null : block;
}
