import { HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, type LexicalEditor, SKIP_DOM_SELECTION_TAG } from 'lexical';
import type { CitationItem } from '../../../../core/citation/citation.ts';
import type { CitationId } from '../../../../core/ids.ts';
import { $getCitationItems, $setCitationItems } from '../../../editor/citations/citationNode.ts';
import { $findCitation } from '../../../editor/citations/findCitation.ts';
import { $leaveMark, $selectMark } from '../../../editor/citations/markSelection.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { surfaceWith } from '../draft/surfaceInHand.ts';

/** The citation whose fields are open and were changed already: what follows belongs to the same undo step. */
let changing: CitationId | null = null;

export function readItems(session: DraftSession, id: CitationId): readonly CitationItem[] {
  const editor = editorOf(session, id);
  return editor.read(() => {
    const node = $findCitation(editor, id);
    return node === undefined ? [] : $getCitationItems(node);
  });
}

/** Changes what a citation cites. All changes while its fields are open are one step of the undo history. */
export function changeItems(session: DraftSession, id: CitationId, items: readonly CitationItem[]): void {
  const editor = editorOf(session, id);
  editor.update(
    () => {
      const node = $findCitation(editor, id);
      if (node !== undefined) $setCitationItems(node, items);
    },
    { tag: [changing === id ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG], discrete: true },
  );
  changing = id;
}

/** Takes a citation out of the text; undo brings it back. */
export function removeCitation(session: DraftSession, id: CitationId): void {
  const editor = editorOf(session, id);
  changing = null;
  session.shownMark.setState({ shown: null });
  editor.update(
    () => {
      const node = $findCitation(editor, id);
      if (node === undefined) return;
      $leaveMark(node, 'before');
      node.remove();
    },
    { tag: HISTORY_PUSH_TAG, onUpdate: () => editor.focus() },
  );
}

/** Closes the fields and selects the citation again, as it was before they were opened. */
export function returnToText(session: DraftSession, id: CitationId): void {
  const editor = editorOf(session, id);
  changing = null;
  session.shownMark.setState({ shown: null });
  editor.update(
    () => {
      const node = $findCitation(editor, id);
      if (node !== undefined) $selectMark(node);
    },
    { onUpdate: () => editor.focus() },
  );
}

function editorOf(session: DraftSession, id: CitationId): LexicalEditor {
  return (surfaceWith(session, id) ?? session).editor;
}
