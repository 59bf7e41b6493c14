import { BriefingError } from '../errors.ts';
import type { FootnoteId, SourceId } from '../ids.ts';
import type { CslSource } from './bundledCsl.ts';
import type { Citation, CitationItem } from './citation.ts';
import { citationsAmong, type NoteMark } from './citationMarks.ts';
import { placeCites } from './citationOrder.ts';
import { type Cite, type CslEngine, createCslEngine, type UnplacedCite } from './cslEngine.ts';
import { type CitableWork, type CslItem, toCslItem } from './cslItem.ts';
import { cslLocaleFor } from './cslLocale.ts';
import { type FormattedRun, plainTextOf } from './formattedRun.ts';

export interface FormattedCitation {
  readonly id: Citation['id'];
  /** The number of the note that it is, or that it stands in; null in a style that cites in the running text. */
  readonly noteNumber: number | null;
  readonly runs: readonly FormattedRun[];
  /** The same without formatting. */
  readonly plain: string;
}

/** A footnote of the writer's own, as it is numbered. */
export interface NumberedFootnote {
  readonly id: FootnoteId;
  /** From 1 in the order of the document, counted together with the notes that citations make. */
  readonly noteNumber: number;
}

export interface FormattedMarks {
  /** In reading order, those in footnotes included. */
  readonly citations: readonly FormattedCitation[];
  readonly footnotes: readonly NumberedFootnote[];
}

export interface BibliographyEntry {
  readonly sourceId: SourceId;
  readonly runs: readonly FormattedRun[];
  readonly plain: string;
}

/**
 * Formats the citations of one briefing, again and again while it is written. What a call finds unchanged since the last
 * one is not formatted again; the result is the same as from a new formatter.
 */
export interface CitationFormatter {
  /**
   * @param styleId CSL id; `style-not-found` when it does not ship
   * @param language BCP 47 tag of the briefing
   */
  setStyle(styleId: string, language: string): void;
  /** Replaces all sources that may be cited. */
  setSources(sources: readonly CitableWork[]): void;
  /**
   * Formats every citation of the document and numbers its footnotes.
   *
   * @param marks in reading order; `citation-source-missing` when one cites what was not among the sources
   */
  formatMarks(marks: readonly NoteMark[]): FormattedMarks;
  /** The bibliography of the citations last formatted, in the style's order. */
  formatBibliography(): readonly BibliographyEntry[];
}

export function createCitationFormatter(csl: CslSource): CitationFormatter {
  let style: { readonly id: string; readonly tree: unknown; readonly locale: string } | null = null;
  let sources: ReadonlyMap<string, CitableWork> = new Map();
  const works = new WeakMap<CitableWork, CslItem>();
  let engine: CslEngine | null = null;
  let citedWorks: readonly CslItem[] = [];
  let formatted = new Map<string, readonly FormattedRun[]>();
  let bibliography: readonly BibliographyEntry[] | null = null;

  const forgetEngine = (): void => {
    engine = null;
    bibliography = null;
  };

  const workOf = (source: CitableWork): CslItem => {
    const known = works.get(source) ?? toCslItem(source);
    works.set(source, known);
    return known;
  };

  const engineFor = (cited: readonly CslItem[]): CslEngine => {
    if (style === null) throw new Error('setStyle comes before formatting.');
    const same = cited.length === citedWorks.length && cited.every((work, index) => sameWork(work, citedWorks[index]));
    if (engine !== null && same) return engine;
    bibliography = null;
    citedWorks = cited;
    engine = createCslEngine({ style: style.tree, locale: style.locale, findLocale: csl.findLocale, works: cited });
    return engine;
  };

  return {
    setStyle(styleId, language) {
      const tree = csl.findStyle(styleId);
      if (tree === undefined) {
        throw new BriefingError('style-not-found', `There is no citation style “${styleId}”. Choose another one.`, {
          styleId,
        });
      }
      const locale = cslLocaleFor(language);
      if (style?.id === styleId && style.locale === locale) return;
      style = { id: styleId, tree, locale };
      formatted = new Map();
      forgetEngine();
    },

    setSources(newSources) {
      sources = new Map(newSources.map((source) => [source.id, source]));
    },

    formatMarks(marks) {
      const clusters = citationsAmong(marks);
      const cited = new Map<string, CslItem>();
      for (const { id, items } of clusters) {
        for (const { sourceId } of items) {
          const source = sources.get(sourceId);
          if (source === undefined) throw missingSource(id, sourceId);
          if (!cited.has(sourceId)) cited.set(sourceId, workOf(source));
        }
      }
      const current = engineFor([...cited.values()]);
      const ordered = clusters.map(({ items }) => inPrintedOrder(items, current));
      const { places, footnotes } = placeInNotes(marks, current.citesInNotes);
      const positions = placeCites(
        ordered.map((cites, index) => ({
          noteNumber: places[index]?.noteNumber ?? 0,
          cites: cites.map(({ workId, locator }) => ({
            workId,
            locator: locator ? `${locator.value}${locator.label}` : '',
          })),
        })),
        current.nearNoteDistance,
      );
      const stillUsed = new Map<string, readonly FormattedRun[]>();
      const citations = clusters.map(({ id }, index): FormattedCitation => {
        const place = places[index];
        if (place === undefined) throw new Error('A citation was left without a place.');
        const cites = (ordered[index] ?? []).map((cite, at): Cite => {
          const position = positions[index]?.[at];
          if (position === undefined) throw new Error('A cite was left without a position.');
          return { ...cite, ...position, ...(at === 0 && place.opens ? { prefix: capitalised(cite.prefix) } : {}) };
        });
        const states = cites.map((cite) => [cite, cited.get(cite.workId), current.stateOf(cite.workId)]);
        const key = JSON.stringify([place.closes, states]);
        const runs = stillUsed.get(key) ?? formatted.get(key) ?? current.formatCluster(cites, place.closes);
        stillUsed.set(key, runs);
        return { id, noteNumber: place.noteNumber, runs, plain: plainTextOf(runs) };
      });
      formatted = stillUsed;
      return { citations, footnotes };
    },

    formatBibliography() {
      bibliography ??= (engine?.formatBibliography() ?? []).map(({ workId, runs }) => ({
        sourceId: workId as SourceId,
        runs,
        plain: plainTextOf(runs),
      }));
      return bibliography;
    },
  };
}

