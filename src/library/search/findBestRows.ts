import type { ReadableDb } from '../database.ts';
import { sql } from '../sql.ts';
import { BestRows } from './bestRows.ts';
import type { PreparedSearch } from './prepareSearch.ts';

/**
 * The rows of the best matches, best first, by the bm25 of FTS5; of equals the newer first. Goes through the matches one by one: a filter
 * is applied before a match is scored, where `ORDER BY rank` scores all that the words match. Looks now and then whether to `stop`.
 */
export function findBestRows(
  db: ReadableDb,
  { matches }: PreparedSearch,
  limit: number,
  stop: () => void = () => {},
): { readonly rows: readonly number[]; readonly total: number } {
  const best = new BestRows(limit);
  let total = 0;
  for (const { row, rank } of db.each<RankedRow>(sql`SELECT search.rowid AS row, rank ${matches}`)) {
    best.add(row, rank);
    total += 1;
    if (total % LOOK_UP_EVERY === 0) stop();
  }
  return { rows: best.rows(), total };
}

/** The same where few match: read in one go, which takes two thirds of the time. */
export function findBestOfFew(
  db: ReadableDb,
  { matches }: PreparedSearch,
  limit: number,
): { readonly rows: readonly number[]; readonly total: number } {
  const best = new BestRows(limit);
  const ranked = db.tuples<readonly [row: number, rank: number]>(sql`SELECT search.rowid, rank ${matches}`);
  for (const [row, rank] of ranked) best.add(row, rank);
  return { rows: best.rows(), total: ranked.length };
}

interface RankedRow {
  readonly row: number;
  readonly rank: number;
}

/** About a millisecond's matches. */
const LOOK_UP_EVERY = 1_024;
