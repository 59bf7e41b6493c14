import { type BriefingDocument, DOCUMENT_VERSION } from '../../../../core/briefing/document.ts';
import { call } from '../../../bridge/call.ts';
import { reportError } from '../../../bridge/reportError.ts';
import { showToast } from '../../../ui/toasts.ts';
import { briefingWords } from '../../../words/briefingWords.ts';
import { versionWords } from '../../../words/versionWords.ts';
import { factsOf } from '../draft/draftFacts.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { askAboutDrift } from './askAboutDrift.ts';
import { brokenCitations } from './brokenCitations.ts';
import { suggestFileName } from './suggestFileName.ts';

const words = briefingWords.export;
let isExporting = false;

/**
 * Makes the briefing's Word file and stores it where the person says, or with `again` where it went last. What is exported is
 * what is saved. With a source missing nothing is made: a note without its source would be worse than no file.
 */
export async function exportDraft(session: DraftSession, { again }: { readonly again: boolean }): Promise<void> {
  if (isExporting) return;
  isExporting = true;
  const dismiss = showToast({ title: words.making });
  try {
    await makeFile(session, again, dismiss);
  } catch (error) {
    reportError(error);
  } finally {
    dismiss();
    isExporting = false;
  }
}

/** `onMade` is called when the file is made and only its place is asked for: a dialog with “Making…” behind it would look stuck. */
async function makeFile(session: DraftSession, again: boolean, onMade: () => void): Promise<void> {
  if (!(await session.autosave.flush())) {
    showToast({ tone: 'danger', title: words.notSaved, description: words.notSavedWhy });
    return;
  }
  const { revision, header, blocks } = session.autosave.stored();
  const document: BriefingDocument = { version: DOCUMENT_VERSION, blocks: [...blocks] };
  const sources = await session.citations.settle();
  const broken = brokenCitations(factsOf(blocks).citations, session.citations.store.getState());
  if (broken.length > 0) {
    const list = broken.map((one) => words.brokenCitation(one.number, one.sources)).join(' ');
    showToast({ tone: 'danger', title: words.broken(broken.length), description: `${list} ${words.brokenAdvice}` });
    return;
  }
  if (!(await askAboutDrift(session.id, onMade))) return;
  const bytes = await session.engine.exportWord({ header, document }, sources);
  onMade();
  const { path, custody, drifted } = await call('exports.save', {
    briefingId: session.id,
    revision,
    suggestedName: suggestFileName(header.title),
    // It came from the worker by transfer, which shared memory cannot.
    bytes: bytes as Uint8Array<ArrayBuffer>,
    again,
  });
  if (path === null) return;
  showToast({
    tone: 'success',
    title: words.done,
    description: [
      path,
      ...(drifted.length === 0 ? [] : [versionWords.exportDrifted(drifted.length)]),
      ...(custody ? [words.custody(custody.seq, custody.hash)] : []),
    ].join(' · '),
    actions: [{ label: words.reveal, onAct: () => void call('exports.reveal', { path }).catch(reportError) }],
  });
}
