import type { LexicalEditorWithDispose } from '@lexical/extension';
import type { LexicalEditor } from 'lexical';
import { onTestFinished } from 'vitest';
import type { BriefingDocument } from '../../src/core/briefing/document.ts';
import { type BriefingEditorSettings, createBriefingEditor } from '../../src/renderer/editor/createBriefingEditor.ts';
import { $readDocument } from '../../src/renderer/editor/editorDocument.ts';

/** Bytes that count up: every id made from them is another one, and the same in every run. */
function countingBytes(): (length: number) => Uint8Array {
  let count = 0;
  return (length) => {
    count += 1;
    return Uint8Array.from({ length }, (_, index) => Math.floor(count / 36 ** index) % 36);
  };
}

/** The briefing editor without a window, showing a document. */
export function openEditor(
  document: BriefingDocument,
  settings: Partial<BriefingEditorSettings> = {},
): LexicalEditorWithDispose {
  const editor = createBriefingEditor({
    document,
    randomBytes: countingBytes(),
    labelOf: (citation) => `[${citation.items.map((item) => item.sourceId).join('; ')}]`,
    ...settings,
  });
  onTestFinished(() => editor.dispose());
  return editor;
}

export function readDocument(editor: LexicalEditor): BriefingDocument {
  return editor.getEditorState().read(() => $readDocument());
}

/** Runs an edit and waits until it and what follows from it are in the editor's state. */
export function edit(editor: LexicalEditor, act: () => void, tag?: string): void {
  editor.update(act, { discrete: true, ...(tag === undefined ? {} : { tag }) });
}
