import type { SourceId } from '../../../../core/ids.ts';
import type { SourceSummary } from '../../../../core/source/source.ts';
import type { SearchHit } from '../../../../shared/contract/searchOperations.ts';
import type { OperationOutput } from '../../../../shared/contract.ts';

export interface SourceRow {
  readonly source: SourceSummary;
  /** What the search found, and where it stands; null in a list of all sources. */
  readonly found: Pick<SearchHit, 'snippet' | 'titleMarks' | 'byline'> | null;
  /** Where the first match stands in the text. */
  readonly firstMatch: number | null;
}

/** In which order hits stand, and what may still become of it. */
export type Ranking =
  /** The best first. */
  | 'ranked'
  | 'newest'
  /** The newest first until the rank is known. */
  | 'ranking'
  /** The rank is known, and waits: the list was in use when it came. */
  | 'offered'
  /** The newest first, because the rank could not be worked out. */
  | 'failed';

/** What the list shows, whether it lists all sources or the hits of a search. */
export interface SourceRows {
  readonly isSearch: boolean;
  readonly isPending: boolean;
  /** The rows still answer what was asked before. */
  readonly isStale: boolean;
  readonly error: Error | null;
  /** Rows of the list, loaded or not: one for each source that matches. */
  readonly count: number;
  readonly ranking: Ranking;
  /** There are words by which hits can be ranked, not only values of fields. */
  readonly canRank: boolean;
  /** Words that the begun last word was taken for. */
  readonly completions: readonly string[];
  /** What of the query could not be used, by its place in the query that was asked. */
  readonly problems: SearchProblems;
  /** The first rows; the same array as long as they are the same. */
  readonly head: readonly { readonly id: SourceId }[];
  /** Undefined while the row's page is being read. */
  readonly rowAt: (index: number) => SourceRow | undefined;
  /** Tells which rows are on screen, so that their pages are read. */
  readonly showRange: (first: number, last: number) => void;
  /** The sources of these rows, read or not, both ends included. */
  readonly idsBetween: (first: number, last: number) => Promise<readonly SourceId[]>;
  /** The sources that match, shown or not, the first so many of them. */
  readonly firstIds: (most: number) => Promise<readonly SourceId[]>;
  /** Puts the rows into the order that was offered. */
  readonly showRanked: () => void;
}

export type SearchProblems = OperationOutput<'sources.search'>['problems'];
