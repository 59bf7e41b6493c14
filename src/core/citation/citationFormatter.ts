import { BriefingError } from '../errors.ts';
import type { CitationId, SourceId } from '../ids.ts';
import { type Citation, isAuthorInText } from './citation.ts';
import { type CitationCluster, citationsAmong, type NoteMark } from './citationMarks.ts';
import { type PlacedCite, placeCites } from './citationOrder.ts';
import { ClusterCache, type PrintedCluster } from './clusterCache.ts';
import { type Cite, type CslEngine, createCslEngine, type UnplacedCite } from './cslEngine.ts';
import type { CitableWork, CslItem } from './cslItem.ts';
import { cslLocaleFor } from './cslLocale.ts';
import type { CslSource, CslTree } from './cslSource.ts';
import { type FormattedRun, joinRuns, plainTextOf } from './formattedRun.ts';
import { nameInText } from './nameInText.ts';
import { asNoteBegins } from './noteBeginning.ts';
import { type NumberedFootnote, type PlaceInNotes, placeInNotes } from './placeInNotes.ts';
import type { VersionedWork } from './processor/registerWorks.ts';
import { describesSources } from './sourceDescriptor.ts';
import { createUnprintedFinder, type UnprintedPart } from './unprintedParts.ts';
import { createWorkVersions, type WorkVersions } from './workVersions.ts';
import { capitalised, writtenCite } from './writtenCite.ts';

export interface FormattedCitation {
  readonly id: Citation['id'];
  /** The number of the note that it is, or that it stands in; null in a style that cites in the running text. */
  readonly noteNumber: number | null;
  readonly runs: readonly FormattedRun[];
  /** The same without formatting. */
  readonly plain: string;
  /** What stands in the running text before the mark of the note, of a citation that names its author there. */
  readonly author?: { readonly runs: readonly FormattedRun[]; readonly plain: string };
  /** What was written with its works and is not printed here; absent where all is. */
  readonly unprinted?: readonly UnprintedPart[];
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
   * @param styleId of a style in the source of styles; `style-not-found` when it is not there
   * @param language BCP 47 tag of the briefing
   */
  setStyle(styleId: string, language: string): void;
  /** The CSL locale of style and language, such as `en-GB`. */
  readonly locale: string;
  /** Replaces all sources that may be cited. */
  setSources(sources: readonly CitableWork[]): void;
  /**
   * Formats every citation of the document and numbers its footnotes.
   *
   * @param marks in reading order; `citation-source-missing` when one cites what was not among the sources
   * @param only where given, these and what is at hand are formatted now, and the others are left out of the result
   */
  formatMarks(marks: readonly NoteMark[], only?: ReadonlySet<CitationId>): FormattedMarks;
  /** The bibliography of the citations last formatted, in the style's order. */
  formatBibliography(): readonly BibliographyEntry[];
  /** A list of its own of works that were consulted and not cited; numbered on behind the bibliography where that is numbered. */
  formatConsulted(works: readonly CitableWork[]): readonly BibliographyEntry[];
}

interface Style {
  readonly id: string;
  readonly tree: CslTree;
  readonly locale: string;
  readonly engine: CslEngine;
  readonly versions: WorkVersions;
}

