import type { DocumentWords } from '../docx/language/documentWords.ts';
import { formatDate } from '../docx/language/formatDate.ts';
import type { AnnexWords } from './annexWords.ts';
import { languageName } from './languageName.ts';
import type { SummaryFacts } from './summaryFacts.ts';

/**
 * Says in sentences what a source summary statement counts, a paragraph for each string.
 * @param dates how dates are written
 */
export function summarise(facts: SummaryFacts, words: AnnexWords, dates: DocumentWords): readonly string[] {
  const { summary } = words;
  const { sources } = facts;
  if (sources === 0) return [summary.noSource];
  const kinds = facts.types.map(({ key, count }) => summary.kind(count, ...words.types[key]));
  return [
    [
      summary.cites(sources, summary.series(kinds)),
      languageSentence(facts, words),
      dateSentence(facts, words, dates),
      originSentence(facts, words),
      ...(facts.entriesOnly === 0 ? [] : [summary.entriesOnly(facts.entriesOnly, sources)]),
    ],
    [gradeSentence(facts, words)],
    [passageSentence(facts, words)],
    ...claimParagraphs(facts, words),
  ].map((sentences) => sentences.join(' '));
}

function languageSentence({ languages }: SummaryFacts, { summary, language }: AnnexWords): string {
  const names = languages.map(({ key, count }) =>
    key === '' ? summary.ofUnknownLanguage(count) : summary.inLanguage(languageName(key, language), count),
  );
  return summary.byLanguage(summary.series(names));
}

function dateSentence(
  { published, undated, sources }: SummaryFacts,
  { summary }: AnnexWords,
  dates: DocumentWords,
): string {
  if (published === null) return summary.noDate(sources);
  const [first, last] = [formatDate(published.first, dates), formatDate(published.last, dates)];
  const span = first === last ? summary.publishedOn(sources, first) : summary.publishedBetween(first, last);
  return undated === 0 ? span : `${span} ${summary.undated(undated)}`;
}

function originSentence({ sources, origins }: SummaryFacts, { summary }: AnnexWords): string {
  if (sources === 1) return summary.oneSource;
  return origins === sources ? summary.allApart : summary.origins(origins);
}

function gradeSentence({ grades, sources }: SummaryFacts, { summary, grades: named }: AnnexWords): string {
  const [only] = grades;
  if (grades.length === 1 && only?.key === null) return summary.noneGraded(sources);
  const parts = grades.map(({ key, count }) =>
    key === null ? summary.ungraded(count) : summary.graded(count, key, named[key].name),
  );
  return summary.byGrade(summary.series(parts));
}

function passageSentence({ passages, drifted }: SummaryFacts, { summary }: AnnexWords): string {
  if (passages === 0) return summary.noPassage;
  return `${summary.passages(passages)} ${drifted === 0 ? summary.allStand : summary.notStanding(drifted)}`;
}

function claimParagraphs(facts: SummaryFacts, { summary, quoted }: AnnexWords): readonly (readonly string[])[] {
  const { claims, onOneSource, contradicted, contradicting, unsupported, gaps } = facts;
  if (claims === 0) return [];
  const said = (
    list: readonly string[],
    say: (count: number, claims: string, of: number) => string,
  ): readonly string[] =>
    list.length === 0 ? [] : [say(list.length, list.map((one) => quoted(asPart(one))).join(summary.semicolon), claims)];
  return [
    [summary.claims(claims)],
    said(onOneSource, summary.onOneOrigin),
    said(contradicted, (count, list, of) => summary.contradicted(count, list, of, contradicting)),
    said(unsupported, summary.unsupported),
    said(gaps, (_count, list) => summary.gaps(list)),
  ].filter((sentences) => sentences.length > 0);
}

/** In a sentence that goes on: without a full stop of its own. */
const asPart = (statement: string): string => statement.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
