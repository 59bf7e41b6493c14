import { call } from '../../../bridge/call.ts';
import { reportError } from '../../../bridge/reportError.ts';
import { openBriefing } from '../../../desk/deskStore.ts';
import { showToast } from '../../../ui/toasts.ts';
import { briefingWords } from '../../../words/briefingWords.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { dropDraft } from '../draft/draftStore.ts';

/** Saves the draft as a briefing of its own and goes on with that one; the other version stays as it is. */
export async function keepMineAsCopy(session: DraftSession): Promise<void> {
  try {
    const header = session.header.getState();
    const title = briefingWords.save.copyOf(header.title.trim() || briefingWords.untitled);
    const copy = await call('briefings.create', { header: { ...header, title } });
    const blocks = session.mirror.blocks();
    await call('briefings.saveBlocks', {
      id: copy.id,
      revision: copy.revision,
      changedBlocks: [...blocks],
      order: blocks.map((block) => block.id),
    });
    // Only now is the draft stored and may be given up.
    dropDraft();
    openBriefing(copy.id);
    showToast({ tone: 'success', title: briefingWords.save.kept, description: title });
  } catch (error) {
    reportError(error);
  }
}
