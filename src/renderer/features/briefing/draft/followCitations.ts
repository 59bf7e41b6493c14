import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BriefingHeader } from '../../../../core/briefing/briefing.ts';
import { chipLabel } from '../../../../core/citation/chipLabel.ts';
import type { Citation } from '../../../../core/citation/citation.ts';
import type { BibliographyEntry } from '../../../../core/citation/citationFormatter.ts';
import type { ShortFormParts } from '../../../../core/citation/shortForm.ts';
import type { CitationId, SourceId } from '../../../../core/ids.ts';
import type { Source } from '../../../../core/source/source.ts';
import type { CitationAppearance } from '../../../editor/citations/renewCitations.ts';
import type { EngineClient } from '../../../engine/engineClient.ts';
import type { EngineCitation } from '../../../engine/engineMessages.ts';

/** What the citations of the draft say at the moment. */
export interface CitationState {
  /** What is known of each cited source. */
  readonly known: ReadonlyMap<SourceId, ShortFormParts>;
  /** Cited, but not in the library. */
  readonly missing: ReadonlySet<SourceId>;
  readonly formatted: ReadonlyMap<CitationId, EngineCitation>;
  readonly bibliography: readonly BibliographyEntry[];
}

type Style = Pick<BriefingHeader, 'citationStyle' | 'language'>;

export interface FollowCitationsSettings {
  readonly style: Style;
  /** The draft's citations now, in reading order. */
  readonly citations: () => readonly Citation[];
  readonly loadSources: (ids: readonly SourceId[]) => Promise<readonly Source[]>;
  readonly engine: Pick<
    EngineClient,
    'setSources' | 'putSources' | 'setStyle' | 'formatBriefing' | 'formatBibliography'
  >;
  readonly show: (appearances: ReadonlyMap<CitationId, CitationAppearance>) => void;
  readonly onError: (error: unknown) => void;
}

export interface CitationFollower {
  readonly store: StoreApi<CitationState>;
  /** The wording of a citation that is not formatted yet. */
  readonly labelOf: (citation: Pick<Citation, 'items'>) => string;
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
 * Keeps the wording of citations in step with the text, the sources and the style. The engine is asked only when something of
 * that changed, and one question at a time.
 */
export function followCitations(settings: FollowCitationsSettings): CitationFollower {
  const { citations, loadSources, engine, show, onError } = settings;
  const store = createStore<CitationState>(() => ({
    known: new Map(),
    missing: new Set(),
    formatted: new Map(),
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

  const labelOf = ({ items }: Pick<Citation, 'items'>) => chipLabel(items, (id) => store.getState().known.get(id));

  function appearances(): ReadonlyMap<CitationId, CitationAppearance> {
    const { missing, formatted } = store.getState();
    return new Map(
      citations().map((citation) => {
        const isBroken = citation.items.some((item) => missing.has(item.sourceId));
        const printed = isBroken ? undefined : formatted.get(citation.id);
        const inText = printed?.noteNumber === null ? printed.label : undefined;
        return [citation.id, { label: inText || labelOf(citation), noteNumber: printed?.noteNumber ?? null, isBroken }];
      }),
    );
  }

  /** Reads the sources that are cited and not known yet. */
  async function loadUnknown(): Promise<void> {
    const { missing } = store.getState();
    const cited = new Set(citations().flatMap((citation) => citation.items.map((item) => item.sourceId)));
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
    const whole = citations().filter((citation) => citation.items.every((item) => sources.has(item.sourceId)));
    const question = JSON.stringify([loads, style, whole]);
    if (question === askedFor) return;
    // Asked once, also when it fails: the same question would fail again, and say so again.
    askedFor = question;
    const formatted = await engine.formatBriefing(whole);
    if (formatted === null) {
      askedFor = '';
      return;
    }
    const bibliography = await engine.formatBibliography();
    store.setState({ formatted: new Map(formatted.map((citation) => [citation.id, citation])), bibliography });
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
      const cited = new Set(citations().flatMap((citation) => citation.items.map((item) => item.sourceId)));
      return [...sources.values()].filter((source) => cited.has(source.id));
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
