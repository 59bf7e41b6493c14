import { HISTORY_PUSH_TAG } from 'lexical';
import type { FootnoteId } from '../../../../core/ids.ts';
import { $leaveMark } from '../../../editor/citations/markSelection.ts';
import { $findFootnote } from '../../../editor/footnotes/findFootnote.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { closeNote } from './openNote.ts';

/** Takes a footnote with its mark out of the text, where the caret then stands; undo brings it back. */
export function removeFootnote(session: DraftSession, id: FootnoteId): void {
  const { editor } = session;
  void closeNote(session);
  editor.update(
    () => {
      const node = $findFootnote(editor, id);
      if (node === undefined) return;
      $leaveMark(node, 'before');
      node.remove();
    },
    { tag: HISTORY_PUSH_TAG, onUpdate: () => editor.focus() },
  );
}