interface PlaceInNotes {
  /** Null in a style that cites in the running text. */
  readonly noteNumber: number | null;
  /** Begins as a note begins. */
  readonly opens: boolean;
  /** Ends as a note ends. */
  readonly closes: boolean;
}

const IN_TEXT: PlaceInNotes = { noteNumber: null, opens: false, closes: true };

/** Where each citation in turn is printed, and the numbers of the footnotes. */
function placeInNotes(marks: readonly NoteMark[], citesInNotes: boolean) {
  const places: PlaceInNotes[] = [];
  const footnotes: NumberedFootnote[] = [];
  let last = 0;
  for (const mark of marks) {
    if (mark.kind === 'footnote') {
      const noteNumber = ++last;
      footnotes.push({ id: mark.id, noteNumber });
      for (const { opens = false, closes = false } of mark.citations)
        places.push(citesInNotes ? { noteNumber, opens, closes } : IN_TEXT);
    } else {
      places.push(citesInNotes ? { noteNumber: ++last, opens: true, closes: true } : IN_TEXT);
    }
  }
  return { places, footnotes };
}

function sameWork(one: CslItem, other: CslItem | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function inPrintedOrder(items: readonly CitationItem[], engine: CslEngine): readonly UnplacedCite[] {
  const cites = items.map(
    ({ sourceId, locator, prefix, suffix, suppressAuthor }): UnplacedCite => ({
      workId: sourceId,
      locator,
      prefix: withSpace(prefix, 'after'),
      suffix: withSpace(suffix, 'before'),
      suppressAuthor,
    }),
  );
  return engine.orderOf(cites).map((index) => cites[index] as UnplacedCite);
}

/** Writers type "see" and "emphasis mine": the space to the cite is understood. A suffix may start with punctuation. */
function withSpace(affix: string | undefined, side: 'after' | 'before'): string | undefined {
  const text = affix?.trim();
  if (!text) return undefined;
  if (side === 'after') return /[\p{Ps}\p{Pi}'"]$/u.test(text) ? text : `${text} `;
  return /^[\p{P}]/u.test(text) && !/^[\p{Ps}\p{Pi}'"–—-]/u.test(text) ? text : ` ${text}`;
}

/**
 * A note begins with a capital: "See Roe". The processor prints a prefix as it is given. A word that has a capital of its
 * own, such as a name with a particle, is left as it is written.
 */
function capitalised(prefix: string | undefined): string | undefined {
  return prefix?.replace(
    /^([\p{Ps}\p{Pi}'"]*)(\p{Ll})(?![\p{L}\p{M}'’-]*\p{Lu})/u,
    (_, marks: string, letter: string) => marks + letter.toUpperCase(),
  );
}

function missingSource(citationId: string, sourceId: string): BriefingError {
  return new BriefingError(
    'citation-source-missing',
    `A citation names the source ${sourceId}, which is not in the library. Cite another source or remove the citation.`,
    { citationId, sourceId },
  );
}
