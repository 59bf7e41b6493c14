import { type BriefingDocument, DOCUMENT_VERSION } from '../../../../core/briefing/document.ts';
import { showPane } from '../../../desk/deskStore.ts';
import type { DraftToExport, StoredDraft } from '../../../desk/draftToExport.ts';
import { findBlockElement } from '../../../editor/findBlockElement.ts';
import { showToast } from '../../../ui/toasts.ts';
import { briefingWords } from '../../../words/briefingWords.ts';
import { factsOf } from '../draft/draftFacts.ts';
import type { DraftSession } from '../draft/draftSession.ts';
import { askAboutDrift } from './askAboutDrift.ts';
import { brokenCitations } from './brokenCitations.ts';
import { suggestFileName } from './suggestFileName.ts';

const words = briefingWords.export;

/** The draft as an export takes it: what is exported is what is saved. */
export function draftToExport(session: DraftSession): DraftToExport {
  return {
    briefingId: session.id,
    engine: session.engine,
    takeStored: () => takeStored(session),
    header: () => session.header.getState(),
    setStyle: (citationStyle) => session.setHeader({ citationStyle }),
    askAboutDrift: (onAsk) => askAboutDrift(session.id, onAsk),
    showBlock(id) {
      showPane('briefing', true);
      // The dialog that asks for it covers the text until the next frame.
      requestAnimationFrame(() => findBlockElement(session.editor, id)?.scrollIntoView({ block: 'center' }));
    },
  };
}

/** With a source missing nothing is made: a note without its source would be worse than no file. */
async function takeStored(session: DraftSession): Promise<StoredDraft | null> {
  if (!(await session.autosave.flush())) {
    showToast({ tone: 'danger', title: words.notSaved, description: words.notSavedWhy });
    return null;
  }
  const { revision, header, blocks } = session.autosave.stored();
  const document: BriefingDocument = { version: DOCUMENT_VERSION, blocks: [...blocks] };
  await session.citations.settle();
  const broken = brokenCitations(factsOf(blocks).citations, session.citations.store.getState());
  if (broken.length > 0) {
    const list = broken.map((one) => words.brokenCitation(one.number, one.sources)).join(' ');
    showToast({ tone: 'danger', title: words.broken(broken.length), description: `${list} ${words.brokenAdvice}` });
    return null;
  }
  return { revision, header, document, suggestedName: suggestFileName(header.title) };
}
