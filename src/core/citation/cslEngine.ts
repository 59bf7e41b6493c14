import CSL from 'citeproc';
import type { CitePosition } from './citationOrder.ts';
import { compareForBibliography } from './collation.ts';
import { parseMarkup } from './cslMarkup.ts';
import type { CslTree } from './cslSource.ts';
import type { FormattedRun } from './formattedRun.ts';
import './processor/hebrewWords.ts';
import { orderCites } from './processor/orderCites.ts';
import { FORMAT_NAME } from './processor/outputFormat.ts';
import { printNotingLocators } from './processor/printedLocators.ts';
import './processor/quickCase.ts';
import './processor/quickInitials.ts';
import { createWorkRegistry, type VersionedWork } from './processor/registerWorks.ts';
import { type CslBibliographyEntry, EntryRenderer } from './processor/renderEntries.ts';
import { type StyleTraits, traitsOf } from './processor/styleTraits.ts';

/**
 * A cite as it is written, before its place in the document is known. Its texts may hold the markup of CSL-JSON, such as
 * `<i>`: what is text and nothing else goes through `toProcessorText` first.
 */
export interface UnplacedCite {
  readonly workId: string;
  readonly locator?: { readonly label: string; readonly value: string } | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly suppressAuthor?: boolean | undefined;
  /** The author stands in the sentence and is left out here. */
  readonly authorInText?: boolean | undefined;
}

/** A cite with everything that a style may ask about it. */
export interface Cite extends UnplacedCite {
  readonly position: CitePosition;
  readonly nearNote: boolean;
  readonly firstNoteNumber: number | null;
}

/** Cites as they are printed together. */
export interface PrintedCites {
  readonly runs: readonly FormattedRun[];
  /** The cites whose locator stands there: indexes into those given. */
  readonly withLocator: ReadonlySet<number>;
}

/**
 * One style in one language at work. The only door to the citation processor; another one would stand behind the same.
 */
export interface CslEngine {
  readonly citesInNotes: boolean;
  /** In notes. */
  readonly nearNoteDistance: number;
  /** What else decides how a cite is printed. */
  readonly traits: Pick<StyleTraits, 'asksFirstNote' | 'asksNearNote' | 'asksNumber'>;
  /**
   * Replaces all works, in the order of their first citation. What is printed is the same as by a new engine, however many
   * lists of works it had before.
   */
  setWorks(works: readonly VersionedWork[]): void;
  /** Everything about a work that the other works decide, such as its year suffix; equal strings print alike. */
  stateOf(workId: string): string;
  /** The order in which the style prints cites that are given in this order: indexes into `cites`. */
  orderOf(cites: readonly UnplacedCite[]): readonly number[];
  /**
   * Prints cites in the order given; at least one. Empty when authors are left out and nothing else is to be said.
   *
   * @param closes false: text follows in the same sentence, so that a style with notes leaves out its full stop
   */
  formatCluster(cites: readonly Cite[], closes?: boolean): PrintedCites;
  /**
   * The author of a work as the style names it in a sentence; empty where it has none to name.
   *
   * @param isFirst the work is cited for the first time: some styles then name its author in full
   */
  formatAuthor(workId: string, isFirst?: boolean): readonly FormattedRun[];
  /** The entries of all works in the style's order; none where the style has no bibliography. */
  formatBibliography(): readonly CslBibliographyEntry[];
}

export interface CslEngineOptions {
  readonly style: CslTree;
  /** CSL locale such as `en-GB`. */
  readonly locale: string;
  readonly findLocale: (tag: string) => CslTree | undefined;
}

export function createCslEngine({ style, locale, findLocale }: CslEngineOptions): CslEngine {
  const traits = traitsOf(style);
  const registry = createWorkRegistry(traits.sortsByWorkAlone);
  const entries = new EntryRenderer(traits.entriesFollow);
  const state = new CSL.Engine(
    {
      retrieveLocale: (tag) => copyOf(findLocale(tag) ?? findLocale('en-US')),
      retrieveItem: registry.retrieveItem,
      stringCompare: compareForBibliography,
    },
    copyOf(style),
    locale,
    true,
  );
  Object.assign(state.opt.development_extensions, EXTENSIONS);
  state.setOutputFormat(FORMAT_NAME);
  let versions = new Map<string, number>();
  const states = new Map<string, string>();
  const stateOf = (workId: string): string => {
    const known = states.get(workId) ?? describeState(state, workId, traits.asksNumber);
    states.set(workId, known);
    return known;
  };

  return {
    citesInNotes: state.opt.xclass === 'note',
    nearNoteDistance: Number(state.citation.opt['near-note-distance']),
    traits,
    setWorks(works) {
      registry.setWorks(state, works);
      versions = new Map(works.map(({ work, version }) => [work.id, version]));
      states.clear();
    },
    stateOf,
    orderOf: (cites) =>
      orderCites(
        state,
        cites.map((cite) => toCiteItem(cite, false)),
      ),
    formatCluster: (cites, closes = true) => formatCluster(state, cites, closes),
    formatAuthor: (workId, isFirst = true) => formatAuthor(state, workId, isFirst),
    formatBibliography: () => entries.render(state, (workId) => `${workId} ${versions.get(workId)} ${stateOf(workId)}`),
  };
}

