import type { CitationId } from '../../../../core/ids.ts';
import { $findCitation } from '../../../editor/citations/findCitation.ts';
import type { DraftSession } from './draftSession.ts';
import type { WritingSurface } from './writingSurface.ts';

/** Where the writer is writing: in the footnote that is open, else in the text. */
export function surfaceInHand(session: DraftSession): WritingSurface {
  return session.note.getState().open ?? session;
}

/** The text that shows a citation. One in a footnote that is not open is shown by none. */
export function surfaceWith(session: DraftSession, id: CitationId): WritingSurface | undefined {
  const { open } = session.note.getState();
  return [open, session].find((surface) =>
    surface?.editor.read(() => $findCitation(surface.editor, id) !== undefined),
  ) as WritingSurface | undefined;
}
