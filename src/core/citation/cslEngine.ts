import CSL from 'citeproc';
import type { CitePosition } from './citationOrder.ts';
import { compareForBibliography } from './collation.ts';
import type { CslItem } from './cslItem.ts';
import { markupFor, parseMarkup, toProcessorText } from './cslMarkup.ts';
import type { FormattedRun } from './formattedRun.ts';

/** A cite with everything the style may ask about it. */
export interface Cite {
  readonly workId: string;
  readonly locator?: { readonly label: string; readonly value: string } | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly suppressAuthor?: boolean | undefined;
  readonly position: CitePosition;
  readonly nearNote: boolean;
  readonly firstNoteNumber: number | null;
}

export interface CslBibliographyEntry {
  readonly workId: string;
  readonly runs: readonly FormattedRun[];
}

/** One style in one language, at work. The only door to the citation processor; another one would stand behind the same. */
export interface CslEngine {
  readonly citesInNotes: boolean;
  readonly hasBibliography: boolean;
  /** Whether the style asks where a cite stands to earlier ones; else every cite may be given as `first`. */
  readonly usesPositions: boolean;
  /** In notes. */
  readonly nearNoteDistance: number;
  /** Takes the cited works, in the order of their first citation, and tells them apart from one another anew. */
  setWorks(ids: readonly string[]): void;
  /** Tells the engine that the work with this id now reads otherwise. */
  forgetWork(id: string): void;
  /** Everything about a work that other cited works decide, such as its year suffix; equal strings print alike. */
  stateOf(id: string): string;
  /** The order in which the style prints cites given in this order. Only after `setWorks`. */
  orderOf(cites: readonly Omit<Cite, 'position' | 'nearNote' | 'firstNoteNumber'>[]): readonly number[];
  formatCluster(cites: readonly Cite[]): readonly FormattedRun[];
  /** The entries for the works set, in the style's order. */
  formatBibliography(): readonly CslBibliographyEntry[];
}

export interface CslEngineOptions {
  /** The style, as the processor's JSON or as XML. */
  readonly style: unknown;
  /** CSL locale such as `en-GB`. */
  readonly locale: string;
  readonly findLocale: (tag: string) => unknown;
  readonly findWork: (id: string) => CslItem;
}

export function createCslEngine({ style, locale, findLocale, findWork }: CslEngineOptions): CslEngine {
  const state = new CSL.Engine(
    {
      retrieveLocale: findLocale,
      retrieveItem: (id) => escapeTexts(findWork(id)),
      stringCompare: compareForBibliography,
    },
    style,
    locale,
    true,
  );
  Object.assign(state.opt.development_extensions, EXTENSIONS);
  state.setOutputFormat(FORMAT_NAME);
  const usesPositions = state.opt.update_mode === CSL.POSITION;

  return {
    citesInNotes: state.opt.xclass === 'note',
    hasBibliography: state.bibliography.tokens.length > 0,
    usesPositions,
    nearNoteDistance: Number(state.citation.opt['near-note-distance']),
    setWorks: (ids) => state.updateItems(ids),
    forgetWork: (id) => forgetWork(state, id),
    stateOf: (id) => {
      const entry = state.registry.registry[id];
      const number = state.opt.update_mode === CSL.NUMERIC ? entry?.seq : 0;
      return JSON.stringify([entry?.disambig, number]);
    },
    orderOf: (cites) => orderOf(state, cites),
    formatCluster: (cites) => parseMarkup(state.makeCitationCluster(cites.map((cite) => toCiteItem(cite, usesPositions)))),
    formatBibliography: () => formatBibliography(state),
  };
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
    text === undefined ? state.getTerm('open-quote') : state.getTerm('open-quote') + text + state.getTerm('close-quote'),
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
