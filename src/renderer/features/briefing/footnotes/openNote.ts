import { HISTORY_MERGE_TAG, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import type { FootnoteId } from '../../../../core/ids.ts';
import { $leaveMark } from '../../../editor/citations/markSelection.ts';
import { renewMarks } from '../../../editor/citations/renewMarks.ts';
import { bindNote, stepWithoutFocus } from '../../../editor/footnotes/bindNote.ts';
import { createNoteEditor } from '../../../editor/footnotes/createNoteEditor.ts';
import { $findFootnote } from '../../../editor/footnotes/findFootnote.ts';
import { $getFootnoteInlines } from '../../../editor/footnotes/footnoteNode.ts';
import { briefingWords } from '../../../words/briefingWords.ts';
import { announce } from '../draft/announcer.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { surfaceOf } from '../draft/writingSurface.ts';

/** Opens a footnote for writing; the one that was open before is closed. */
export function openNote(session: DraftSession, id: FootnoteId): void {
  const { editor: text, citations, note } = session;
  if (note.getState().open?.id === id) return;
  void closeNote(session);
  const inlines = text.read(() => {
    const node = $findFootnote(text, id);
    return node && $getFootnoteInlines(node);
  });
  if (inlines === undefined) return;
  session.shownMark.setState({ shown: null, isHeld: false });
  const editor = createNoteEditor({
    ...session.textSettings,
    inlines,
    onLeave: () => leaveNote(session),
    onUndo: () => stepWithoutFocus(text, UNDO_COMMAND),
    onRedo: () => stepWithoutFocus(text, REDO_COMMAND),
  });
  renewMarks(editor, citations.appearances());
  const onGone = () => {
    if (note.getState().open?.id === id) leaveNote(session);
  };
  const unbind = bindNote({ text, note: editor, id, labelOf: citations.labelOf, onGone });
  const dispose = () => {
    unbind();
    editor.dispose();
  };
  note.setState({ open: { ...surfaceOf(editor), id, dispose } });
  session.references.renew();
}

/** Closes the open footnote and puts the caret behind its mark. */
export function leaveNote(session: DraftSession): void {
  const { editor: text } = session;
  const id = session.note.getState().open?.id;
  if (id === undefined) return;
  text.update(
    () => {
      const node = $findFootnote(text, id);
      if (node) $leaveMark(node, 'after');
    },
    { onUpdate: () => text.focus() },
  );
  void closeNote(session);
}

/**
 * Closes the open footnote, wherever the writer went. One that says nothing goes with its mark. Done when all that was
 * written is in the text.
 */
export async function closeNote({ editor: text, note }: DraftSession): Promise<void> {
  const { open } = note.getState();
  if (open === null) return;
  note.setState({ open: null });
  // It may be closed by a key of its own editor, and what the blur still does to it belongs to the text.
  await new Promise((resolve) => setTimeout(resolve));
  open.dispose();
  removeEmpty(text, open.id);
}

function removeEmpty(text: DraftSession['editor'], id: FootnoteId): void {
  const isEmpty = text.read(() => {
    const node = $findFootnote(text, id);
    return node !== undefined && $getFootnoteInlines(node).length === 0;
  });
  if (!isEmpty) return;
  // One step with what emptied it, or with what put it there.
  text.update(() => $findFootnote(text, id)?.remove(), { tag: HISTORY_MERGE_TAG, discrete: true });
  announce(briefingWords.footnote.emptyRemoved);
}
