import { create } from 'zustand';
import { isMarkedAbove } from '../../../core/exporting/markedAbove.ts';
import type { ChangedFile } from '../../../shared/contract/exportOperations.ts';
import type { OperationOutput } from '../../../shared/contract.ts';
import { call } from '../../bridge/call.ts';
import { reportError } from '../../bridge/reportError.ts';
import { type DraftToExport, openExportDialog } from '../../desk/draftToExport.ts';
import { showToast } from '../../ui/toasts.ts';
import { briefingWords } from '../../words/briefingWords.ts';
import { exportWords as words } from '../../words/exportWords.ts';
import { versionWords } from '../../words/versionWords.ts';
import { confirmMarkedAbove } from './confirmMarkedAbove.ts';
import type { MadeExport } from './makeExport.ts';

type Saved = OperationOutput<'exports.save'>;

/** What to do with a file that is not the one that was last exported. */
type Decision = 'replace' | 'elsewhere' | 'leave';

interface ChangedQuestion {
  readonly file: ChangedFile;
  readonly answer: (decision: Decision) => void;
}

/** What is asked before a file is replaced that this library did not export last; null while nothing is. */
export const useChangedQuestion = create<{ readonly question: ChangedQuestion | null }>()(() => ({ question: null }));

/**
 * Has a finished file written: where the person says, or with `again` where the last one went. A file there that is not the last one is
 * asked about, and so is what is marked above the file. Whether it was written.
 */
export async function saveExport(
  draft: DraftToExport,
  made: MadeExport,
  { again }: { readonly again: boolean },
): Promise<boolean> {
  const confirmed = await confirmMarkedAbove(made.findings.filter(isMarkedAbove));
  if (confirmed === 'no') return false;
  const save = (how: { readonly again: boolean; readonly replacing?: string }): Promise<Saved> =>
    call('exports.save', {
      briefingId: draft.briefingId,
      revision: made.stored.revision,
      suggestedName: made.stored.suggestedName,
      // It came from the worker by transfer, which shared memory cannot.
      bytes: made.bytes as Uint8Array<ArrayBuffer>,
      ...(confirmed === undefined ? {} : { confirmed }),
      ...how,
    });
  let saved = await save({ again });
  while (saved.changed !== null) {
    const decision = await askAboutChanged(saved.changed);
    if (decision === 'leave') return false;
    saved = await save(decision === 'replace' ? { again: true, replacing: saved.changed.sha256 } : { again: false });
  }
  if (saved.path === null) return false;
  tell(draft, made, saved, saved.path);
  return true;
}

function askAboutChanged(file: ChangedFile): Promise<Decision> {
  return new Promise((resolve) => {
    const answer = (decision: Decision) => {
      useChangedQuestion.setState({ question: null });
      resolve(decision);
    };
    useChangedQuestion.setState({ question: { file, answer } });
  });
}

function tell(
  draft: DraftToExport,
  { findings }: MadeExport,
  { custody, drifted, openElsewhere }: Saved,
  path: string,
): void {
  const reveal = {
    label: briefingWords.export.reveal,
    onAct: () => void call('exports.reveal', { path }).catch(reportError),
  };
  const look = { label: words.look, onAct: () => openExportDialog(draft) };
  const description = [
    ...(openElsewhere === null ? [path] : [words.openElsewhereHint(nameOf(openElsewhere), nameOf(path))]),
    ...(drifted.length === 0 ? [] : [versionWords.exportDrifted(drifted.length)]),
    ...(findings.length === 0 ? [] : [words.lookAt(findings.length)]),
    ...(custody ? [briefingWords.export.custody(custody.seq, custody.hash)] : []),
  ].join(' · ');
  showToast({
    tone: openElsewhere === null ? 'success' : 'warning',
    title: openElsewhere === null ? words.done : words.openElsewhere,
    description,
    actions: [reveal, ...(findings.length === 0 ? [] : [look])],
  });
}

/** The last part of a path of any system. */
export const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
