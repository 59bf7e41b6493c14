import { create } from 'zustand';
import { listedReason } from '../../../core/importing/listedReason.ts';
import type { ImportResult } from '../../../shared/contract/sourceOperations.ts';
import { call } from '../../bridge/call.ts';
import { reportError } from '../../bridge/reportError.ts';
import { openSourceAt } from '../../desk/deskStore.ts';
import { undoAction } from '../../desk/undoToast.ts';
import { shorten } from '../../ui/shorten.ts';
import { showToast } from '../../ui/toasts.ts';
import { commonWords } from '../../words/commonWords.ts';
import { importWords } from '../../words/importWords.ts';
import { shortName } from './shortName.ts';

interface ImportJob {
  readonly jobId: string;
  /** Null until the first sign of progress: a file dialog may still be open. */
  readonly progress: { readonly done: number; readonly total: number; readonly current: string } | null;
  readonly isCancelling: boolean;
}

interface ImportState {
  readonly jobs: readonly ImportJob[];
  /** The result whose details are shown. */
  readonly shownResult: ImportResult | null;
}

/** The imports under way, and the result that is being looked at. */
export const useImports = create<ImportState>()(() => ({ jobs: [], shownResult: null }));

/** Imports files and folders by their paths, or asks for them. Says at the end what became a source and what did not. */
export function importFiles(what: { readonly paths: string[] } | { readonly pick: 'files' | 'folder' }): Promise<void> {
  return runImport((jobId) => call('sources.import', { jobId, ...what }));
}

/** Makes a source of text that was pasted. */
export function importText(title: string, text: string): Promise<void> {
  return runImport((jobId) => call('sources.importText', { jobId, title, text }));
}

export function noteProgress(progress: { jobId: string; done: number; total: number; current: string }): void {
  updateJob(progress.jobId, { progress });
}

export function cancelImport(jobId: string): void {
  updateJob(jobId, { isCancelling: true });
  call('jobs.cancel', { jobId }).catch(reportError);
}

export function showResult(result: ImportResult | null): void {
  useImports.setState({ shownResult: result });
}

async function runImport(run: (jobId: string) => Promise<ImportResult>): Promise<void> {
  const jobId = crypto.randomUUID();
  useImports.setState(({ jobs }) => ({ jobs: [...jobs, { jobId, progress: null, isCancelling: false }] }));
  try {
    tellResult(await run(jobId));
  } catch (error) {
    reportError(error);
  } finally {
    useImports.setState(({ jobs }) => ({ jobs: jobs.filter((job) => job.jobId !== jobId) }));
  }
}

function updateJob(jobId: string, change: Partial<ImportJob>): void {
  useImports.setState(({ jobs }) => ({ jobs: jobs.map((job) => (job.jobId === jobId ? { ...job, ...change } : job)) }));
}

function tellResult(result: ImportResult): void {
  const { imported, duplicates, rejected, cancelled } = result;
  const total = imported.length + duplicates.length + rejected.length + cancelled.length;
  if (total === 0) return;
  const undo = imported.length > 0 ? [undoAction()] : [];
  const [only] = total === 1 ? [...imported, ...duplicates] : [];
  if (only && !('warnings' in only && only.warnings.length > 0)) {
    const phrase = imported.length === 1 ? importWords.importedOne : importWords.duplicateOne;
    showToast({
      tone: imported.length === 1 ? 'success' : 'neutral',
      title: phrase(shorten(only.title || commonWords.untitled)),
      actions: [{ label: importWords.open, onAct: () => openSourceAt({ sourceId: only.id }) }, ...undo],
    });
    return;
  }
  const [failed] = total === 1 ? rejected : [];
  if (failed) {
    showToast({
      tone: 'danger',
      title: importWords.rejectedOne(shortName(failed.file)),
      description: `${listedReason(failed.message)} ${importWords.unchanged}`,
      actions: isPath(failed.file)
        ? [{ label: importWords.tryAgainOne, onAct: () => void importFiles({ paths: [failed.file] }) }]
        : [],
    });
    return;
  }
  const isPartial = rejected.length + cancelled.length > 0;
  showToast({
    tone: isPartial ? 'warning' : 'success',
    title: importWords.summary(countsOf(result)),
    actions: [{ label: importWords.details, onAct: () => showResult(result) }, ...undo],
  });
}

/** How many files became what. */
export function countsOf({ imported, duplicates, rejected, cancelled }: ImportResult) {
  return {
    imported: imported.length,
    duplicates: duplicates.length,
    rejected: rejected.length,
    cancelled: cancelled.length,
  };
}

/** Pasted text has no file to try again with. */
export function isPath(file: string): boolean {
  return /[\\/]/.test(file);
}
