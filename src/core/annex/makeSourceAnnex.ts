import type { Briefing } from '../briefing/briefing.ts';
import type { Block, Inline } from '../briefing/document.ts';
import type { Claim } from '../claim/claim.ts';
import { documentWordsFor } from '../docx/documentWords.ts';
import { formatDate } from '../docx/formatDate.ts';
import { directionOfLanguage } from '../docx/textDirection.ts';
import type { Excerpt, Locator } from '../excerpt/excerpt.ts';
import { citedInOrder } from '../exporting/citedInOrder.ts';
import type { ExportMaterial } from '../exporting/exportMaterial.ts';
import { reliabilities } from '../grading/sourceGrade.ts';
import type { ExcerptId } from '../ids.ts';
import type { PartialDate } from '../partialDate.ts';
import type { PersonName, Source } from '../source/source.ts';
import { type AnnexBlocks, annexBlocks, bold, italic, lineBreak, linkTo } from './annexBlocks.ts';
import { type AnnexWords, annexWordsFor } from './annexWords.ts';
import { languageName } from './languageName.ts';

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
 * Admiralty code, the beginning of its original's hash, and each passage that is cited as it was taken, with its locator and how it
 * stands to the newest version. Reliability is the source's alone; a claim has none.
 */
export function makeSourceAnnex(
  briefing: Pick<Briefing, 'header' | 'document'>,
  material: ExportMaterial,
): SourceAnnex {
  const words = annexWordsFor(briefing.header.language);
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
      passages: passages.filter(({ sourceId }) => sourceId === source.id),
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
  readonly passages: readonly Excerpt[];
  readonly informationDates: readonly PartialDate[];
}

function entryOf(source: Source, number: number, context: EntryContext): readonly Block[] {
  const { blocks, words, passages } = context;
  const { metadata } = source;
  const by = [...metadata.authors.map(nameOf), metadata.outlet, metadata.agency].map((name) => name.trim());
  const title = metadata.title.trim() || words.untitled;
  // One paragraph: its lines are never parted by a page break before the descriptor, and no table of contents lists every source.
  const heading = bold(`${number}. ${[...by.filter((name) => name !== ''), title].join(', ')}`.replace(/\s+/g, ' '));
  return [
    blocks.paragraph([heading, lineBreak, ...descriptorOf(source, context)], {
      ...inWordsDirection(words),
      marking: metadata.marking,
    }),
    ...(passages.length === 0 ? [blocks.paragraph([italic(words.noPassage)], inWordsDirection(words))] : []),
    ...passages.map((excerpt) => passageOf(excerpt, source, context)),
  ];
}

/** Completeness, quality and age of a source are what its reader can judge by these; what is not known is said to be not known. */
function descriptorOf({ metadata, sha256, version }: Source, context: EntryContext): readonly (Inline | string)[] {
  const { words, informationDates } = context;
  const { labels } = words;
  const date = (value: PartialDate | null) =>
    value === null ? words.notKnown : formatDate(value, documentWordsFor(words.language));
  const grade = reliabilities.find((definition) => definition.grade === metadata.reliability);
  const lines: readonly (readonly [label: string, Inline | string])[] = [
    [labels.type, words.types[metadata.type][0]],
    [labels.information, informationDates.length === 0 ? words.notKnown : informationDates.map(date).join(', ')],
    [labels.published, date(metadata.published)],
    ...(metadata.updated === null ? [] : [[labels.updated, date(metadata.updated)] as const]),
    ...(metadata.accessed === null ? [] : [[labels.accessed, date(metadata.accessed)] as const]),
    [labels.language, metadata.language === '' ? words.notKnown : languageName(metadata.language)],
    ...(metadata.url === '' ? [] : [['URL', linkTo(metadata.url)] as const]),
    [
      labels.reliability,
      grade === undefined ? words.notGraded : `${grade.grade}, ${lowerFirst(grade.name)}. ${grade.meaning}`,
    ],
    ...(metadata.marking === null ? [] : [[labels.marking, metadata.marking] as const]),
    [labels.custody, `${words.version(version)}, ${labels.original} ${sha256.slice(0, SHORT_HASH)}`],
  ];
  return lines.flatMap(([label, content], index) => [
    ...(index === 0 ? [] : [lineBreak]),
    bold(`${label}:`),
    ' ',
    content,
  ]);
}

function passageOf(excerpt: Excerpt, { metadata, version }: Source, { blocks, words }: EntryContext): Block {
  const drift = words.drift(excerpt.drift, excerpt.version, version, excerpt.keptAt !== null);
  const place = excerpt.locator === null ? '' : ` (${formatLocator(excerpt.locator, words)})`;
  return blocks.quote(
    [`“${excerpt.quote.exact.trim()}”${place}`, ...(drift === null ? [] : [lineBreak, italic(drift)])],
    { marking: metadata.marking },
  );
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

const lowerFirst = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1);
