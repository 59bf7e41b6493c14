import type { Briefing } from '../briefing/briefing.ts';
import type { Block, Inline } from '../briefing/document.ts';
import { dateAsWritten, publishedOf } from '../citation/publishedOf.ts';
import type { Claim } from '../claim/claim.ts';
import type { DocumentWords } from '../docx/language/documentWords.ts';
import { formatDate } from '../docx/language/formatDate.ts';
import { directionOf, directionOfLanguage } from '../docx/language/textDirection.ts';
import type { Excerpt, Locator } from '../excerpt/excerpt.ts';
import { citedInOrder } from '../exporting/citedInOrder.ts';
import type { ExportMaterial } from '../exporting/exportMaterial.ts';
import type { ExcerptId } from '../ids.ts';
import type { PartialDate } from '../partialDate.ts';
import { isEntry } from '../source/isEntry.ts';
import type { PersonName, Source } from '../source/source.ts';
import { type AnnexBlocks, annexBlocks, bold, italic, lineBreak, linkTo } from './annexBlocks.ts';
import { type AnnexWords, annexWordsFor } from './annexWords.ts';
import { languageName } from './languageName.ts';
import { datesIn } from './makeSourceSummary.ts';

/** How much of an original's SHA-256 names it to a reader; the library has all of it. */
const SHORT_HASH = 12;

export interface SourceAnnex {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** How much is in it, for whoever counts. */
  readonly sources: number;
  readonly passages: number;
}

/**
 * Every cited source once, in the order of first citation: the descriptor that ICD 206 asks for, its reliability in the words of the
 * Admiralty code, the beginning of its original's hash, also of those of older versions that passages were taken from, and each passage
 * that is cited as it was taken, with its locator and how it stands to the newest version. Reliability is the source's alone; a claim has none.
 *
 * @param locale the CSL locale of the citations beside it (`FormattedCitations.locale`)
 */
export function makeSourceAnnex(
  briefing: Pick<Briefing, 'header' | 'document'>,
  material: ExportMaterial,
  locale: string,
): SourceAnnex {
  const { language } = briefing.header;
  const words = annexWordsFor(language);
  const cited = citedInOrder(briefing.document);
  const sources = new Map(material.cited.map((source) => [source.id, source]));
  const excerpts = new Map(material.excerpts.map((excerpt) => [excerpt.id, excerpt]));
  const passages = cited.excerpts.flatMap((id) => excerpts.get(id) ?? []);
  const blocks = annexBlocks('s');
  const listed = cited.sources.flatMap((id) => sources.get(id) ?? []);
  const entries = listed.flatMap((source, index) =>
    entryOf(source, index + 1, {
      blocks,
      words,
      dates: datesIn(language, locale),
      passages: passages.filter(({ sourceId }) => sourceId === source.id),
      older: material.olderOriginals.filter(({ sourceId }) => sourceId === source.id),
      informationDates: informationDatesOf(source, material),
    }),
  );
  return {
    title: words.annexTitle,
    blocks: [blocks.paragraph([words.annexIntro(listed.length, passages.length)], inWordsDirection(words)), ...entries],
    sources: listed.length,
    passages: passages.length,
  };
}

interface EntryContext {
  readonly blocks: AnnexBlocks;
  readonly words: AnnexWords;
  readonly dates: DocumentWords;
  readonly passages: readonly Excerpt[];
  readonly older: ExportMaterial['olderOriginals'];
  readonly informationDates: readonly PartialDate[];
}

function entryOf(source: Source, number: number, context: EntryContext): readonly Block[] {
  const { blocks, words, passages } = context;
  const { metadata } = source;
  const by = [...metadata.authors.map(nameOf), metadata.outlet, metadata.agency].map((name) => name.trim());
  const title = metadata.title.trim() || words.untitled;
  // One paragraph: its lines are never parted by a page break before the descriptor, and no table of contents lists every source.
  const heading = bold(
    `${number}. ${[...by.filter((name) => name !== ''), title].join(words.comma)}`.replace(/\s+/g, ' '),
  );
  return [
    blocks.paragraph([heading, lineBreak, ...descriptorOf(source, context)], {
      ...inWordsDirection(words),
      marking: metadata.marking,
    }),
    ...(passages.length === 0 ? [blocks.paragraph([italic(words.noPassage)], inWordsDirection(words))] : []),
    ...passages.flatMap((excerpt) => passageOf(excerpt, source, context)),
  ];
}

