import { getExtensionDependencyFromEditor } from '@lexical/extension';
import type { LexicalEditor } from 'lexical';
import type { CitationId } from '../../../core/ids.ts';
import { IdentityExtension } from '../identityExtension.ts';
import { $isCitationNode, type CitationNode } from './citationNode.ts';

/** The citation with an id in an editor's text; not one inside a footnote, which has an editor of its own when it is open. */
export function $findCitation(editor: LexicalEditor, id: CitationId): CitationNode | undefined {
  const bearer = getExtensionDependencyFromEditor(editor, IdentityExtension).output.citations.$find(id);
  return $isCitationNode(bearer) ? bearer : undefined;
}
