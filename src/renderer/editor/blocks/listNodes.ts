import { $createListItemNode, $createListNode, $isListItemNode, $isListNode, type ListNode } from '@lexical/list';
import { $isElementNode, type ElementNode, type LexicalNode } from 'lexical';
import { type Block, DEEPEST_INDENT, type Inline, type ListItem } from '../../../core/briefing/document.ts';
import { countsFromItsStart, isNumberedList } from '../../../core/briefing/documentRules.ts';
import { $getListStart, $setListStart } from './listStart.ts';
import { $getPortionMark, $setPortionMark } from './portionMark.ts';

type ListFields = Pick<Extract<Block, { readonly kind: 'list' }>, 'start' | 'items'>;

/**
 * The flat items as Lexical's nesting: a list inside a list stands alone in an item of its own. A level that is skipped gets a list as well,
 * of the kind that the next item on that level has, so that it can go on there. `$write` makes the nodes of an item's line.
 */
export function $writeList(
  { start, items }: ListFields,
  $write: (inlines: readonly Inline[]) => LexicalNode[],
): ListNode {
  const outermost = $createListNode(isNumberedList(items) ? 'number' : 'bullet');
  if (start !== undefined) $setListStart(outermost, start);
  const open: ListNode[] = [outermost];
  items.forEach((item, index) => {
    open.length = Math.min(open.length, item.indent + 1);
    if (item.indent > 0 && open.length === item.indent + 1 && !$isOfKind(open.at(-1), item.ordered)) open.pop();
    while (open.length <= item.indent) {
      const inner = $createListNode(orderedAt(open.length, items, index) ? 'number' : 'bullet');
      open.at(-1)?.append($createListItemNode().append(inner));
      open.push(inner);
    }
    const element = $createListItemNode().splice(0, 0, $write(item.inlines));
    $setPortionMark(element, item.marking ?? null);
    open.at(-1)?.append(element);
  });
  return outermost;
}

function $isOfKind(list: ListNode | undefined, ordered: boolean): boolean {
  return (list?.getListType() === 'number') === ordered;
}

/** Whether a list opened at `depth` for the item at `index` is to be numbered. */
function orderedAt(depth: number, items: readonly ListItem[], index: number): boolean {
  const next = items.slice(index).find((item) => item.indent <= depth);
  return (next?.indent === depth ? next : items[index])?.ordered ?? false;
}

/** The list that nodes show. `$read` reads an item's line. */
export function $readList(list: ListNode, $read: (element: ElementNode) => Inline[]): ListFields {
  const items = $readItems(list, 0, $read);
  const start = $getListStart(list);
  const isSaid = start !== null && countsFromItsStart({ start, items });
  return { ...(isSaid ? { start } : {}), items };
}

function $readItems(list: ListNode, indent: number, $read: (element: ElementNode) => Inline[]): ListItem[] {
  const ordered = list.getListType() === 'number';
  return list.getChildren().flatMap((child): ListItem[] => {
    const inner = $isListItemNode(child) ? child.getChildren().filter($isListNode) : [];
    const nested = inner.flatMap((one) => $readItems(one, Math.min(indent + 1, DEEPEST_INDENT), $read));
    const holdsOnlyLists = $isListItemNode(child) && inner.length > 0 && inner.length === child.getChildrenSize();
    if (holdsOnlyLists || !$isElementNode(child)) return nested;
    const marking = $getPortionMark(child);
    return [{ indent, ordered, inlines: $read(child), ...(marking === null ? {} : { marking }) }, ...nested];
  });
}