/** Completeness, quality and age of a source are what its reader can judge by these; what is not known is said to be not known. */
function descriptorOf(source: Source, context: EntryContext): readonly (Inline | string)[] {
  const { metadata, format, sha256, version } = source;
  const { words, dates, passages, older, informationDates } = context;
  const { labels, comma } = words;
  const date = (value: PartialDate | null) => (value === null ? words.notKnown : formatDate(value, dates));
  const custody = (number: number, what: string, hash: string) =>
    [labels.custody, `${words.version(number)}${comma}${what} ${hash.slice(0, SHORT_HASH)}`] as const;
  const grade = metadata.reliability === null ? null : words.grades[metadata.reliability];
  const lines: readonly (readonly [label: string, Inline | string])[] = [
    [labels.type, words.types[metadata.type][0]],
    [labels.information, informationDates.length === 0 ? words.notKnown : informationDates.map(date).join(comma)],
    [labels.published, dateAsWritten(source) ?? date(publishedOf(source))],
    ...(metadata.updated === null ? [] : [[labels.updated, date(metadata.updated)] as const]),
    ...(metadata.accessed === null ? [] : [[labels.accessed, date(metadata.accessed)] as const]),
    [labels.language, metadata.language === '' ? words.notKnown : languageName(metadata.language, words.language)],
    ...(metadata.url === '' ? [] : [['URL', linkTo(metadata.url)] as const]),
    [
      labels.reliability,
      grade === null ? words.notGraded : `${metadata.reliability}${comma}${grade.name}. ${grade.meaning}`,
    ],
    ...(metadata.marking === null ? [] : [[labels.marking, metadata.marking] as const]),
    custody(version, isEntry(format) ? labels.entry : labels.original, sha256),
    // Of what the annex quotes: a passage may be cited that the source does not read like any more.
    ...older
      .filter((one) => passages.some((passage) => passage.version === one.version))
      .map((one) => custody(one.version, labels.original, one.sha256)),
  ];
  return lines.flatMap(([label, content], index) => [
    ...(index === 0 ? [] : [lineBreak]),
    bold(`${label}${words.colon}`),
    ' ',
    content,
  ]);
}

function passageOf(excerpt: Excerpt, { metadata, version }: Source, { blocks, words }: EntryContext): readonly Block[] {
  const { marking } = metadata;
  const drift = driftOf(excerpt, version, words);
  const place = excerpt.locator === null ? '' : ` (${formatLocator(excerpt.locator, words)})`;
  const quoted = `${words.quoted(excerpt.quote.exact.trim())}${place}`;
  if (drift === null) return [blocks.quote([quoted], { marking })];
  const { direction } = inWordsDirection(words);
  // One paragraph has one direction: what is said of a passage in other letters would be turned round in its.
  if (directionOf(excerpt.quote.exact, direction) === direction) {
    return [blocks.quote([quoted, lineBreak, italic(drift)], { marking })];
  }
  return [blocks.quote([quoted], { marking }), blocks.quote([italic(drift)], { marking, direction })];
}

/** Null where it stands as it was taken. */
function driftOf({ drift, version, keptAt }: Excerpt, newest: number, words: AnnexWords): string | null {
  if (drift === 'exact') return null;
  return [words.drift(drift, version, newest), ...(keptAt === null ? [] : [words.kept(version)])].join(' ');
}

/** When what the cited claims take from a source was so: their as-of times, each once, the earliest first. */
function informationDatesOf({ id }: Source, { claims, excerpts }: ExportMaterial): readonly PartialDate[] {
  const ofSource = new Set<ExcerptId>(excerpts.filter(({ sourceId }) => sourceId === id).map((excerpt) => excerpt.id));
  // When something was so that a source contradicts, is not when what the source says was so.
  const restsOnIt = ({ evidence }: Claim) =>
    evidence.some(({ excerptId, relation }) => relation === 'supports' && ofSource.has(excerptId));
  return [...new Set(claims.filter(restsOnIt).flatMap(({ asOf }) => asOf ?? []))].sort();
}

function formatLocator({ label, value }: Locator, words: AnnexWords): string {
  return `${words.locators[label] ?? label} ${value}`;
}

function nameOf(name: PersonName): string {
  return 'literal' in name ? name.literal : [name.given, name.family].filter((part) => part !== '').join(' ');
}

/** The labels decide on which side a descriptor starts, not the script of a title. */
const inWordsDirection = ({ language }: AnnexWords) => ({ direction: directionOfLanguage(language) });
