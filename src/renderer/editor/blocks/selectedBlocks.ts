import { $getRoot, $getSelection, $isElementNode, $isRootNode, type ElementNode, type LexicalNode } from 'lexical';

/** The top-level elements that the selection touches, in order. A table or list counts as one. */
export function $selectedBlocks(): ElementNode[] {
  const points = $getSelection()?.getStartEndPoints();
  const [from, to] = (points ?? []).map((point) => $blockOf(point.getNode()));
  if (!from || !to) return [];
  const ends = [from.getIndexWithinParent(), to.getIndexWithinParent()];
  return $getRoot()
    .getChildren()
    .slice(Math.min(...ends), Math.max(...ends) + 1)
    .filter($isElementNode);
}

/** The element of the root that a node stands in; null for the root itself. */
export function $blockOf(node: LexicalNode): ElementNode | null {
  const block = [node, ...node.getParents()].find((one) => $isRootNode(one.getParent()));
  return $isElementNode(block) ? block : null;
}
