import { $getState, $setState, type StateConfig, type TextNode } from 'lexical';

/** Renews what a mark shows, its label and its look; true when something was to renew. */
export function $renewMark<Key extends string, Look>(
  node: TextNode,
  label: string,
  state: StateConfig<Key, Look>,
  look: Look,
): boolean {
  const isSame = node.getTextContent() === label && state.isEqual($getState(node, state), look);
  if (isSame) return false;
  if (node.getTextContent() !== label) node.setTextContent(label);
  $setState(node, state, look);
  return true;
}
