import { getExtensionDependencyFromEditor } from '@lexical/extension';
import type { LexicalEditor } from 'lexical';
import type { BlockId } from '../../core/ids.ts';
import { IdentityExtension } from './identityExtension.ts';

/** The element of the page that shows a block. */
export function findBlockElement(editor: LexicalEditor, id: BlockId): HTMLElement | null {
  const { blocks } = getExtensionDependencyFromEditor(editor, IdentityExtension).output;
  const key = editor.getEditorState().read(() => blocks.$find(id)?.getKey());
  return key === undefined ? null : editor.getElementByKey(key);
}
