import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { HISTORIC_TAG, type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { useEffect, useSyncExternalStore } from 'react';
import type { FootnoteId } from '../../../../core/ids.ts';
import { $findFootnote } from '../../../editor/footnotes/findFootnote.ts';
import {
  $getFootnoteId,
  $getFootnoteInlines,
  $isFootnoteNode,
  FootnoteNode,
} from '../../../editor/footnotes/footnoteNode.ts';
import { showToast } from '../../../ui/toasts.ts';
import { briefingWords } from '../../../words/briefingWords.ts';
import { commonWords } from '../../../words/commonWords.ts';
import type { DraftSession } from '../draft/draftSession.ts';

/**
 * Says when footnotes are deleted with what they say, as by deleting the sentence around their marks: what they said was not
 * in sight. Not when they are cut or moved, nor by undo.
 */
export function useDeletedFootnotes({ editor }: DraftSession): void {
  useEffect(
    () =>
      editor.registerMutationListener(FootnoteNode, (mutations, { prevEditorState, updateTags }) => {
        if (updateTags.has(HISTORIC_TAG) || updateTags.has('cut')) return;
        const gone = prevEditorState.read(() =>
          [...mutations].flatMap(([key, mutation]): readonly FootnoteId[] => {
            const node = mutation === 'destroyed' ? prevEditorState._nodeMap.get(key) : undefined;
            const id = $isFootnoteNode(node) && $getFootnoteInlines(node).length > 0 ? $getFootnoteId(node) : null;
            return id === null ? [] : [id];
          }),
        );
        // What is dragged is taken out first and put in right after.
        if (gone.length > 0) setTimeout(() => tellWhatIsGone(editor, gone));
      }),
    [editor],
  );
}

function tellWhatIsGone(editor: LexicalEditor, ids: readonly FootnoteId[]): void {
  const gone = editor.read(() => ids.filter((id) => $findFootnote(editor, id) === undefined));
  if (gone.length === 0) return;
  const steps = countSteps(editor);
  showToast({
    title: briefingWords.footnote.deleted(gone.length),
    actions: [
      {
        label: commonWords.undo,
        onAct: () => editor.focus(() => editor.dispatchCommand(UNDO_COMMAND, undefined)),
        // Undo takes back the last step: once another one follows, it would be the wrong one.
        useIsOffered: () =>
          useSyncExternalStore(
            (listener) => editor.registerUpdateListener(listener),
            () => countSteps(editor) === steps,
          ),
      },
    ],
  });
}

function countSteps(editor: LexicalEditor): number {
  return getExtensionDependencyFromEditor(editor, HistoryExtension).output.historyState.peek().undoStack.length;
}
