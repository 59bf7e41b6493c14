import { $getNodeByKey, $getSelection, HISTORY_PUSH_TAG, type NodeKey } from 'lexical';
import { $recallSelection } from '../../../editor/caretExtension.ts';
import { $goToEnd, $leaveMark } from '../../../editor/citations/markSelection.ts';
import { $createFootnoteNode, $getFootnoteId, $isFootnoteNode } from '../../../editor/footnotes/footnoteNode.ts';
import { showToast } from '../../../ui/toasts.ts';
import { briefingWords } from '../../../words/briefingWords.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { hasFocus } from '../draft/writingSurface.ts';
import { closeNote, openNote } from './openNote.ts';

/** Puts a footnote where the caret was last, behind what was selected, and opens it for writing. */
export function insertFootnote(session: DraftSession): void {
  const { editor, note } = session;
  const { open } = note.getState();
  if (open !== null && hasFocus(open)) {
    showToast(briefingWords.footnote.notInFootnote);
    return;
  }
  void closeNote(session);
  let key: NodeKey = '';
  editor.update(
    () => {
      $goToEnd($recallSelection(editor));
      const node = $createFootnoteNode({ id: null, inlines: [] });
      $getSelection()?.insertNodes([node]);
      $leaveMark(node, 'after');
      key = node.getKey();
    },
    {
      tag: HISTORY_PUSH_TAG,
      // Only behind the update is the footnote there, with its id.
      onUpdate: () => {
        const id = editor.read(() => {
          const node = $getNodeByKey(key);
          return $isFootnoteNode(node) ? $getFootnoteId(node) : null;
        });
        if (id !== null) openNote(session, id);
      },
    },
  );
}
