import type { SourceFilter } from '../../core/organising/sourceFilter.ts';
import type { QueryProblem } from '../../core/text/parseSearchQuery.ts';
import type { ReadableDb } from '../database.ts';
import { sql } from '../sql.ts';
import { findBestOfFew } from './findBestRows.ts';
import { holdsRareWord } from './holdsRareWord.ts';
import { findBestPosted } from './postings/findBestPosted.ts';
import { type PreparedSearch, prepareSearch } from './prepareSearch.ts';
import { type FoundSource, readFound } from './readFound.ts';

export interface SearchResult {
  readonly found: readonly FoundSource[];
  /** How many sources match, shown or not. */
  readonly total: number;
  /** The order of what was found. */
  readonly order: 'rank' | 'newest';
  /** The words that the begun last word was taken for; empty when for all that begin so, or when none is begun. */
  readonly completions: readonly string[];
  readonly problems: readonly QueryProblem[];
}

interface SearchPage {
  readonly order: 'rank' | 'newest';
  readonly limit: number;
  readonly offset: number;
}

/**
 * Searches titles, bylines and texts for what a person typed. Matches are counted first, unless a rare word must stand in all of
 * them: counting reads no more than their lists and decides the order, since ranking costs a microsecond or more for each. Too many
 * to be ranked at once come newest first, which reads the end of the lists only; `rankSources` ranks them all (performance.md §1.4).
 * @param rankable how many matches are ranked at most
 */
export function searchSources(
  db: ReadableDb,
  query: string,
  filter: SourceFilter,
  { order, limit, offset }: SearchPage,
  rankable = RANKABLE,
): SearchResult {
  const search = prepareSearch(db, query, filter);
  const posted = order === 'rank' ? findBestPosted(db, search, offset + limit) : undefined;
  if (posted) return resultOf(db, search, posted.rows.slice(offset), posted.total, 'rank');
  const isRanked = order === 'rank' && search.hasWords;
  let total = isRanked && holdsRareWord(db, search, rankable) ? undefined : countMatches(db, search);
  if (isRanked && (total ?? 0) <= rankable) {
    const best = findBestOfFew(db, search, offset + limit);
    if (best.total <= rankable) return resultOf(db, search, best.rows.slice(offset), best.total, 'rank');
    total = best.total;
  }
  const rows = findNewestRows(db, search, limit, offset);
  return resultOf(db, search, rows, total ?? countMatches(db, search), 'newest');
}

export function resultOf(
  db: ReadableDb,
  search: PreparedSearch,
  rows: readonly number[],
  total: number,
  order: SearchResult['order'],
): SearchResult {
  return {
    found: readFound(db, rows, search.query),
    total,
    order,
    completions: search.completions,
    problems: search.problems,
  };
}

/** Ranked in one or two milliseconds. */
const RANKABLE = 1_000;

function findNewestRows(
  db: ReadableDb,
  { matches, row }: PreparedSearch,
  limit: number,
  offset: number,
): readonly number[] {
  return db
    .all<{ row: number }>(sql`SELECT ${row} AS row ${matches} ORDER BY ${row} DESC LIMIT ${limit} OFFSET ${offset}`)
    .map((found) => found.row);
}

export function countMatches(db: ReadableDb, { matches }: PreparedSearch): number {
  return db.find<{ count: number }>(sql`SELECT count(*) AS count ${matches}`)?.count ?? 0;
}
