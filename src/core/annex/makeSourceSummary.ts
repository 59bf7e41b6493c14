import type { Briefing } from '../briefing/briefing.ts';
import { isUndated, publishedOf } from '../citation/publishedOf.ts';
import type { Claim } from '../claim/claim.ts';
import { type DocumentWords, documentWordsFor } from '../docx/language/documentWords.ts';
import { citedInOrder } from '../exporting/citedInOrder.ts';
import { contradictingPassages } from '../exporting/contradictedClaims.ts';
import type { ExportMaterial } from '../exporting/exportMaterial.ts';
import { reliabilities } from '../grading/sourceGrade.ts';
import type { ExcerptId, SourceId } from '../ids.ts';
import { datePartsOf } from '../partialDate.ts';
import { beginningOf, endsOf, type PublicationDate, toTheDay } from '../publicationDate.ts';
import { isEntry } from '../source/isEntry.ts';
import type { Source } from '../source/source.ts';
import { annexWordsFor, hasAnnexWords } from './annexWords.ts';
import { summarise } from './summarise.ts';
import type { Counted, SummaryFacts } from './summaryFacts.ts';

/**
 * The source summary statement of ICD 206: how many sources of which kinds, languages, dates and reliability, how many origins their texts
 * have, and which cited claims rest on one origin alone, are contradicted, or name a gap. A proposal: an analyst may say it otherwise.
 *
 * @param locale the CSL locale of the citations beside it (`FormattedCitations.locale`)
 * @returns its paragraphs, parted by line feeds
 */
export function makeSourceSummary(
  briefing: Pick<Briefing, 'header' | 'document'>,
  material: ExportMaterial,
  locale: string,
): string {
  const { language } = briefing.header;
  return summarise(summaryFacts(briefing, material), annexWordsFor(language), datesIn(language, locale)).join('\n');
}

/** How dates are written in annex and statement: as in the file, where there are words for its language. */
export function datesIn(language: string, locale: string): DocumentWords {
  return documentWordsFor(hasAnnexWords(language) ? language : 'en', locale);
}

/** What the statement counts. */
export function summaryFacts({ document }: Pick<Briefing, 'document'>, material: ExportMaterial): SummaryFacts {
  const cited = citedInOrder(document);
  const byId = new Map(material.cited.map((source) => [source.id, source]));
  const sources = cited.sources.flatMap((id) => byId.get(id) ?? []);
  const excerpts = new Map(material.excerpts.map((excerpt) => [excerpt.id, excerpt]));
  const passages = cited.excerpts.flatMap((id) => excerpts.get(id) ?? []);
  const claims = new Map(material.claims.map((claim) => [claim.id, claim]));
  const stated = cited.claims.flatMap((id) => claims.get(id) ?? []);
  const originOf = originsOf(material);
  /** How many origins. */
  const supports = ({ evidence }: Claim) =>
    new Set(
      evidence
        .filter(({ relation }) => relation === 'supports')
        .flatMap(({ excerptId }) => {
          const excerpt = excerpts.get(excerptId as ExcerptId);
          return excerpt === undefined ? [] : originOf(excerpt.sourceId);
        }),
    ).size;
  const statementsOf = (chosen: readonly Claim[]) => chosen.map(({ statement }) => statement);
  const contradicted = stated.filter((claim) => contradictingPassages([claim], material).size > 0);
  const asserted = stated.filter(({ type }) => type !== 'gap');
  return {
    sources: sources.length,
    types: countBy(sources, ({ metadata }) => metadata.type),
    languages: countBy(sources, ({ metadata }) => metadata.language.toLowerCase().split(/[-_]/)[0] ?? ''),
    grades: countGrades(sources),
    published: publicationSpan(sources),
    undated: sources.filter(isUndated).length,
    entriesOnly: sources.filter(({ format }) => isEntry(format)).length,
    origins: new Set(sources.map(({ id }) => originOf(id))).size,
    passages: passages.length,
    drifted: passages.filter(({ drift }) => drift !== 'exact' && drift !== 'moved').length,
    claims: stated.length,
    unsupported: statementsOf(asserted.filter((claim) => supports(claim) === 0)),
    onOneSource: statementsOf(asserted.filter((claim) => supports(claim) === 1)),
    contradicted: statementsOf(contradicted),
    contradicting: contradictingPassages(contradicted, material).size,
    gaps: statementsOf(stated.filter(({ type }) => type === 'gap')),
  };
}

/** Sources that have most of their text from one another are one origin, whatever their outlets. */
function originsOf({ families }: ExportMaterial): (id: SourceId) => SourceId {
  const familyOf = new Map(families.map(({ sourceId, family }) => [sourceId, family]));
  return (id) => familyOf.get(id) ?? id;
}

/** How often each key is there: the most frequent first, among equals the one that came first. */
function countBy<Key extends string>(
  sources: readonly Source[],
  keyOf: (source: Source) => Key,
): readonly Counted<Key>[] {
  const counts = new Map<Key, number>();
  for (const source of sources) counts.set(keyOf(source), (counts.get(keyOf(source)) ?? 0) + 1);
  return [...counts].map(([key, count]) => ({ key, count })).sort((one, other) => other.count - one.count);
}

function countGrades(sources: readonly Source[]): SummaryFacts['grades'] {
  const grades = [...reliabilities.map(({ grade }) => grade), null];
  return grades
    .map((key) => ({ key, count: sources.filter(({ metadata }) => metadata.reliability === key).length }))
    .filter(({ count }) => count > 0);
}

/** To the day: among dates known to the month or year only, as far as they are known. */
function publicationSpan(sources: readonly Source[]): SummaryFacts['published'] {
  const dates = [...new Set(sources.flatMap((source) => publishedOf(source) ?? []).map(toTheDay))];
  const [only, ...others] = dates;
  if (only === undefined) return null;
  if (others.length === 0) return { first: only, last: only };
  const first = earliest(dates.map((date) => endsOf(date).begin)) ?? only;
  const last =
    earliest(
      dates.map((date) => endsOf(date).end),
      -1,
    ) ?? only;
  return { first, last };
}

function earliest(dates: readonly PublicationDate[], sign: 1 | -1 = 1): PublicationDate | undefined {
  return [...dates].sort((one, other) => sign * compareDates(one, other))[0];
}

/** A date that is known less far comes before those that it may be. */
function compareDates(one: PublicationDate, other: PublicationDate): number {
  const [a, b] = [datePartsOf(beginningOf(one)), datePartsOf(beginningOf(other))];
  const index = a.findIndex((part, at) => part !== b[at]);
  if (index === -1) return a.length - b.length;
  return (a[index] ?? 0) - (b[index] ?? 0);
}
