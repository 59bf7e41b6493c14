import type { Reliability } from '../grading/sourceGrade.ts';
import type { AnnexWords } from './annexWords.ts';
import { languageName } from './languageName.ts';

/** What a source summary statement counts. Every number is one that a query of the library gives too. */
export interface SummaryFacts {
  readonly sources: number;
  /** The most frequent first. */
  readonly types: readonly Counted<keyof AnnexWords['types']>[];
  /** By primary subtag, the most frequent first; the empty one is "not known". */
  readonly languages: readonly Counted<string>[];
  /** From A to F; null is "not graded". */
  readonly grades: readonly Counted<Reliability | null>[];
  /** Dates of publication in words, the earliest and the last; null where none is known. */
  readonly published: { readonly first: string; readonly last: string } | null;
  readonly undated: number;
  /** Texts that are left when copies of one text count once. */
  readonly origins: number;
  readonly passages: number;
  /** Passages that do not stand in the newest version as they were taken. */
  readonly drifted: number;
  readonly claims: number;
  /** Statements of cited claims. */
  readonly unsupported: readonly string[];
  readonly onOneSource: readonly string[];
  readonly contradicted: readonly string[];
  readonly gaps: readonly string[];
}

export interface Counted<Key> {
  readonly key: Key;
  readonly count: number;
}

/** The statement in English, a paragraph for each string. */
export function summariseInEnglish(facts: SummaryFacts, { types }: AnnexWords): readonly string[] {
  const { sources } = facts;
  if (sources === 0) return ['This briefing cites no source.'];
  const kinds = facts.types.map(({ key, count }) => counted(count, ...types[key]));
  return [
    [
      `This briefing cites ${counted(sources, 'source', 'sources')}: ${series(kinds)}.`,
      languageSentence(facts),
      dateSentence(facts),
      originSentence(facts),
    ],
    [gradeSentence(facts)],
    [passageSentence(facts)],
    ...claimParagraphs(facts),
  ].map((sentences) => sentences.join(' '));
}

function languageSentence({ languages }: SummaryFacts): string {
  const names = languages.map(
    ({ key, count }) => `${key === '' ? 'of unknown language' : `in ${languageName(key)}`} (${count})`,
  );
  return `By language: ${series(names)}.`;
}

function dateSentence({ published, undated, sources }: SummaryFacts): string {
  if (published === null)
    return sources === 1 ? 'Its date of publication is not known.' : 'No date of publication is known.';
  const { first, last } = published;
  const span =
    first === last
      ? `${sources === 1 ? 'It was' : 'They were'} published ${first}.`
      : `Their dates of publication run from ${first} to ${last}.`;
  return undated === 0 ? span : `${span} Of ${undated} the date is not known.`;
}

function originSentence({ sources, origins }: SummaryFacts): string {
  if (sources === 1) return 'Everything cited comes from this one source.';
  if (origins === sources) return 'None has most of its text from another cited source.';
  return `Sources that share most of their text count as one origin: that leaves ${counted(origins, 'origin', 'origins')}.`;
}

function gradeSentence({ grades, sources }: SummaryFacts): string {
  const [only] = grades;
  if (grades.length === 1 && only?.key === null) {
    return sources === 1 ? 'Its reliability has not been graded.' : 'Their reliability has not been graded.';
  }
  const parts = grades.map(
    ({ key, count }) => `${count} ${key === null ? 'not graded' : `graded ${key} (${MEANINGS[key]})`}`,
  );
  return `Reliability by the Admiralty code: ${series(parts)}.`;
}

const MEANINGS: Readonly<Record<Reliability, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
};

function passageSentence({ passages, drifted }: SummaryFacts): string {
  if (passages === 0) return 'No passage is cited by itself.';
  const cited = `${counted(passages, 'passage is', 'passages are')} cited as taken from the sources.`;
  if (drifted === 0) return `${cited} Each stands in the newest version of its source word for word.`;
  return `${cited} ${counted(drifted, 'does', 'do')} not stand in the newest version of ${drifted === 1 ? 'its source' : 'their sources'} as taken.`;
}

function claimParagraphs(facts: SummaryFacts): readonly (readonly string[])[] {
  const { claims, onOneSource, contradicted, unsupported, gaps } = facts;
  if (claims === 0) return [];
  return [
    [`The briefing rests on ${counted(claims, 'stated claim', 'stated claims')}.`],
    [statements(onOneSource, 'of them rests on a single origin', 'of them rest on a single origin')],
    [statements(contradicted, 'of them is contradicted by a passage', 'of them are contradicted by passages')],
    [statements(unsupported, 'of them has no supporting passage', 'of them have no supporting passage')],
    [gaps.length === 0 ? '' : `Gaps in what is known: ${gaps.map(quoted).join('; ')}.`],
  ].filter(([sentence]) => sentence !== '');
}

function statements(list: readonly string[], one: string, many: string): string {
  return list.length === 0 ? '' : `${list.length} ${list.length === 1 ? one : many}: ${list.map(quoted).join('; ')}.`;
}

/** In a sentence that goes on: without a full stop of its own. */
const quoted = (statement: string): string => `“${statement.replace(/\s+/g, ' ').trim().replace(/\.$/, '')}”`;
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

function series(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
