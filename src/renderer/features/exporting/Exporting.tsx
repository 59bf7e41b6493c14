import { useEffect } from 'react';
import { isMarkedAbove } from '../../../core/exporting/markedAbove.ts';
import { call } from '../../bridge/call.ts';
import { reportError } from '../../bridge/reportError.ts';
import { closeExportDialog, type DraftToExport, openExportDialog, useExports } from '../../desk/draftToExport.ts';
import { showToast } from '../../ui/toasts.ts';
import { exportWords as words } from '../../words/exportWords.ts';
import { ChangedQuestion } from './ChangedQuestion.tsx';
import { useMarkedAboveQuestion } from './confirmMarkedAbove.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { MarkedAboveQuestion } from './MarkedAboveQuestion.tsx';
import { makeExport } from './makeExport.ts';
import { saveExport } from './saveExport.ts';

/** Exports to Word: the dialog, and the last export made again at one key. */
export function Exporting() {
  const { inDialog, again } = useExports();
  useEffect(() => {
    if (again === null) return;
    // Done once: when the library is put in its own place the desk begins anew, and must not ask for it again.
    useExports.setState({ again: null });
    void repeat(again.draft);
  }, [again]);
  // Whoever leaves the library leaves its drafts, and what was asked about them.
  useEffect(
    () => () => {
      useExports.setState({ inDialog: null, again: null });
      useMarkedAboveQuestion.getState().question?.answer(false);
    },
    [],
  );
  return (
    <>
      {inDialog !== null && <ExportDialog key={inDialog.briefingId} draft={inDialog} onClose={closeExportDialog} />}
      <MarkedAboveQuestion />
      <ChangedQuestion />
    </>
  );
}

let isRepeating = false;

/**
 * The last export again, to the same place with the same settings. A briefing that was never exported gets the dialog, and so does one that
 * holds what is marked above it.
 */
async function repeat(draft: DraftToExport): Promise<void> {
  if (isRepeating) return;
  isRepeating = true;
  let dismiss = () => {};
  try {
    const { settings, summary, place } = await call('exports.choices', { briefingId: draft.briefingId });
    if (place === null) {
      openExportDialog(draft);
      return;
    }
    dismiss = showToast({ title: words.making });
    // “Making…” behind a question would look stuck.
    if (!(await draft.askAboutDrift(dismiss))) return;
    const made = await makeExport(draft, settings, summary);
    dismiss();
    if (made === null) return;
    // What would go out above the marking of the file is looked at first: one key alone confirms nothing.
    if (made.findings.some(isMarkedAbove)) openExportDialog(draft);
    else await saveExport(draft, made, { again: true });
  } catch (error) {
    reportError(error);
  } finally {
    dismiss();
    isRepeating = false;
  }
}
