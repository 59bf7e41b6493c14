import type { DriftState, Locator } from '../excerpt/excerpt.ts';
import type { Reliability } from '../grading/sourceGrade.ts';
import type { SourceType } from '../source/source.ts';
import type { NamingLanguage } from './languageName.ts';
import { arabicWords } from './words/arabic.ts';
import { englishWords } from './words/english.ts';
import { frenchWords } from './words/french.ts';
import { germanWords } from './words/german.ts';
import { hebrewWords } from './words/hebrew.ts';
import { spanishWords } from './words/spanish.ts';

/** The words that a source annex and a source summary statement are written with. */
export interface AnnexWords {
  readonly language: NamingLanguage;
  readonly annexTitle: string;
  readonly annexIntro: (sources: number, passages: number) => string;
  readonly consultedTitle: string;
  readonly summaryTitle: string;
  readonly labels: {
    readonly type: string;
    readonly information: string;
    readonly published: string;
    readonly updated: string;
    readonly accessed: string;
    readonly language: string;
    readonly reliability: string;
    readonly marking: string;
    readonly custody: string;
    readonly original: string;
    /** In place of `original` where nothing but an entry of a bibliography is there. */
    readonly entry: string;
  };
  /** Between a label and what it names, and between two things in a row. */
  readonly colon: string;
  readonly comma: string;
  readonly untitled: string;
  readonly notKnown: string;
  readonly languageNotKnown: string;
  readonly notGraded: string;
  readonly version: (number: number) => string;
  readonly noPassage: string;
  readonly types: Readonly<Record<SourceType, readonly [one: string, many: string]>>;
  /** How reliable a source is by each grade: its name, and what it says, in a sentence. */
  readonly grades: Readonly<Record<Reliability, { readonly name: string; readonly meaning: string }>>;
  /** Every other kind is called as CSL calls it. */
  readonly locators: Readonly<Partial<Record<Locator['label'], string>>>;
  /** How a passage stands to the newest version, where it does not stand as it was taken. */
  readonly drift: (state: Exclude<DriftState, 'exact'>, taken: number, newest: number) => string;
  readonly kept: (version: number) => string;
  readonly quoted: (words: string) => string;
  readonly summary: SummaryWords;
}

/** The sentences of a source summary statement; every number is at least 1 unless it says otherwise. */
interface SummaryWords {
  readonly noSource: string;
  /** @param kinds what `kind` says, in a row */
  readonly cites: (sources: number, kinds: string) => string;
  readonly kind: (count: number, one: string, many: string) => string;
  readonly byLanguage: (languages: string) => string;
  readonly inLanguage: (name: string, count: number) => string;
  readonly ofUnknownLanguage: (count: number) => string;
  readonly noDate: (sources: number) => string;
  readonly publishedOn: (sources: number, date: string) => string;
  readonly publishedBetween: (first: string, last: string) => string;
  readonly undated: (sources: number) => string;
  /** Of how many nothing but an entry of a bibliography is there. */
  readonly entriesOnly: (count: number, sources: number) => string;
  readonly oneSource: string;
  readonly allApart: string;
  /** Origins that are left when copies of one text count once. */
  readonly origins: (count: number) => string;
  readonly noneGraded: (sources: number) => string;
  readonly byGrade: (grades: string) => string;
  readonly graded: (count: number, grade: Reliability, meaning: string) => string;
  readonly ungraded: (count: number) => string;
  readonly noPassage: string;
  readonly passages: (count: number) => string;
  readonly allStand: string;
  readonly notStanding: (count: number) => string;
  readonly claims: (count: number) => string;
  /** @param of how many claims there are: of a single one nothing is counted */
  readonly onOneOrigin: (count: number, claims: string, of: number) => string;
  /** @param passages how many contradict these claims */
  readonly contradicted: (count: number, claims: string, of: number, passages: number) => string;
  readonly unsupported: (count: number, claims: string, of: number) => string;
  readonly gaps: (claims: string) => string;
  /** Between claims that are quoted. */
  readonly semicolon: string;
  /** Puts several in a row: `a, b and c`. */
  readonly series: (parts: readonly string[]) => string;
}

const WORDS: Readonly<Record<NamingLanguage, AnnexWords>> = {
  en: englishWords,
  fr: frenchWords,
  de: germanWords,
  es: spanishWords,
  ar: arabicWords,
  he: hebrewWords,
};

/** The words for a briefing's language (BCP 47); English where there are none for it, which whoever exports is told. */
export function annexWordsFor(language: string): AnnexWords {
  const primary = primaryOf(language);
  return Object.hasOwn(WORDS, primary) ? WORDS[primary as NamingLanguage] : englishWords;
}

/** Whether there are words for a language (BCP 47): these, and those that every Word file is made with. */
export function hasAnnexWords(language: string): boolean {
  return Object.hasOwn(WORDS, primaryOf(language));
}

const primaryOf = (language: string): string => language.toLowerCase().split(/[-_]/)[0] ?? '';
