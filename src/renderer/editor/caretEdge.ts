import { $isElementNode, type LexicalNode, type RangeSelection } from 'lexical';

/** Whether a caret stands at the start or the end of a block, with nothing of the block beyond it. */
export function $isAtEdge({ anchor }: Pick<RangeSelection, 'anchor'>, block: LexicalNode, isStart: boolean): boolean {
  const node = anchor.getNode();
  const end = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  if (anchor.offset !== (isStart ? 0 : end)) return false;
  for (let inner: LexicalNode = node; !inner.is(block); inner = inner.getParentOrThrow()) {
    if ((isStart ? inner.getPreviousSibling() : inner.getNextSibling()) !== null) return false;
  }
  return true;
}
