import { getExtensionDependencyFromEditor } from '@lexical/extension';
import type { LexicalEditor } from 'lexical';
import type { FootnoteId } from '../../../core/ids.ts';
import { IdentityExtension } from '../identityExtension.ts';
import type { FootnoteNode } from './footnoteNode.ts';

/** The mark of a footnote in an editor's text. */
export function $findFootnote(editor: LexicalEditor, id: FootnoteId): FootnoteNode | undefined {
  return getExtensionDependencyFromEditor(editor, IdentityExtension).output.footnotes.$find(id);
}
