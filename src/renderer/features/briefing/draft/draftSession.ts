import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Briefing, BriefingHeader } from '../../../../core/briefing/briefing.ts';
import { citationsAmong, noteMarksOf } from '../../../../core/citation/citationMarks.ts';
import type { BriefingId, CitationId, FootnoteId } from '../../../../core/ids.ts';
import { call } from '../../../bridge/call.ts';
import { reportError } from '../../../bridge/reportError.ts';
import type { MarkId } from '../../../editor/citations/markKeysExtension.ts';
import { renewMarks } from '../../../editor/citations/renewMarks.ts';
import { type BriefingEditorSettings, createBriefingEditor } from '../../../editor/createBriefingEditor.ts';
import { type DocumentMirror, mirrorDocument } from '../../../editor/documentMirror.ts';
import { createEngineClient, type EngineClient } from '../../../engine/engineClient.ts';
import { showToast } from '../../../ui/toasts.ts';
import { briefingWords } from '../../../words/briefingWords.ts';
import { documentWords } from '../../../words/documentWords.ts';
import { announce } from './announcer.ts';
import { type Autosave, createAutosave } from './autosave.ts';
import { blocksInSight } from './blocksInSight.ts';
import { type DraftFacts, factsOf, renewFacts } from './draftFacts.ts';
import { type CitationFollower, followCitations } from './followCitations.ts';
import { followReferences, type ReferenceFollower } from './followReferences.ts';
import { goToBlock } from './goToBlock.ts';
import { referenceWords } from './referenceWords.ts';
import { surfaceOf, type WritingSurface } from './writingSurface.ts';

/** A citation or footnote whose card is shown. `edit` has the focus and fields; `look` is what hovering shows. */
type ShownMark = Exclude<MarkId, { readonly kind: 'crossReference' }> & { readonly mode: 'look' | 'edit' };

interface MarkShowing {
  readonly shown: ShownMark | null;
  /** The pointer is on the card, which therefore stays. */
  readonly isHeld: boolean;
}

/** The footnote that is being written. Its editor shows what stands with the mark; the text holds it. */
export interface OpenNote extends WritingSurface {
  readonly id: FootnoteId;
  readonly dispose: () => void;
}

/** The draft that is open: its text, its header, and what follows from them. Lives until another one is opened. */
export interface DraftSession extends WritingSurface {
  readonly id: BriefingId;
  readonly mirror: DocumentMirror;
  readonly autosave: Autosave;
  readonly citations: CitationFollower;
  readonly engine: EngineClient;
  readonly header: StoreApi<BriefingHeader>;
  readonly facts: StoreApi<DraftFacts>;
  readonly references: ReferenceFollower;
  readonly shownMark: StoreApi<MarkShowing>;
  readonly note: StoreApi<{ readonly open: OpenNote | null }>;
  /** What every text of the draft tells of: marks that are opened or clicked, losses of a paste. */
  readonly textSettings: Omit<BriefingEditorSettings, 'document'>;
  readonly setHeader: (change: Partial<BriefingHeader>) => void;
  readonly dispose: () => void;
}

const FACTS_PAUSE_MS = 200;

export interface DraftActions {
  /** A citation is clicked. */
  readonly onFollow: (session: DraftSession, id: CitationId) => void;
  /** A footnote is to be written. */
  readonly onOpenNote: (session: DraftSession, id: FootnoteId) => void;
}

/** Opens a stored briefing for writing. */
export function createDraftSession(briefing: Briefing, { onFollow, onOpenNote }: DraftActions): DraftSession {
  const header = createStore<BriefingHeader>(() => briefing.header);
  const shownMark = createStore<MarkShowing>(() => ({ shown: null, isHeld: false }));
  const note = createStore<{ readonly open: OpenNote | null }>(() => ({ open: null }));
  const engine = createEngineClient();
  const citations = followCitations({
    style: briefing.header,
    content: () => factsOf(mirror.blocks()),
    loadSources: (ids) => call('sources.getMany', { ids: [...ids] }),
    engine,
    inSight: () =>
      citationsAmong(blocksInSight(editor, mirror.blocks()).flatMap(noteMarksOf)).map((citation) => citation.id),
    referenceWords: (target) => referenceWords(facts.getState().targets, target) ?? documentWords.reference.missing,
    show(appearances) {
      renewMarks(editor, appearances);
      const { open } = note.getState();
      if (open !== null) renewMarks(open.editor, appearances);
    },
    onError: reportError,
  });
  const textSettings: DraftSession['textSettings'] = {
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    labelOf: citations.labelOf,
    language: () => header.getState().language,
    onPasteLoss: (losses) =>
      showToast({
        tone: 'warning',
        title: briefingWords.pasted.title,
        description: [...losses].map((loss) => briefingWords.pasteLosses[loss]).join(' '),
      }),
    onMarkRaised: (raised) => showToast({ title: documentWords.portionMark.raised(raised) }),
    onOpenMark(mark) {
      if (mark.kind === 'footnote') onOpenNote(session, mark.id);
      else if (mark.kind === 'crossReference') goToBlock(session, mark.id);
      else shownMark.setState({ shown: { ...mark, mode: 'edit' } });
    },
    onClickMark(mark) {
      if (mark.kind === 'footnote') onOpenNote(session, mark.id);
      else if (mark.kind === 'citation') onFollow(session, mark.id);
    },
    onLocatorSet: (_id, { label, value }) =>
      announce(briefingWords.announced.locator(`${briefingWords.citation.locatorLabels[label]} ${value}`)),
  };
  const editor = createBriefingEditor({ document: briefing.document, ...textSettings });
  const mirror = mirrorDocument(editor);
  const facts = createStore<DraftFacts>(() => factsOf(mirror.blocks()));
  const references = followReferences({ editor, facts, openNote: () => note.getState().open?.editor });
  const autosave = createAutosave({
    revision: briefing.revision,
    updatedAt: briefing.updatedAt,
    header: briefing.header,
    blocks: mirror.blocks,
    saveBlocks: ({ changedBlocks, order }, revision) =>
      call('briefings.saveBlocks', { id: briefing.id, revision, changedBlocks: [...changedBlocks], order: [...order] }),
    saveHeader: (next, revision) => call('briefings.saveHeader', { id: briefing.id, revision, header: next }),
  });

  let factsTimer: ReturnType<typeof setTimeout> | undefined;
  const stopFollowing = mirror.subscribe(() => {
    autosave.touch();
    citations.touch();
    // Not put off by the next key: one who types on must see the words counted too.
    factsTimer ??= setTimeout(() => {
      factsTimer = undefined;
      facts.setState((before) => renewFacts(before, mirror.blocks()), true);
    }, FACTS_PAUSE_MS);
  });
  citations.touch();

  const session: DraftSession = {
    ...surfaceOf(editor),
    id: briefing.id,
    mirror,
    autosave,
    citations,
    engine,
    header,
    facts,
    references,
    shownMark,
    note,
    textSettings,
    setHeader(change) {
      header.setState(change);
      autosave.setHeader(header.getState());
      citations.setStyle(header.getState());
    },
    dispose() {
      clearTimeout(factsTimer);
      note.getState().open?.dispose();
      stopFollowing();
      autosave.stop();
      citations.stop();
      references.stop();
      engine.dispose();
      mirror.stop();
      editor.dispose();
    },
  };
  return session;
}
