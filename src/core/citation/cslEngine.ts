import CSL from 'citeproc';
import type { CitePosition } from './citationOrder.ts';
import { compareForBibliography } from './collation.ts';
import type { CslItem } from './cslItem.ts';
import { markupFor, parseMarkup, toProcessorText } from './cslMarkup.ts';
import type { FormattedRun } from './formattedRun.ts';

/** A cite as it is written, before its place in the document is known. */
export interface UnplacedCite {
  readonly workId: string;
  readonly locator?: { readonly label: string; readonly value: string } | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly suppressAuthor?: boolean | undefined;
}

/** A cite with everything that a style may ask about it. */
export interface Cite extends UnplacedCite {
  readonly position: CitePosition;
  readonly nearNote: boolean;
  readonly firstNoteNumber: number | null;
}

interface CslBibliographyEntry {
  readonly workId: string;
  readonly runs: readonly FormattedRun[];
}

/**
 * One style in one language at work on one list of works. The only door to the citation processor; another one would stand
 * behind the same. The works cannot change: the processor's way of adding and removing them one by one leaves traces of
 * the order in which that was done, and the same briefing must print the same however it was written.
 */
export interface CslEngine {
  readonly citesInNotes: boolean;
  /** In notes. */
  readonly nearNoteDistance: number;
  /** Everything about a work that the other works decide, such as its year suffix; equal strings print alike. */
  stateOf(workId: string): string;
  /** The order in which the style prints cites that are given in this order: indexes into `cites`. */
  orderOf(cites: readonly UnplacedCite[]): readonly number[];
  /**
   * Prints cites in the order given; at least one.
   *
   * @param closes false: text follows in the same sentence, so that a style with notes leaves out its full stop
   */
  formatCluster(cites: readonly Cite[], closes?: boolean): readonly FormattedRun[];
  /** The entries of all works in the style's order; none where the style has no bibliography. */
  formatBibliography(): readonly CslBibliographyEntry[];
}

export interface CslEngineOptions {
  /** The style, as the processor's JSON or as XML. */
  readonly style: unknown;
  /** CSL locale such as `en-GB`. */
  readonly locale: string;
  readonly findLocale: (tag: string) => unknown;
  /** The works cited, in the order of their first citation. */
  readonly works: readonly CslItem[];
}

export function createCslEngine({ style, locale, findLocale, works }: CslEngineOptions): CslEngine {
  const workById = new Map(works.map((work) => [work.id, escapeTexts(work)]));
  const state = new CSL.Engine(
    {
      retrieveLocale: (tag) => copyOf(findLocale(tag)),
      retrieveItem: (id) => workById.get(id),
      stringCompare: compareForBibliography,
    },
    copyOf(style),
    locale,
    true,
  );
  Object.assign(state.opt.development_extensions, EXTENSIONS);
  state.setOutputFormat(FORMAT_NAME);
  state.updateItems(works.map((work) => work.id));

  return {
    citesInNotes: state.opt.xclass === 'note',
    nearNoteDistance: Number(state.citation.opt['near-note-distance']),
    stateOf: (workId) => stateOf(state, workId),
    orderOf: (cites) => orderOf(state, cites),
    formatCluster: (cites, closes = true) => formatCluster(state, cites, closes),
    formatBibliography: () => formatBibliography(state),
  };
}

function stateOf(state: CSL.State, workId: string): string {
  const entry = state.registry.registry[workId];
  return JSON.stringify([entry?.disambig, state.opt.update_mode === CSL.NUMERIC ? entry?.seq : null]);
}

function formatCluster(state: CSL.State, cites: readonly Cite[], closes: boolean): readonly FormattedRun[] {
  const usesPositions = state.opt.update_mode === CSL.POSITION;
  // In the running text what the style puts around a citation belongs to it, such as its parentheses.
  state.citation.opt['suppressTrailingPunctuation'] = !closes && state.opt.xclass === 'note';
  state.tmp.citation_errors = [];
  const output = CSL.getCitationCluster.call(
    state,
    cites.map((cite) => [state.retrieveItem(cite.workId), toCiteItem(cite, usesPositions)]),
  );
  return parseMarkup(output);
}

/** As the processor sorts the cites of a cluster before it looks at their positions. */
function orderOf(state: CSL.State, cites: readonly UnplacedCite[]): readonly number[] {
  const order = cites.map((_cite, index) => index);
  if (cites.length < 2 || state.citation_sort.tokens.length === 0) return order;
  const entries = cites.map((cite, index): [CSL.Item, CSL.CiteItem & { index: number }] => {
    const work = state.retrieveItem(cite.workId);
    return [work, { ...toCiteItem(cite, false), index, sortkeys: CSL.getSortKeys.call(state, work, 'citation_sort') }];
  });
  if (state.opt.grouped_sort && !state.opt.citation_number_sort) groupByAuthors(state, entries);
  return entries.sort(state.citation.srt.compareCompositeKeys).map(([, cite]) => cite.index);
}

