import { $createListNode, $isListItemNode, $isListNode, type ListItemNode, type ListNode } from '@lexical/list';
import {
  $addUpdateTag,
  $getSelection,
  $isRootNode,
  type BaseSelection,
  HISTORY_PUSH_TAG,
  type LexicalNode,
} from 'lexical';
import { $getListStart, $setListStart } from './listStart.ts';

/** An outermost item of a numbered list, with the number it bears. */
export interface NumberedPlace {
  readonly list: ListNode;
  readonly item: ListItemNode;
  readonly number: number;
}

/** The item that the selection starts in, or that it is nested in; null outside numbered lists. */
export function $getNumberedPlace(selection: BaseSelection | null = $getSelection()): NumberedPlace | null {
  const node = selection?.getStartEndPoints()?.[0].getNode();
  const list = node?.getTopLevelElement();
  if (!node || !$isListNode(list) || list.getListType() !== 'number') return null;
  const top = [node, ...node.getParents()].find((one) => one.getParent()?.is(list));
  // What is nested stands in an item of its own behind the one it belongs to.
  const items = list
    .getChildren()
    .slice(0, (top?.getIndexWithinParent() ?? 0) + 1)
    .filter($isCounted);
  const item = items.at(-1);
  return item === undefined ? null : { list, item, number: list.getStart() + items.length - 1 };
}

/** Lets the numbers of the item at the selection and of what follows it begin at `start`: from there on it is a list of its own. */
export function $restartNumbering({ list, item }: NumberedPlace, start: number): void {
  $addUpdateTag(HISTORY_PUSH_TAG);
  const index = item.getIndexWithinParent();
  if (!list.getChildren().slice(0, index).some($isCounted)) {
    $setListStart(list, start);
    return;
  }
  const rest = $createListNode('number', start);
  rest.setDirection(list.getDirection());
  rest.splice(0, 0, list.getChildren().slice(index));
  list.insertAfter(rest);
  $setListStart(rest, start);
}

/** Lets the list at the selection count on from the numbered list before it: as one list when the two touch. */
export function $continueNumbering({ list }: NumberedPlace): void {
  $addUpdateTag(HISTORY_PUSH_TAG);
  const before = list.getPreviousSiblings<LexicalNode>().reverse().find($isNumberedList);
  const touches = before?.is(list.getPreviousSibling());
  if (before === undefined || touches) $setListStart(list, null);
  else $setListStart(list, before.getStart() + before.getChildren().filter($isCounted).length);
}

/** Whether continuing would change something: the list does not go on from one before it already. */
export function $canContinue({ list }: NumberedPlace): boolean {
  return $getListStart(list) !== null || list.getPreviousSiblings<LexicalNode>().some($isNumberedList);
}

function $isNumberedList(node: LexicalNode): node is ListNode {
  return $isListNode(node) && $isRootNode(node.getParent()) && node.getListType() === 'number';
}

function $isCounted(item: LexicalNode): item is ListItemNode {
  return $isListItemNode(item) && !$isListNode(item.getFirstChild());
}
