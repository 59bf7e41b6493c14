import { call } from '../../../bridge/call.ts';
import { reportError } from '../../../bridge/reportError.ts';
import { showToast } from '../../../ui/toasts.ts';
import { markdownWords as words } from '../../../words/markdownWords.ts';
import { versionWords } from '../../../words/versionWords.ts';
import { askAboutDrift } from '../actions/askAboutDrift.ts';
import { suggestFileName } from '../actions/suggestFileName.ts';
import type { DraftSession } from '../draft/draftSession.ts';

/** Writes the open briefing as Markdown with its bibliography beside it. What is exported is what is saved. */
export async function exportMarkdown(session: DraftSession): Promise<void> {
  try {
    if (!(await session.autosave.flush())) {
      showToast({ tone: 'danger', title: words.notSaved, description: words.notSavedWhy });
      return;
    }
    if (!(await askAboutDrift(session.id))) return;
    const { header } = session.autosave.stored();
    const written = await call('exports.saveMarkdown', {
      briefingId: session.id,
      suggestedName: suggestFileName(header.title).replace(/\.docx$/, '.md'),
    });
    if (written === null) return;
    const { path, bibliography, losses, drifted } = written;
    const drift = drifted.length === 0 ? [] : [versionWords.exportDrifted(drifted.length)];
    showToast({
      tone: losses.length > 0 ? 'warning' : 'success',
      title: words.done,
      description: [words.doneWith(path, bibliography && fileName(bibliography)), ...losses, ...drift].join(' · '),
      actions: [{ label: words.reveal, onAct: () => void call('exports.reveal', { path }).catch(reportError) }],
    });
  } catch (error) {
    reportError(error);
  }
}

const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