/** Works of the same authors stand together, at the place of the first of them. */
function groupByAuthors(state: CSL.State, entries: [CSL.Item, CSL.CiteItem][]): void {
  for (const [work, cite] of entries) {
    state.tmp.authorstring_request = true;
    CSL.getAmbiguousCite.call(state, work, state.registry.registry[work.id]?.disambig);
    state.tmp.authorstring_request = false;
    cite.sortkeys = [state.registry.authorstrings[work.id], ...(cite.sortkeys ?? [])];
  }
  entries.sort(state.citation.srt.compareCompositeKeys);
  let authors: string | undefined;
  let firstKey: string | undefined;
  entries.forEach(([, cite], index) => {
    const keys = cite.sortkeys ?? [];
    if (index === 0 || keys[0] !== authors) firstKey = keys[1];
    authors = keys[0];
    keys[0] = `${firstKey}${index}`;
  });
}

function toCiteItem(cite: UnplacedCite & Partial<Cite>, usesPositions: boolean): CSL.CiteItem {
  return {
    id: cite.workId,
    ...(cite.locator ? { label: cite.locator.label, locator: toProcessorText(cite.locator.value) } : {}),
    ...(cite.prefix ? { prefix: toProcessorText(cite.prefix) } : {}),
    ...(cite.suffix ? { suffix: toProcessorText(cite.suffix) } : {}),
    ...(cite.suppressAuthor ? { 'suppress-author': true } : {}),
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

function formatBibliography(state: CSL.State): readonly CslBibliographyEntry[] {
  const bibliography = state.bibliography.tokens.length > 0 && state.makeBibliography();
  if (!bibliography) return [];
  const [{ entry_ids: ids }, entries] = bibliography;
  return entries.map((entry, index) => ({ workId: ids[index]?.[0] ?? '', runs: parseMarkup(entry) }));
}

/** The processor writes into styles, locales and works that it is given. */
function copyOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? JSON.parse(JSON.stringify(value)) : value;
}

/** Every text of the work, however deep, as the processor may have it; what it means as a name of a field stays. */
function escapeTexts(value: unknown): unknown {
  if (typeof value === 'string') return toProcessorText(value);
  if (Array.isArray(value)) return value.map(escapeTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, escapeTexts(part)]));
}

const FORMAT_NAME = 'briefdesk';

/**
 * What the processor would read into a source's fields on its own is off: a label out of a locator, fields out of a note,
 * a date out of free text. Web addresses are marked as links.
 */
const EXTENSIONS: Readonly<Record<string, boolean>> = {
  field_hack: false,
  locator_date_and_revision: false,
  locator_label_parse: false,
  raw_date_parsing: false,
  wrap_url_and_doi: true,
};

const asItIs = (_state: unknown, text: string | undefined): string => text ?? '';

/** The processor's output format, entry by entry as its own `html` format has them. */
CSL.Output.Formats[FORMAT_NAME] = {
  text_escape: (text: string) => text ?? '',
  bibstart: '',
  bibend: '',
  '@font-style/italic': markupFor('i'),
  '@font-style/oblique': markupFor('i'),
  '@font-style/normal': markupFor('I'),
  '@font-variant/small-caps': markupFor('c'),
  '@font-variant/normal': markupFor('C'),
  '@font-weight/bold': markupFor('b'),
  '@font-weight/normal': markupFor('B'),
  '@font-weight/light': false,
  '@text-decoration/underline': markupFor('u'),
  '@text-decoration/none': markupFor('U'),
  '@vertical-align/sup': markupFor('^'),
  '@vertical-align/sub': markupFor('_'),
  '@vertical-align/baseline': markupFor('='),
  '@passthrough/true': asItIs,
  '@strip-periods/true': asItIs,
  '@strip-periods/false': asItIs,
  '@quotes/true': (state, text) =>
    text === undefined
      ? state.getTerm('open-quote')
      : state.getTerm('open-quote') + text + state.getTerm('close-quote'),
  '@quotes/inner': (state, text) =>
    // Without a text it is an apostrophe.
    text === undefined ? '\u2019' : state.getTerm('open-inner-quote') + text + state.getTerm('close-inner-quote'),
  '@quotes/false': false,
  '@cite/entry': asItIs,
  '@bibliography/entry': asItIs,
  '@display/block': (_state, text) => `\n${text ?? ''}`,
  '@display/left-margin': (_state, text) => `${text ?? ''}\t`,
  '@display/right-inline': asItIs,
  '@display/indent': (_state, text) => `\n${text ?? ''}`,
  '@showid/true': asItIs,
  '@URL/true': markupFor('l'),
  '@DOI/true': markupFor('l'),
};

CSL.error = (message) => {
  throw new Error(`Citation processor: ${message}`);
};
CSL.debug = () => undefined;
