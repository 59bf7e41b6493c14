import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { HISTORY_MERGE_TAG, HISTORY_PUSH_TAG } from 'lexical';
import type { CitationItem } from '../../../../core/citation/citation.ts';
import type { CitationId } from '../../../../core/ids.ts';
import { $getCitationItems, $setCitationItems } from '../../../editor/citations/citationNode.ts';
import { $leaveCitation, $selectCitation } from '../../../editor/citations/citationSelection.ts';
import { IdentityExtension } from '../../../editor/identityExtension.ts';
import type { DraftSession } from '../draft/draftSession.ts';

/** The citation whose fields are open and were changed already: what follows belongs to the same undo step. */
let changing: CitationId | null = null;

export function readItems(session: DraftSession, id: CitationId): readonly CitationItem[] {
  return session.editor.read(() => {
    const node = $find(session, id);
    return node === undefined ? [] : $getCitationItems(node);
  });
}

/** Changes what a citation cites. All changes while its fields are open are one step of the undo history. */
export function changeItems(session: DraftSession, id: CitationId, items: readonly CitationItem[]): void {
  session.editor.update(
    () => {
      const node = $find(session, id);
      if (node !== undefined) $setCitationItems(node, items);
    },
    { tag: [changing === id ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG, 'skip-dom-selection'] },
  );
  changing = id;
}

/** Takes a citation out of the text; undo brings it back. */
export function removeCitation(session: DraftSession, id: CitationId): void {
  changing = null;
  session.shownCitation.setState({ shown: null });
  session.editor.update(
    () => {
      const node = $find(session, id);
      if (node === undefined) return;
      $leaveCitation(node, 'before');
      node.remove();
    },
    { tag: HISTORY_PUSH_TAG, onUpdate: () => session.editor.focus() },
  );
}

/** Closes the fields and selects the citation again, as it was before they were opened. */
export function returnToText(session: DraftSession, id: CitationId): void {
  changing = null;
  session.shownCitation.setState({ shown: null });
  session.editor.update(
    () => {
      const node = $find(session, id);
      if (node !== undefined) $selectCitation(node);
    },
    { onUpdate: () => session.editor.focus() },
  );
}

function $find({ editor }: DraftSession, id: CitationId) {
  return getExtensionDependencyFromEditor(editor, IdentityExtension).output.citations.$find(id);
}
