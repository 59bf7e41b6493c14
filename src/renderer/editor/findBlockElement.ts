import { getExtensionDependencyFromEditor } from '@lexical/extension';
import type { LexicalEditor, LexicalNode } from 'lexical';
import type { BlockId } from '../../core/ids.ts';
import { IdentityExtension } from './identityExtension.ts';

/** The top-level node that shows a block. */
export function $findBlock(editor: LexicalEditor, id: BlockId): LexicalNode | undefined {
  return getExtensionDependencyFromEditor(editor, IdentityExtension).output.blocks.$find(id);
}

/** The element of the page that shows a block. */
export function findBlockElement(editor: LexicalEditor, id: BlockId): HTMLElement | null {
  const key = editor.getEditorState().read(() => $findBlock(editor, id)?.getKey());
  return key === undefined ? null : editor.getElementByKey(key);
}
