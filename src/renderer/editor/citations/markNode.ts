import type { LexicalNode } from 'lexical';
import { $isFootnoteNode, type FootnoteNode } from '../footnotes/footnoteNode.ts';
import { $isReferenceNode, type ReferenceNode } from '../references/referenceNode.ts';
import { $isCitationNode, type CitationNode } from './citationNode.ts';

/** What stands in the text for something that is read elsewhere: one step for the caret, worded or numbered by what it stands for. */
export type MarkNode = CitationNode | FootnoteNode | ReferenceNode;

export function $isMarkNode(node: LexicalNode | null | undefined): node is MarkNode {
  return $isCitationNode(node) || $isFootnoteNode(node) || $isReferenceNode(node);
}
