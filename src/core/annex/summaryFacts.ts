import type { Reliability } from '../grading/sourceGrade.ts';
import type { PublicationDate } from '../publicationDate.ts';
import type { SourceType } from '../source/source.ts';

/** What a source summary statement counts. Every number is one that a query of the library gives too. */
export interface SummaryFacts {
  readonly sources: number;
  /** The most frequent first. */
  readonly types: readonly Counted<SourceType>[];
  /** By primary subtag, the most frequent first; the empty one is "not known". */
  readonly languages: readonly Counted<string>[];
  /** From A to F; null is "not graded". */
  readonly grades: readonly Counted<Reliability | null>[];
  /** Dates of publication, the earliest and the last; null where none is known. */
  readonly published: { readonly first: PublicationDate; readonly last: PublicationDate } | null;
  readonly undated: number;
  /** Sources of which nothing but an entry of a bibliography is there. */
  readonly entriesOnly: number;
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
  /** How many passages contradict these. */
  readonly contradicting: number;
  readonly gaps: readonly string[];
}

export interface Counted<Key> {
  readonly key: Key;
  readonly count: number;
}
