import type { ReadableDb } from '../database.ts';
import { sql } from '../sql.ts';
import { readSqliteIntegers } from './sqliteIntegers.ts';

/** What the index of all texts holds. */
export interface IndexTotals {
  readonly rows: number;
  /** Of all rows, by column. */
  readonly words: readonly number[];
}

/** Read where FTS5 itself keeps them for its rank: that takes as long in a library of a million sources as in an empty one. */
export function readIndexTotals(db: ReadableDb): IndexTotals {
  const averages = db.find<{ block: Uint8Array }>(sql`SELECT block FROM search_data WHERE id = 1`)?.block;
  const [rows = 0, ...words] = readSqliteIntegers(averages ?? new Uint8Array());
  return { rows, words };
}
