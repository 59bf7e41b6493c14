import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BriefingHeader } from '../../../../core/briefing/briefing.ts';
import { chipLabel } from '../../../../core/citation/chipLabel.ts';
import type { Citation } from '../../../../core/citation/citation.ts';
import type { BibliographyEntry } from '../../../../core/citation/citationFormatter.ts';
import type { CitationCluster, NoteMark } from '../../../../core/citation/citationMarks.ts';
import type { ShortFormParts } from '../../../../core/citation/shortForm.ts';
import type { BlockId, CitationId, FootnoteId, SourceId } from '../../../../core/ids.ts';
import type { Source } from '../../../../core/source/source.ts';
import type { CitationAppearance, MarkAppearances } from '../../../editor/citations/renewMarks.ts';
import type { FootnoteLook } from '../../../editor/footnotes/footnoteNode.ts';
import type { EngineClient } from '../../../engine/engineClient.ts';
import type { EngineCitation, EngineMarks } from '../../../engine/engineMessages.ts';
import type { DraftFacts } from './draftFacts.ts';
import { noteWords } from './noteWords.ts';

/** What the citations of the draft say at the moment. */
export interface CitationState {
  /** What is known of each cited source. */
  readonly known: ReadonlyMap<SourceId, ShortFormParts>;
  /** Cited, but not in the library. */
  readonly missing: ReadonlySet<SourceId>;
  readonly formatted: ReadonlyMap<CitationId, EngineCitation>;
  /** The numbers of the footnotes. */
  readonly numbers: ReadonlyMap<FootnoteId, number>;
  readonly bibliography: readonly BibliographyEntry[];
}

type Style = Pick<BriefingHeader, 'citationStyle' | 'language'>;

export interface FollowCitationsSettings {
  readonly style: Style;
  /** The draft's citations and footnotes now, in reading order. */
  readonly content: () => Pick<DraftFacts, 'marks' | 'citations' | 'footnotes'>;
  readonly loadSources: (ids: readonly SourceId[]) => Promise<readonly Source[]>;
  readonly engine: Pick<
    EngineClient,
    'setSources' | 'putSources' | 'setStyle' | 'formatBriefing' | 'formatBibliography'
  >;
  /** The citations that the window shows now: they are worded before all others. */
  readonly inSight: () => readonly CitationId[];
  /** What a cross-reference to a block says. */
  readonly referenceWords: (target: BlockId) => string;
  readonly show: (appearances: MarkAppearances) => void;
  readonly onError: (error: unknown) => void;
}

export interface CitationFollower {
  readonly store: StoreApi<CitationState>;
  /** The wording of a citation that is not formatted yet. */
  readonly labelOf: (citation: Pick<Citation, 'items'>) => string;
  /** How citations and footnotes are to be shown now. */
  readonly appearances: () => MarkAppearances;
  /** Names a source that is about to be cited, so that its chip need not wait for the library. */
  readonly introduce: (id: SourceId, parts: ShortFormParts) => void;
  /** Says that the text may have changed. */
  readonly touch: () => void;
  readonly setStyle: (style: Style) => void;
  /** Reads the cited sources again: one of them may have been corrected or removed. */
  readonly reloadSources: () => void;
  /** The cited sources as the library has them; waits until all are read and the citations are worded. */
  readonly settle: () => Promise<readonly Source[]>;
  readonly stop: () => void;
}

const PAUSE_MS = 120;

/**
 * Keeps the wording of citations and the numbers of notes in step with the text, the sources and the style. The engine is asked only when something of
 * that changed, and one question at a time.
 */
