import { getExtensionDependencyFromEditor, type ReadonlySignal } from '@lexical/extension';
import type { LexicalEditor, LexicalExtensionOutput } from 'lexical';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Briefing, BriefingHeader } from '../../../../core/briefing/briefing.ts';
import type { BriefingId, CitationId } from '../../../../core/ids.ts';
import { call } from '../../../bridge/call.ts';
import { reportError } from '../../../bridge/reportError.ts';
import { type Mention, MentionExtension, type MentionKeyHandler } from '../../../editor/citations/mentionExtension.ts';
import { renewCitations } from '../../../editor/citations/renewCitations.ts';
import { TypedLocatorExtension } from '../../../editor/citations/typedLocatorExtension.ts';
import { createBriefingEditor } from '../../../editor/createBriefingEditor.ts';
import { type DocumentMirror, mirrorDocument } from '../../../editor/documentMirror.ts';
import { createEngineClient, type EngineClient } from '../../../engine/engineClient.ts';
import { showToast } from '../../../ui/toasts.ts';
import { briefingWords } from '../../../words/briefingWords.ts';
import { announce } from './announcer.ts';
import { type Autosave, createAutosave } from './autosave.ts';
import { type DraftFacts, factsOf } from './draftFacts.ts';
import { type CitationFollower, followCitations } from './followCitations.ts';

/** A citation whose card is shown. `edit` has the focus and fields; `look` is what hovering shows. */
interface ShownCitation {
  readonly id: CitationId;
  readonly mode: 'look' | 'edit';
}

interface CitationShowing {
  readonly shown: ShownCitation | null;
  /** The pointer is on the card, which therefore stays. */
  readonly isHeld: boolean;
}

/** The draft that is open: its text, its header, and what follows from them. Lives until another one is opened. */
export interface DraftSession {
  readonly id: BriefingId;
  readonly editor: LexicalEditor;
  readonly mirror: DocumentMirror;
  readonly autosave: Autosave;
  readonly citations: CitationFollower;
  readonly engine: EngineClient;
  readonly header: StoreApi<BriefingHeader>;
  readonly facts: StoreApi<DraftFacts>;
  readonly shownCitation: StoreApi<CitationShowing>;
  /** The `@` that is being written. */
  readonly mention: ReadonlySignal<Mention | null>;
  /** Leaves the list; the `@` stays. */
  readonly closeMention: () => void;
  /** Hands the keys of the list over. Returns a function that ends it. */
  readonly takeMentionKeys: (handler: MentionKeyHandler) => () => void;
  readonly awaited: LexicalExtensionOutput<typeof TypedLocatorExtension>['awaited'];
  readonly setHeader: (change: Partial<BriefingHeader>) => void;
  readonly dispose: () => void;
}

const FACTS_PAUSE_MS = 200;

/** Opens a stored briefing for writing. `onFollow` is called when a citation is clicked. */
export function createDraftSession(
  briefing: Briefing,
  onFollow: (session: DraftSession, id: CitationId) => void,
): DraftSession {
  const header = createStore<BriefingHeader>(() => briefing.header);
  const shownCitation = createStore<CitationShowing>(() => ({ shown: null, isHeld: false }));
  const engine = createEngineClient();
  const citations = followCitations({
    style: briefing.header,
    citations: () => factsOf(mirror.blocks()).citations,
    loadSources: (ids) => call('sources.getMany', { ids: [...ids] }),
    engine,
    show: (appearances) => renewCitations(editor, appearances),
    onError: reportError,
  });
  const editor = createBriefingEditor({
    document: briefing.document,
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    labelOf: citations.labelOf,
    onPasteLoss: (losses) =>
      showToast({
        tone: 'warning',
        title: briefingWords.pasted.title,
        description: [...losses].map((loss) => briefingWords.pasteLosses[loss]).join(' '),
      }),
    onOpenCitation: (id) => shownCitation.setState({ shown: { id, mode: 'edit' } }),
    onFollowCitation: (id) => onFollow(session, id),
    onLocatorSet: (_id, { label, value }) =>
      announce(briefingWords.announced.locator(`${briefingWords.citation.locatorLabels[label]} ${value}`)),
  });
  const mirror = mirrorDocument(editor);
  const facts = createStore<DraftFacts>(() => factsOf(mirror.blocks()));
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
      facts.setState(factsOf(mirror.blocks()), true);
    }, FACTS_PAUSE_MS);
  });
  citations.touch();

  const { mention, keyHandler } = getExtensionDependencyFromEditor(editor, MentionExtension).output;
  const session: DraftSession = {
    id: briefing.id,
    editor,
    mirror,
    autosave,
    citations,
    engine,
    header,
    facts,
    shownCitation,
    mention,
    closeMention() {
      mention.value = null;
    },
    takeMentionKeys(handler) {
      keyHandler.value = handler;
      return () => {
        if (keyHandler.value === handler) keyHandler.value = null;
      };
    },
    awaited: getExtensionDependencyFromEditor(editor, TypedLocatorExtension).output.awaited,
    setHeader(change) {
      header.setState(change);
      autosave.setHeader(header.getState());
      citations.setStyle(header.getState());
    },
    dispose() {
      clearTimeout(factsTimer);
      stopFollowing();
      autosave.stop();
      citations.stop();
      engine.dispose();
      mirror.stop();
      editor.dispose();
    },
  };
  return session;
}
