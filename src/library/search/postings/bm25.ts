import type { ReadableDb } from '../../database.ts';
import { sql } from '../../sql.ts';
import { readIndexTotals } from '../indexTotals.ts';

/** What the score of a word depends on beside the source. */
export interface Bm25 {
  /** Of each word: the rarer, the more. */
  readonly weights: readonly number[];
  /** Words that a source has. */
  readonly average: number;
}

/**
 * The score of one word in a source, by bm25 as FTS5 has it (fts5_aux.c), in the same order of operations.
 * @param count how often it stands there, by the weights of the columns
 */
export function scoreOf({ average }: Bm25, weight: number, count: number, length: number): number {
  return weight * ((count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / average)));
}

const K1 = 1.2;
const B = 0.75;

/** @param holding in how many sources each word stands */
export function readBm25(db: ReadableDb, holding: readonly number[]): Bm25 {
  const { rows, words } = readIndexTotals(db);
  const weights = holding.map((count) => {
    // By the logarithm of SQLite's own mathematics library, which may differ from that of JavaScript in the last bit.
    const idf = db.find<{ idf: number }>(sql`SELECT ln(${(rows - count + 0.5) / (count + 0.5)}) AS idf`)?.idf ?? 0;
    // A word in more than half of the sources weighs next to nothing, as in FTS5.
    return idf <= 0 ? 1e-6 : idf;
  });
  return { weights, average: words.reduce((sum, count) => sum + count, 0) / rows };
}
