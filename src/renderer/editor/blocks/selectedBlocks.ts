import { $getRoot, $getSelection, $isElementNode, $isRootNode, type ElementNode, type LexicalNode } from 'lexical';
import { $isCaptionNode } from '../captions/captionNode.ts';
import { $captioned } from '../captions/captionPlace.ts';

/** The top-level elements that the selection touches, in order. A table or list counts as one, and a caption as the block it belongs to. */
export function $selectedBlocks(): ElementNode[] {
  const points = $getSelection()?.getStartEndPoints();
  const [from, to] = (points ?? []).map((point) => $blockOf(point.getNode()));
  if (!from || !to) return [];
  const ends = [from.getIndexWithinParent(), to.getIndexWithinParent()];
  return $getRoot()
    .getChildren()
    .slice(Math.min(...ends), Math.max(...ends) + 1)
    .map((node) => ($isCaptionNode(node) ? $captioned(node) : node))
    .filter($isElementNode)
    .filter((node, index, all) => all.indexOf(node) === index);
}

/** The element of the root that a node stands in; null for the root itself. */
export function $blockOf(node: LexicalNode): ElementNode | null {
  const block = [node, ...node.getParents()].find((one) => $isRootNode(one.getParent()));
  return $isElementNode(block) ? block : null;
}
