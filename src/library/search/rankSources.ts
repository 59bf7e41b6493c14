import { BriefingError } from '../../core/errors.ts';
import type { ReadableDb } from '../database.ts';
import { sql } from '../sql.ts';
import { prepareSearch } from './prepareSearch.ts';
import { readFound } from './readFound.ts';
import { type SearchResult, searchSources } from './searchSources.ts';
import type { SourceFilter } from './sourceFilter.ts';

/**
 * Ranks all that matches, however many, by the bm25 of FTS5: the same as `ORDER BY rank`, of equals the newer first. Takes up to
 * seconds in a very large library, so it runs where nothing waits for it and asks now and then whether to go on. Throws
 * `job-cancelled`.
 */
export function rankSources(
  db: ReadableDb,
  query: string,
  filter: SourceFilter,
  limit: number,
  isCancelled: () => boolean,
): SearchResult {
  const search = prepareSearch(db, query, filter);
  if (!search.hasWords) return searchSources(db, query, filter, { order: 'newest', limit, offset: 0 });
  const best = new BestRows(limit);
  let total = 0;
  for (const { row, rank } of db.each<RankedRow>(sql`SELECT search.rowid AS row, rank ${search.matches}`)) {
    best.add(row, rank);
    total += 1;
    if (total % LOOK_UP_EVERY === 0 && isCancelled())
      throw new BriefingError('job-cancelled', 'The ranking was cancelled.');
  }
  return {
    found: readFound(db, best.rows(), search.query),
    total,
    order: 'rank',
    completions: search.completions,
    problems: search.problems,
  };
}

interface RankedRow {
  readonly row: number;
  readonly rank: number;
}

/** About a millisecond's matches. */
const LOOK_UP_EVERY = 1_024;

/** The rows with the least rank, which is the best. */
class BestRows {
  readonly #limit: number;
  /** Best first. */
  readonly #best: RankedRow[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Rows come in ascending order, so of equals the later is the newer. */
  add(row: number, rank: number): void {
    const last = this.#best.at(-1);
    if (last && this.#best.length === this.#limit) {
      if (rank > last.rank) return;
      this.#best.pop();
    }
    let low = 0;
    let high = this.#best.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#best[middle]?.rank ?? 0) < rank) low = middle + 1;
      else high = middle;
    }
    this.#best.splice(low, 0, { row, rank });
  }

  rows(): readonly number[] {
    return this.#best.map(({ row }) => row);
  }
}
