import type { LexicalNode } from 'lexical';
import { $isFootnoteNode, type FootnoteNode } from '../footnotes/footnoteNode.ts';
import { $isCitationNode, type CitationNode } from './citationNode.ts';

/** What stands in the text for something that is read elsewhere: one step for the caret, shown with a number of its own. */
export type MarkNode = CitationNode | FootnoteNode;

export function $isMarkNode(node: LexicalNode | null | undefined): node is MarkNode {
  return $isCitationNode(node) || $isFootnoteNode(node);
}
