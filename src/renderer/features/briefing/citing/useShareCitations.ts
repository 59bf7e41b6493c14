import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { CitationId } from '../../../../core/ids.ts';
import { goTo } from '../../../desk/areas.ts';
import { shareDraftCitations } from '../../../desk/draftCitations.ts';
import { $selectMark } from '../../../editor/citations/markSelection.ts';
import { IdentityExtension } from '../../../editor/identityExtension.ts';
import type { DraftSession } from '../draft/draftSession.ts';

/** Tells reader and evidence pane what the draft cites, and leads from there to a citation in the text. */
export function useShareCitations(session: DraftSession): void {
  const citations = useStore(session.facts, (facts) => facts.citations);
  useEffect(() => shareDraftCitations({ citations, show: (id) => showCitation(session, id) }), [session, citations]);
}

/** Brings a citation into view, selected as a click does it; one in a footnote by the footnote's mark. */
function showCitation({ editor }: DraftSession, id: CitationId): void {
  // First, because the text puts the caret where it was last when it takes the focus.
  goTo('text');
  let key: string | undefined;
  editor.update(
    () => {
      const mark = getExtensionDependencyFromEditor(editor, IdentityExtension).output.citations.$find(id);
      if (mark === undefined) return;
      $selectMark(mark);
      key = mark.getKey();
    },
    { discrete: true },
  );
  const centre = () => key !== undefined && editor.getElementByKey(key)?.scrollIntoView({ block: 'center' });
  centre();
  // What was never on screen has an estimated height only until it has been drawn.
  requestAnimationFrame(centre);
}
