import { create } from 'zustand';
import { listedReason } from '../../../core/importing/listedReason.ts';
import { countWithNotices } from '../../../core/importing/noticesFirst.ts';
import type { ImportResult, OnlyEntry } from '../../../shared/contract/importOperations.ts';
import type { EventPayload } from '../../../shared/events.ts';
import { call } from '../../bridge/call.ts';
import { reportError } from '../../bridge/reportError.ts';
import { openSourceAt } from '../../desk/deskStore.ts';
import { undoAction } from '../../desk/undoToast.ts';
import { shorten } from '../../ui/shorten.ts';
import { showToast, type ToastAction } from '../../ui/toasts.ts';
import { commonWords } from '../../words/commonWords.ts';
import { importWords } from '../../words/importWords.ts';
import { shortName } from './shortName.ts';

export interface ImportJob {
  readonly jobId: string;
  /** Null until the first sign of progress: a file dialog may still be open. */
  readonly progress: EventPayload<'progress'> | null;
  /** When the first sign came, in milliseconds, and how many files were done then: for the rate. */
  readonly since: { readonly at: number; readonly done: number };
  readonly isCancelling: boolean;
}

interface ImportState {
  readonly jobs: readonly ImportJob[];
  /** The result whose details are shown. */
  readonly shownResult: ImportResult | null;
  /** Interrupted imports that were gone on with: they are not offered again. */
  readonly resumed: readonly string[];
}

/** The imports under way, and the result that is being looked at. */
export const useImports = create<ImportState>()(() => ({ jobs: [], shownResult: null, resumed: [] }));

/** Imports files and folders by their paths, or asks for them. Says at the end what became a source and what did not. */
export function importFiles(
  what:
    | { readonly paths: string[]; readonly addSameText?: boolean; readonly only?: OnlyEntry }
    | { readonly pick: 'files' | 'folder' },
): Promise<void> {
  return runImport((jobId) => call('sources.import', { jobId, ...what }));
}

/** Imports what was refused for having the text of a source that is there: of an archive or bibliography that entry alone. */
export function importAnyway({ file, within, entry }: Duplicate): Promise<void> {
  const only = within === undefined || entry === undefined ? {} : { only: { within, entry } };
  return importFiles({ paths: [file], addSameText: true, ...only });
}

type Duplicate = Pick<ImportResult['duplicates'][number], 'file' | 'within' | 'entry'>;

/** Makes a source of text that was pasted. */
export function importText(title: string, text: string, addSameText = false): Promise<void> {
  return runImport(
    (jobId) => call('sources.importText', { jobId, title, text, addSameText }),
    () => importText(title, text, true),
  );
}

/** Goes on with an import that was cut short. */
export function resumeImport(importId: string): Promise<void> {
  useImports.setState(({ resumed }) => ({ resumed: [...resumed, importId] }));
  return runImport((jobId) => call('imports.resume', { jobId, importId }));
}

/** Leaves an import that was cut short as it is. */
export function leaveImport(importId: string): void {
  call('imports.end', { importId }).catch(reportError);
}

export function noteProgress(progress: EventPayload<'progress'>): void {
  const job = useImports.getState().jobs.find(({ jobId }) => jobId === progress.jobId);
  const since = job?.progress?.total ? job.since : { at: performance.now(), done: progress.done };
  updateJob(progress.jobId, { progress, since });
}

export function cancelImport(jobId: string): void {
  updateJob(jobId, { isCancelling: true });
  call('jobs.cancel', { jobId }).catch(reportError);
}

export function showResult(result: ImportResult | null): void {
  useImports.setState({ shownResult: result });
}

/** @param addAnyway imports once more what was refused for having the text of a source that is there */
async function runImport(
  run: (jobId: string) => Promise<ImportResult>,
  addAnyway?: () => Promise<void>,
): Promise<void> {
  const jobId = crypto.randomUUID();
  useImports.setState(({ jobs }) => ({
    jobs: [...jobs, { jobId, progress: null, since: { at: 0, done: 0 }, isCancelling: false }],
  }));
  try {
    tellResult(await run(jobId), addAnyway);
  } catch (error) {
    reportError(error);
  } finally {
    useImports.setState(({ jobs }) => ({ jobs: jobs.filter((job) => job.jobId !== jobId) }));
  }
}

function updateJob(jobId: string, change: Partial<ImportJob>): void {
  useImports.setState(({ jobs }) => ({ jobs: jobs.map((job) => (job.jobId === jobId ? { ...job, ...change } : job)) }));
}

function tellResult(result: ImportResult, addAnyway?: () => Promise<void>): void {
  const { imported, duplicates, rejected, cancelled } = result;
  const total = imported.length + duplicates.length + rejected.length + cancelled.length;
  if (total === 0) return;
  const undo = imported.length > 0 ? [undoAction()] : [];
  const [only] = total === 1 ? [...imported, ...duplicates] : [];
  if (only && !hasRemarks(only)) {
    const phrase = imported.length === 1 ? importWords.importedOne : importWords.duplicateOne;
    showToast({
      tone: imported.length === 1 ? 'success' : 'neutral',
      title: phrase(shorten(only.title || commonWords.untitled)),
      actions: [
        { label: importWords.open, onAct: () => openSourceAt({ sourceId: only.id }) },
        ...addAnywayAction(only, addAnyway),
        ...undo,
      ],
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

/** Whether there is more to say of a file than that it was imported. */
function hasRemarks(entry: ImportResult['imported'][number] | ImportResult['duplicates'][number]): boolean {
  if (!('warnings' in entry)) return false;
  return entry.warnings.length > 0 || entry.dropped !== undefined || entry.version !== undefined;
}

/** What a person can do where another file has the text of a source already. */
function addAnywayAction(
  duplicate: Duplicate & { readonly same?: string | undefined },
  addAnyway?: () => Promise<void>,
): readonly ToastAction[] {
  if (duplicate.same !== 'text') return [];
  const add = addAnyway ?? (() => importAnyway(duplicate));
  return [{ label: importWords.addAnyway, onAct: () => void add() }];
}

/** How many files became what. */
export function countsOf({ imported, duplicates, rejected, cancelled }: ImportResult) {
  return {
    imported: imported.length,
    withNotices: countWithNotices(imported),
    duplicates: duplicates.length,
    rejected: rejected.length,
    cancelled: cancelled.length,
  };
}

/** Pasted text has no file to try again with. */
export function isPath(file: string): boolean {
  return /[\\/]/.test(file);
}
