import type { BriefingHeader } from '../../../../core/briefing/briefing.ts';
import type { BriefingId } from '../../../../core/ids.ts';
import { call } from '../../../bridge/call.ts';
import { reportError } from '../../../bridge/reportError.ts';
import { openBriefing } from '../../../desk/deskStore.ts';
import { offerUndo } from '../../../desk/undoToast.ts';
import { briefingWords } from '../../../words/briefingWords.ts';
import { dropDraft, useDraft } from '../draft/draftStore.ts';

/** Makes an empty briefing of today and opens it, in language and citation style as the last one. Its id, or undefined when that failed, which was said. */
export async function createBriefing(): Promise<BriefingId | undefined> {
  try {
    const briefing = await call('briefings.create', { header: { title: '', date: today(), ...(await usual()) } });
    openBriefing(briefing.id);
    return briefing.id;
  } catch (error) {
    reportError(error);
    return undefined;
  }
}

/** Makes a copy of a briefing, with what was typed last, and opens it. */
export async function duplicateBriefing(id: BriefingId): Promise<void> {
  const { session } = useDraft.getState();
  try {
    if (session?.id === id && !(await session.autosave.flush())) return;
    const copy = await call('briefings.duplicate', { id });
    openBriefing(copy.id);
  } catch (error) {
    reportError(error);
  }
}

/** Deletes a briefing; the toast that says so takes it back. */
export async function removeBriefing(id: BriefingId): Promise<void> {
  const { session } = useDraft.getState();
  const isOpen = session?.id === id;
  try {
    // Undo brings back what is stored: the last words have to be stored first.
    if (isOpen && session.autosave.state().status !== 'stale' && !(await session.autosave.flush())) return;
    await call('briefings.remove', { id });
    if (isOpen) {
      dropDraft();
      openBriefing(null);
    }
    offerUndo(briefingWords.list.removed);
  } catch (error) {
    reportError(error);
  }
}

/** What desks write and cite in, by the briefing that was changed last. */
async function usual(): Promise<Partial<Pick<BriefingHeader, 'language' | 'citationStyle'>>> {
  const [last] = await call('briefings.list', {});
  if (last === undefined) return {};
  const { language, citationStyle } = (await call('briefings.get', { id: last.id })).header;
  return { language, citationStyle };
}

/** The day on the person's own calendar. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
