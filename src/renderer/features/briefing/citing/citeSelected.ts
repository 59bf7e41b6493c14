import { call } from '../../../bridge/call.ts';
import { reportError } from '../../../bridge/reportError.ts';
import { useDesk } from '../../../desk/deskStore.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { citeExcerpt } from './insertCitable.ts';

/** Cites the excerpt that is selected in the reader where the writer was last. */
export async function citeSelected(session: DraftSession): Promise<void> {
  const id = useDesk.getState().selectedExcerptId;
  if (id === null) return;
  try {
    const excerpt = await call('excerpts.get', { id });
    const [source] = await call('sources.getMany', { ids: [excerpt.sourceId] });
    citeExcerpt(session, excerpt, source);
  } catch (error) {
    reportError(error);
  }
}
