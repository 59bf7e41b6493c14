import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BriefingHeader } from '../../../../core/briefing/briefing.ts';
import type { Citation } from '../../../../core/citation/citation.ts';
import type { BibliographyEntry, FormattedCitation } from '../../../../core/citation/citationFormatter.ts';
import type { FormattedCitations } from '../../../../core/citation/formatBriefing.ts';
import type { ShortFormParts } from '../../../../core/citation/shortForm.ts';
import type { CitationId, SourceId } from '../../../../core/ids.ts';
import type { Source } from '../../../../core/source/source.ts';
import type { CitationAppearance } from '../../../editor/citations/renewCitations.ts';
import { chipLabel, type KnownSources } from './chipLabel.ts';

/** What citations of the draft say at the moment. */
export interface CitationState {
  readonly known: KnownSources;
  readonly missing: ReadonlySet<SourceId>;
  readonly formatted: ReadonlyMap<CitationId, FormattedCitation>;
  readonly bibliography: readonly BibliographyEntry[];
}

type Style = Pick<BriefingHeader, 'citationStyle' | 'language'>;

export interface FollowCitationsSettings {
  readonly style: Style;
  /** The draft's citations now, in reading order. */
  readonly citations: () => readonly Citation[];
  readonly loadSources: (ids: readonly SourceId[]) => Promise<readonly Source[]>;
  readonly format: (citations: readonly Citation[], sources: readonly Source[], style: Style) => Promise<FormattedCitations>;
  readonly show: (appearances: ReadonlyMap<CitationId, CitationAppearance>) => void;
  readonly onError: (error: unknown) => void;
}

export interface CitationFollower {
  readonly store: StoreApi<CitationState>;
  /** The wording of a citation that is not formatted yet. */
  readonly labelOf: (citation: Pick<Citation, 'items'>) => string;
  /** Names sources that are about to be cited, so that their chips need not wait for the library. */
  readonly introduce: (id: SourceId, parts: ShortFormParts) => void;
  /** Says that the text may have changed. */
  readonly touch: () => void;
  readonly setStyle: (style: Style) => void;
  /** Reads the cited sources again: one of them may have been corrected or removed. */
  readonly reloadSources: () => void;
  /** Waits until citations and sources are as the text has them now. */
  readonly settle: () => Promise<void>;
  readonly stop: () => void;
}

const PAUSE_MS = 120;

/**
 * Keeps the wording of citations in step with the text, the sources and the style. The engine is asked only when something of
 * that changed, one question at a time, the newest state last.
 */
export function followCitations(settings: FollowCitationsSettings): CitationFollower {
  const { citations, loadSources, format, show, onError } = settings;
  const store = createStore<CitationState>(() => ({ known: new Map(), missing: new Set(), formatted: new Map(), bibliography: [] }));
  let sources = new Map<SourceId, Source>();
  let style = settings.style;
  let askedFor = '';
  let sourcesEpoch = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let isStopped = false;

  function appearances(): ReadonlyMap<CitationId, CitationAppearance> {
    const { known, missing, formatted } = store.getState();
    return new Map(
      citations().map((citation) => {
        const isBroken = citation.items.some((item) => missing.has(item.sourceId));
        const printed = isBroken ? undefined : formatted.get(citation.id);
        return [citation.id, { label: chipLabel(citation.items, known, printed), noteNumber: printed?.noteNumber ?? null, isBroken }];
      }),
    );
  }

  async function loadUnknown(cited: readonly Citation[]): Promise<void> {
    const { missing } = store.getState();
    const ids = new Set(cited.flatMap((citation) => citation.items.map((item) => item.sourceId)));
    const unknown = [...ids].filter((id) => !sources.has(id) && !missing.has(id));
    if (unknown.length === 0) return;
    const epoch = sourcesEpoch;
    const loaded = await loadSources(unknown);
    if (epoch !== sourcesEpoch) return;
    for (const source of loaded) sources.set(source.id, source);
    store.setState((state) => ({
      known: new Map([...state.known, ...loaded.map((source) => [source.id, source.metadata] as const)]),
      missing: new Set([...state.missing, ...unknown.filter((id) => !sources.has(id))]),
    }));
  }

  async function runOnce(): Promise<void> {
    const cited = citations();
    await loadUnknown(cited);
    const whole = cited.filter((citation) => citation.items.every((item) => sources.has(item.sourceId)));
    const question = JSON.stringify([sourcesEpoch, style, whole]);
    if (question === askedFor) return;
    // Asked once, also when it fails: the same question would fail again, and say so again.
    askedFor = question;
    const { citations: formatted, bibliography } = await format(whole, [...sources.values()], style);
    store.setState({ formatted: new Map(formatted.map((citation) => [citation.id, citation])), bibliography });
  }

  function run(): Promise<void> {
    clearTimeout(timer);
    running ??= runOnce()
      .catch(onError)
      .then(() => {
        running = undefined;
        if (!isStopped) show(appearances());
      });
    return running;
  }

  function touch(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), PAUSE_MS);
  }

  return {
    store,
    labelOf: ({ items }) => chipLabel(items, store.getState().known),
    introduce(id, parts) {
      if (!store.getState().known.has(id)) store.setState((state) => ({ known: new Map([...state.known, [id, parts]]) }));
    },
    touch,
    setStyle(next) {
      style = next;
      touch();
    },
    reloadSources() {
      sourcesEpoch += 1;
      sources = new Map();
      store.setState({ missing: new Set() });
      touch();
    },
    async settle() {
      // What runs now may have begun before the last key.
      await running;
      await run();
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