function describeState(state: CSL.State, workId: string, asksNumber: boolean): string {
  const entry = state.registry.registry[workId];
  return JSON.stringify([entry?.disambig, asksNumber ? entry?.seq : null]);
}

function formatCluster(state: CSL.State, cites: readonly Cite[], closes: boolean): PrintedCites {
  const usesPositions = state.opt.update_mode === CSL.POSITION;
  // In the running text what the style puts around a citation belongs to it, such as its parentheses.
  state.citation.opt['suppressTrailingPunctuation'] = !closes && state.opt.xclass === 'note';
  state.tmp.citation_errors = [];
  const { output, withLocator } = printNotingLocators(
    state,
    cites.map((cite) => [state.retrieveItem(cite.workId), toCiteItem(cite, usesPositions)]),
  );
  const withoutAuthors = cites.every(({ suppressAuthor, authorInText }) => suppressAuthor || authorInText);
  return { runs: withoutAuthors && NOTHING_PRINTED.test(output) ? [] : parseMarkup(output), withLocator };
}

function formatAuthor(state: CSL.State, workId: string, isFirst: boolean): readonly FormattedRun[] {
  state.citation.opt['suppressTrailingPunctuation'] = true;
  state.tmp.citation_errors = [];
  const position = isFirst ? CSL.POSITION_FIRST : CSL.POSITION_SUBSEQUENT;
  const item: CSL.CiteItem = { id: workId, position, 'author-only': true };
  const output = CSL.getCitationCluster.call(state, [[state.retrieveItem(workId), item]]);
  return NOTHING_PRINTED.test(output) ? [] : parseMarkup(output);
}

/** What the processor prints where a style prints nothing, as one that cites by numbers does of an author. */
const NOTHING_PRINTED = /^\[(?:NO_PRINTED_FORM|CSL STYLE ERROR: [^\]]*)\]$/;

function toCiteItem(cite: UnplacedCite & Partial<Cite>, usesPositions: boolean): CSL.CiteItem {
  return {
    id: cite.workId,
    ...(cite.locator ? { label: cite.locator.label, locator: cite.locator.value } : {}),
    ...(cite.prefix ? { prefix: cite.prefix } : {}),
    ...(cite.suffix ? { suffix: cite.suffix } : {}),
    ...(cite.suppressAuthor || cite.authorInText ? { 'suppress-author': true } : {}),
    ...(usesPositions && cite.position !== undefined
      ? {
          position: POSITIONS[cite.position],
          'near-note': cite.nearNote ?? false,
          'first-reference-note-number': cite.firstNoteNumber ?? 0,
        }
      : {}),
  };
}

const POSITIONS: Readonly<Record<CitePosition, number>> = {
  first: CSL.POSITION_FIRST,
  subsequent: CSL.POSITION_SUBSEQUENT,
  ibid: CSL.POSITION_IBID,
  'ibid-with-locator': CSL.POSITION_IBID_WITH_LOCATOR,
};

/** The processor writes into styles and locales that it is given. */
function copyOf(tree: CslTree | undefined): unknown {
  return tree === undefined ? undefined : JSON.parse(JSON.stringify(tree));
}

/**
 * What the processor would read into a source's fields on its own is off: a label out of a locator, fields out of a note. Web
 * addresses are marked as links.
 */
const EXTENSIONS: Readonly<Record<string, boolean>> = {
  field_hack: false,
  locator_date_and_revision: false,
  locator_label_parse: false,
  wrap_url_and_doi: true,
};

CSL.error = (message) => {
  throw new Error(`Citation processor: ${message}`);
};
CSL.debug = () => undefined;
