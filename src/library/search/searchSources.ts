import type { SourceId } from '../../core/ids.ts';
import type { SourceSummary } from '../../core/source/source.ts';
import { makeSnippet, type Snippet } from '../../core/text/makeSnippet.ts';
import { parseSearchQuery, renderFtsQuery, type SearchTerm } from '../../core/text/searchQuery.ts';
import type { ReadableDb } from '../database.ts';
import { type Query, sql } from '../sql.ts';
import { findSourceSummaries } from '../tables/sources.ts';
import { countSources } from './listSources.ts';
import { EVERYTHING, isUnfiltered, renderFilter, renderRowBounds, type SourceFilter } from './sourceFilter.ts';

interface FoundSource {
  readonly summary: SourceSummary;
  readonly snippet: Snippet;
}

export interface SearchResult {
  /** The best first. */
  readonly found: readonly FoundSource[];
  /** How many sources match, shown or not. */
  readonly total: number;
  /** How many of the newest matches were ranked, when there were too many to rank all; else null. */
  readonly rankedWithinNewest: number | null;
  /** Whether the last word was also taken as the beginning of longer ones, where it could be. */
  readonly completed: boolean;
}

/**
 * Searches titles, bylines and texts for all terms of what a person typed. Ranking costs about a microsecond a match, so of
 * too many matches only the newest are ranked, and the result says so (performance.md §1.4).
 * @param rankable how many matches are ranked at most
 */
export function searchSources(
  db: ReadableDb,
  query: string,
  filter: SourceFilter,
  limit: number,
  rankable = 20_000,
): SearchResult {
  const typed = parseSearchQuery(query);
  const terms = withoutShortPrefix(typed, shortestPrefix(countSources(db, EVERYTHING)));
  const completed = terms === typed;
  if (terms.length === 0) return { found: [], total: 0, rankedWithinNewest: null, completed };
  const matches = matchesOf(terms, filter);
  // Counted first: it reads no more than the lists of matches, and decides whether ranking all is affordable.
  const total = db.find<{ count: number }>(sql`SELECT count(*) AS count ${matches}`)?.count ?? 0;
  const windowed = total > rankable;
  const ranked = windowed ? sql`${matches} AND search.rowid >= ${rowOfNewest(db, matches, rankable)}` : matches;
  // By rank alone: a second key or an alias makes SQLite score and sort every match itself, many times slower.
  const rows = db.all<{ row: number }>(sql`SELECT search.rowid AS row ${ranked} ORDER BY rank LIMIT ${limit}`);
  const found = readFound(
    db,
    rows.map(({ row }) => row),
    terms,
  );
  return { found, total, rankedWithinNewest: windowed ? rankable : null, completed };
}

/**
 * The letters from which on a last word is completed. One or two letters begin nearly every source's words: in a large
 * library to read all their lists takes seconds, and tells nothing.
 */
function shortestPrefix(sources: number): number {
  if (sources <= 1_000) return 1;
  return sources <= 20_000 ? 2 : 3;
}

/** The same terms, with a last word that is too short to be completed taken as it stands. */
function withoutShortPrefix(terms: readonly SearchTerm[], shortest: number): readonly SearchTerm[] {
  const isShort = ({ tokens, prefix }: SearchTerm): boolean =>
    prefix && tokens.length === 1 && Array.from(tokens[0] ?? '').length < shortest;
  if (!terms.some(isShort)) return terms;
  return terms.map((term) => (isShort(term) ? { ...term, prefix: false } : term));
}

/** The matches as the rest of a SELECT. Unfiltered, FTS5 is asked alone: then it ranks on its own. */
function matchesOf(terms: readonly SearchTerm[], filter: SourceFilter): Query {
  const match = sql`search MATCH ${renderFtsQuery(terms)}`;
  if (isUnfiltered(filter)) return sql`FROM search WHERE ${match}`;
  // CROSS JOIN keeps FTS5 outermost; the other way round the match would run again for every source.
  return sql`FROM search CROSS JOIN search_row ON search_row.row = search.rowid
    WHERE ${match} AND ${renderRowBounds(filter)} AND ${renderFilter(filter)}`;
}

/** The row of the newest match but so many. */
function rowOfNewest(db: ReadableDb, matches: Query, count: number): number {
  return (
    db.find<{ row: number }>(sql`
    SELECT search.rowid AS row ${matches} ORDER BY search.rowid DESC LIMIT 1 OFFSET ${count - 1}`)?.row ?? 0
  );
}

function readFound(db: ReadableDb, rows: readonly number[], terms: readonly SearchTerm[]): readonly FoundSource[] {
  const ids = rows.flatMap(
    (row) =>
      db.find<{ source_id: SourceId }>(sql`SELECT source_id FROM search_row WHERE row = ${row}`)?.source_id ?? [],
  );
  const summaries = new Map(findSourceSummaries(db, ids).map((summary) => [summary.id, summary]));
  return ids.flatMap((id) => {
    const summary = summaries.get(id);
    return summary ? [{ summary, snippet: makeSnippet(readTextOf(db, id), terms) }] : [];
  });
}

function readTextOf(db: ReadableDb, id: SourceId): string {
  return (
    db.find<{ text: string }>(sql`
      SELECT source_text.text FROM source JOIN source_text ON source_text.id = source.text_id WHERE source.id = ${id}`)
      ?.text ?? ''
  );
}
