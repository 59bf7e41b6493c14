import { create } from 'zustand';
import type { BriefingId } from '../../../../core/ids.ts';
import { call } from '../../../bridge/call.ts';
import { openBriefing, useDesk } from '../../../desk/deskStore.ts';
import { showToast } from '../../../ui/toasts.ts';
import { briefingWords } from '../../../words/briefingWords.ts';
import { closeNote, openNote } from '../footnotes/openNote.ts';
import { createDraftSession, type DraftActions, type DraftSession } from './draftSession.ts';
import { followCitation } from './followCitation.ts';

const actions: DraftActions = { onFollow: followCitation, onOpenNote: openNote };

interface DraftState {
  readonly session: DraftSession | null;
  /** Why the briefing that should be open is not. */
  readonly error: unknown;
  readonly isLoading: boolean;
}

/** The draft that is open, for title bar, page and status line. */
export const useDraft = create<DraftState>(() => ({ session: null, error: undefined, isLoading: false }));

let latest = 0;

/**
 * Opens a briefing in place of the one that is open, or none. The one before is saved first; when that fails it stays open,
 * because leaving it would lose what was typed.
 */
export async function showDraft(id: BriefingId | null): Promise<void> {
  const { session } = useDraft.getState();
  if (session?.id === id) return;
  latest += 1;
  const request = latest;
  if (session !== null) await closeNote(session);
  if (session !== null && !(await session.autosave.flush())) {
    if (request !== latest) return;
    showToast({ tone: 'danger', title: briefingWords.save.staysOpen, description: briefingWords.save.staysOpenWhy });
    openBriefing(session.id);
    return;
  }
  if (request !== latest) return;
  dropDraft();
  if (id !== null) await loadDraft(id, request);
}

/** Reads the stored briefing again in place of the draft, which is given up. */
export async function reloadDraft(): Promise<void> {
  const id = useDraft.getState().session?.id ?? useDesk.getState().openBriefingId;
  dropDraft();
  latest += 1;
  if (id !== null) await loadDraft(id, latest);
}

/** Gives the open draft up without saving it. */
export function dropDraft(): void {
  useDraft.getState().session?.dispose();
  useDraft.setState({ session: null, error: undefined, isLoading: false });
}

async function loadDraft(id: BriefingId, request: number): Promise<void> {
  useDraft.setState({ isLoading: true });
  try {
    const briefing = await call('briefings.get', { id });
    if (request !== latest) return;
    useDraft.setState({ session: createDraftSession(briefing, actions), error: undefined, isLoading: false });
  } catch (error) {
    if (request === latest) useDraft.setState({ session: null, error, isLoading: false });
  }
}
