import { type LexicalEditor, mergeRegister, TextNode } from 'lexical';
import { CitationNode } from '../citations/citationNode.ts';
import { FootnoteNode } from '../footnotes/footnoteNode.ts';
import { ReferenceNode } from '../references/referenceNode.ts';

/** Has a transform look at words that were changed, and at the marks that stand among them. Returns what ends that. */
export function registerOnWords(editor: LexicalEditor, transform: (words: TextNode) => void): () => void {
  // Lexical registers a transform for each class of nodes by itself.
  const kinds = [TextNode, CitationNode, FootnoteNode, ReferenceNode];
  return mergeRegister(...kinds.map((kind) => editor.registerNodeTransform<TextNode>(kind, transform)));
}