export function followCitations(settings: FollowCitationsSettings): CitationFollower {
  const { content, loadSources, engine, show, onError } = settings;
  const store = createStore<CitationState>(() => ({
    known: new Map(),
    missing: new Set(),
    formatted: new Map(),
    numbers: new Map(),
    bibliography: [],
  }));
  const sources = new Map<SourceId, Source>();
  let style = settings.style;
  let askedFor = '';
  let loads = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();
  let isStopped = false;
  engine.setStyle(style.citationStyle, style.language);

  const labelOf = ({ items }: Pick<Citation, 'items'>) => {
    const { known, missing } = store.getState();
    return chipLabel(items, (id) => known.get(id) ?? (missing.has(id) ? undefined : null));
  };

  function isBroken(citation: CitationCluster): boolean {
    const { missing } = store.getState();
    return citation.items.some((item) => missing.has(item.sourceId));
  }

  function appearanceOf(citation: CitationCluster, isInFootnote: boolean): CitationAppearance {
    if (isBroken(citation)) return { label: labelOf(citation), noteNumber: null, isBroken: true };
    const printed = store.getState().formatted.get(citation.id);
    // An author that the sentence names is what stands there, before the mark of the note.
    const inText = printed?.noteNumber === null ? printed.label : printed?.author?.plain;
    // In a footnote the number is that of the footnote, whose mark shows it.
    const noteNumber = isInFootnote ? null : (printed?.noteNumber ?? null);
    return { label: inText || labelOf(citation), noteNumber, isBroken: false };
  }

  function appearances(): MarkAppearances {
    const { marks, footnotes } = content();
    const { numbers } = store.getState();
    const citations = marks.flatMap((mark): readonly (readonly [CitationId, CitationAppearance])[] =>
      mark.kind === 'citation'
        ? [[mark.citation.id, appearanceOf(mark.citation, false)]]
        : mark.citations.map((citation) => [citation.id, appearanceOf(citation, true)]),
    );
    const worded = new Map(citations);
    const looks = footnotes.map(({ id, inlines }): readonly [FootnoteId, FootnoteLook] => [
      id,
      {
        number: numbers.get(id) ?? null,
        words: noteWords(inlines, (citation) => worded.get(citation.id)?.label ?? '', settings.referenceWords),
        isBroken: inlines.some((inline) => inline.kind === 'citation' && isBroken(inline)),
      },
    ]);
    return { citations: worded, footnotes: new Map(looks) };
  }

  /** Reads the sources that are cited and not known yet. */
  async function loadUnknown(): Promise<void> {
    const { missing } = store.getState();
    const cited = citedSources(content().citations);
    const unknown = [...cited].filter((id) => !sources.has(id) && !missing.has(id));
    if (unknown.length === 0) return;
    loads += 1;
    const load = loads;
    const loaded = await loadSources(unknown);
    if (load !== loads || isStopped) return;
    for (const source of loaded) sources.set(source.id, source);
    engine.putSources(loaded);
    store.setState((state) => ({
      known: new Map([...state.known, ...loaded.map((source) => [source.id, source.metadata] as const)]),
      missing: new Set([...state.missing, ...unknown.filter((id) => !sources.has(id))]),
    }));
  }

  async function formatChanged(): Promise<void> {
    await loadUnknown();
    const whole = content().marks.flatMap((mark) => withoutUnknown(mark, (id) => sources.has(id)));
    const question = JSON.stringify([loads, style, whole]);
    if (question === askedFor) return;
    // Asked once, also when it fails: the same question would fail again, and say so again.
    askedFor = question;
    const ids = settings.inSight();
    const formatted = await engine.formatBriefing(whole, ids.length === 0 ? undefined : { ids, show: showFirst });
    if (formatted === null) {
      askedFor = '';
      return;
    }
    const bibliography = await engine.formatBibliography();
    store.setState({
      formatted: new Map(formatted.citations.map((citation) => [citation.id, citation])),
      numbers: new Map(formatted.footnotes.map(({ id, noteNumber }) => [id, noteNumber])),
      bibliography,
    });
  }

  /** What is in sight; all others keep what they say for a moment more. */
  function showFirst({ citations, footnotes }: EngineMarks): void {
    if (isStopped) return;
    store.setState(({ formatted }) => ({
      formatted: new Map([...formatted, ...citations.map((citation) => [citation.id, citation] as const)]),
      numbers: new Map(footnotes.map(({ id, noteNumber }) => [id, noteNumber])),
    }));
    show(appearances());
  }

  /** One after the other, so that an answer never comes behind a newer one. */
  function run(): Promise<void> {
    clearTimeout(timer);
    last = last
      .then(formatChanged)
      .catch((error: unknown) => {
        if (!isStopped) onError(error);
      })
      .then(() => {
        if (!isStopped) show(appearances());
      });
    return last;
  }

  function touch(): void {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => void run(), PAUSE_MS);
  }

  return {
    store,
    labelOf,
    appearances,
    introduce(id, parts) {
      if (!store.getState().known.has(id))
        store.setState((state) => ({ known: new Map([...state.known, [id, parts]]) }));
    },
    touch,
    setStyle(next) {
      if (next.citationStyle === style.citationStyle && next.language === style.language) return;
      style = next;
      engine.setStyle(style.citationStyle, style.language);
      touch();
    },
    reloadSources() {
      // The chips keep their wording until the library has answered.
      sources.clear();
      engine.setSources([]);
      store.setState({ missing: new Set() });
      touch();
    },
    async settle() {
      await run();
      const cited = citedSources(content().citations);
      return [...sources.values()].filter((source) => cited.has(source.id));
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

function citedSources(citations: readonly CitationCluster[]): ReadonlySet<SourceId> {
  return new Set(citations.flatMap((citation) => citation.items.map((item) => item.sourceId)));
}

/** What the engine can word of a mark: a footnote is numbered even when something cited in it is not known. */
function withoutUnknown(mark: NoteMark, isKnown: (id: SourceId) => boolean): readonly NoteMark[] {
  const isWhole = (citation: CitationCluster) => citation.items.every((item) => isKnown(item.sourceId));
  if (mark.kind === 'citation') return isWhole(mark.citation) ? [mark] : [];
  return [{ ...mark, citations: mark.citations.filter(isWhole) }];
}
