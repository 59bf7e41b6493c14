import { $isListItemNode, $isListNode, ListNode } from '@lexical/list';
import { $getState, $setState, createState, type LexicalEditor, type LexicalNode } from 'lexical';

/** The greatest number a list can begin with. */
export const GREATEST_START = 32_000;

/** The number that was said for the first item of a list; null where nobody said one. A 1 that was said starts a list of its own below another. */
const startState = createState('listStart', { parse: parseStart, resetOnCopyNode: true });

function parseStart(value: unknown): number | null {
  const isStart = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= GREATEST_START;
  return isStart ? value : null;
}

export function $getListStart(list: ListNode): number | null {
  return $getState(list, startState);
}

export function $setListStart(list: ListNode, start: number | null): void {
  if ($getListStart(list) !== start) $setState(list, startState, start);
  if (list.getStart() !== (start ?? 1)) list.setStart(start ?? 1);
}

/**
 * Puts our rule in the place of Lexical's, which makes one list of any two of a kind that touch: a list that says where its
 * numbers begin stays one of its own. Lexical registers its rule with the node itself, before anyone else can.
 */
export function registerListJoining(editor: LexicalEditor): () => void {
  const transforms = editor._nodes.get(ListNode.getType())?.transforms;
  const [lexicals] = transforms ?? [];
  if (lexicals !== undefined) transforms?.delete(lexicals);
  return editor.registerNodeTransform(ListNode, (list) => {
    const [before, after] = [list.getPreviousSibling(), list.getNextSibling()];
    if ($isListNode(after) && $goesOn(list, after)) $join(list, after);
    if ($isListNode(before) && $goesOn(before, list)) $join(before, list);
    else $count(list);
  });
}

/** Whether a list that touches another is one with it. */
function $goesOn(list: ListNode, next: ListNode): boolean {
  return next.getListType() === list.getListType() && $getListStart(next) === null;
}

/** Appends a list to another; lists inside them that touch then are joined too. */
function $join(list: ListNode, next: ListNode): void {
  const [inner, innerNext] = [$innerOf(list.getLastChild()), $innerOf(next.getFirstChild())];
  if (inner !== null && innerNext !== null && inner.getListType() === innerNext.getListType()) {
    const emptied = innerNext.getParent();
    $join(inner, innerNext);
    emptied?.remove();
  }
  list.splice(list.getChildrenSize(), 0, next.getChildren());
  next.remove();
}

function $innerOf(item: LexicalNode | null): ListNode | null {
  const inner = $isListItemNode(item) ? item.getFirstChild() : null;
  return $isListNode(inner) ? inner : null;
}

function $count(list: ListNode): void {
  let value = list.getStart();
  for (const item of list.getChildren().filter($isListItemNode)) {
    if (item.getValue() !== value) item.setValue(value);
    if ($innerOf(item) === null) value += 1;
  }
}