export function createCitationFormatter(csl: CslSource): CitationFormatter {
  let style: Style | null = null;
  let sources: ReadonlyMap<string, CitableWork> = new Map();
  let registered: readonly VersionedWork[] | null = null;
  let clusters = new ClusterCache();
  const stateNumbers = new Map<string, string>();
  let lastStateNumber = 0;
  let bibliography: readonly BibliographyEntry[] | null = null;

  /** A short name for a long one: they are compared thousands of times with every edit. */
  const numberOf = (state: string): string => {
    const known = stateNumbers.get(state) ?? String(++lastStateNumber);
    // A number is never given again: at worst something is formatted that was at hand.
    if (stateNumbers.size >= STATES_KEPT) stateNumbers.clear();
    stateNumbers.set(state, known);
    return known;
  };
  const newEngine = (tree: CslTree, locale: string): CslEngine =>
    createCslEngine({ style: tree, locale, findLocale: csl.findLocale });
  const styleInUse = (): Style => {
    if (style === null) throw new Error('setStyle comes before formatting.');
    return style;
  };

  /** The engine with these works, in the order of their first citation. */
  const engineFor = (cited: readonly VersionedWork[]): CslEngine => {
    const { engine } = styleInUse();
    const before = registered;
    if (before === null || before.length !== cited.length || cited.some((one, index) => one !== before[index])) {
      bibliography = null;
      // Should registering fail, nothing is known of what is registered.
      registered = null;
      engine.setWorks(cited);
      registered = cited;
    }
    return engine;
  };

  const citedWorks = (citations: readonly CitationCluster[]): readonly VersionedWork[] => {
    const { versions } = styleInUse();
    const cited = new Map<string, VersionedWork>();
    for (const { id, items } of citations) {
      for (const { sourceId } of items) {
        if (cited.has(sourceId)) continue;
        const source = sources.get(sourceId);
        if (source === undefined) throw missingSource(id, sourceId);
        cited.set(sourceId, versions.of(source));
      }
    }
    return [...cited.values()];
  };

  return {
    setStyle(styleId, language) {
      const tree = csl.findStyle(styleId);
      if (tree === undefined) {
        throw new BriefingError('style-not-found', `There is no citation style “${styleId}”. Choose another one.`, {
          styleId,
        });
      }
      const locale = cslLocaleFor(language, tree);
      if (style?.id === styleId && style.tree === tree && style.locale === locale) return;
      style = {
        id: styleId,
        tree,
        locale,
        engine: newEngine(tree, locale),
        versions: createWorkVersions(describesSources(styleId)),
      };
      clusters = new ClusterCache();
      stateNumbers.clear();
      registered = null;
      bibliography = null;
    },

    get locale() {
      return styleInUse().locale;
    },

    setSources(newSources) {
      sources = new Map(newSources.map((source) => [source.id, source]));
    },

    formatMarks(marks, only) {
      const citations = citationsAmong(marks);
      const works = citedWorks(citations);
      const engine = engineFor(works);
      const states = new Map(
        works.map(({ work: { id }, version }) => [id, numberOf(`${id} ${version} ${engine.stateOf(id)}`)]),
      );
      const stateOf = (workId: string): string => states.get(workId) ?? '';
      const { locale } = styleInUse();
      const workById = new Map(works.map(({ work }) => [work.id, work]));
      /** The work that a note begins with, unless words of the writer's do. */
      const beginsNote = (place: PlaceInNotes, first: Cite | undefined): CslItem | undefined =>
        place.opens && first && !first.prefix ? workById.get(first.workId) : undefined;
      const nameOf = (workId: string): string => {
        const work = workById.get(workId);
        return work === undefined ? '' : nameInText(work, locale);
      };
      const written = citations.map(({ items }) => items.map(writtenCite));
      const ordered = citations.map(({ items }, index) => {
        const cites = written[index] ?? [];
        // What the sentence names comes first behind it, wherever the style would sort it.
        const fixed = isAuthorInText(items) ? 1 : 0;
        return [...cites.slice(0, fixed), ...clusters.inPrintedOrder(cites.slice(fixed), engine, stateOf)];
      });
      const { places, footnotes } = placeInNotes(marks, engine.citesInNotes);
      const positions = placeCites(
        ordered.map((cites, index) => ({
          noteNumber: places[index]?.noteNumber ?? 0,
          cites: cites.map(({ workId, locator }) => ({
            workId,
            locator: locator ? `${locator.value}${locator.label}` : '',
          })),
        })),
        engine.nearNoteDistance,
      );
      const finder = createUnprintedFinder();
      const formatted = citations.flatMap(({ id, items }, index): readonly FormattedCitation[] => {
        const place = places[index];
        if (place === undefined) throw new Error('A citation was left without a place.');
        const inText = isAuthorInText(items) ? items[0]?.sourceId : undefined;
        const cites = (ordered[index] ?? []).map((cite, at): Cite => {
          const position = positions[index]?.[at];
          if (position === undefined) throw new Error('A cite was left without a position.');
          return placedCite(cite, position, at === 0 && place.opens);
        });
        const mayWait = only !== undefined && !only.has(id);
        const { isOwnNote, closes } = place;
        const printed = clusters.print({ cites, isOwnNote, closes, inText, mayWait }, engine, stateOf, nameOf);
        const unprinted = finder.next(cites, printed?.unprinted ?? null);
        if (printed === null) return [];
        const citation = citationOf(id, place, printed, beginsNote(place, cites[0]));
        if (unprinted.length === 0) return [citation];
        const itemOf = (at: number) => written[index]?.indexOf(ordered[index]?.[at] as UnplacedCite) ?? at;
        return [{ ...citation, unprinted: unprinted.map(({ cite, part }) => ({ item: itemOf(cite), part })) }];
      });
      clusters.forgetUnused(only !== undefined);
      return { citations: formatted, footnotes };
    },

    formatBibliography() {
      bibliography ??= registered === null ? [] : entriesOf(styleInUse().engine);
      return bibliography;
    },

    formatConsulted(works) {
      const { tree, locale, versions, engine: main } = styleInUse();
      const consulted = works.map((work) => versions.of(work));
      const before = main.traits.asksNumber ? (registered ?? []) : [];
      const engine = newEngine(tree, locale);
      engine.setWorks([...before, ...consulted]);
      const ids = new Set(consulted.map(({ work }) => work.id));
      return entriesOf(engine).filter(({ sourceId }) => ids.has(sourceId));
    },
  };
}

/** Field by field: made anew for every citation with each key, and spreading takes many times as long. */
function placedCite(cite: UnplacedCite, { position, nearNote, firstNoteNumber }: PlacedCite, opens: boolean): Cite {
  const { workId, locator, prefix, suffix, suppressAuthor, authorInText } = cite;
  return {
    workId,
    locator,
    prefix: opens ? capitalised(prefix) : prefix,
    suffix,
    suppressAuthor,
    authorInText,
    position,
    nearNote,
    firstNoteNumber,
  };
}

const STATES_KEPT = 50_000;

const entriesOf = (engine: CslEngine): readonly BibliographyEntry[] =>
  engine
    .formatBibliography()
    .map(({ workId, runs }) => ({ sourceId: workId as SourceId, runs, plain: plainTextOf(runs) }));

function citationOf(
  id: CitationId,
  { noteNumber, isOwnNote }: PlaceInNotes,
  { runs, plain, author }: PrintedCluster,
  first: CslItem | undefined,
): FormattedCitation {
  const inSentence = author.length > 0 && !isOwnNote;
  const together = inSentence ? joinRuns(runs.length === 0 ? author : [...author, { text: ' ' }, ...runs]) : runs;
  const begun = first === undefined ? together : asNoteBegins(together, first);
  const citation = { id, noteNumber, runs: begun, plain: begun === runs ? plain : plainTextOf(begun) };
  return author.length > 0 && isOwnNote
    ? { ...citation, author: { runs: author, plain: plainTextOf(author) } }
    : citation;
}

function missingSource(citationId: string, sourceId: string): BriefingError {
  return new BriefingError(
    'citation-source-missing',
    `A citation names the source ${sourceId}, which is not in the library. Cite another source or remove the citation.`,
    { citationId, sourceId },
  );
}
