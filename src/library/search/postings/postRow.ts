import type { ReadableDb, WritableDb } from '../../database.ts';
import { sql } from '../../sql.ts';
import type { FoldedColumns } from '../foldedColumns.ts';
import { readSqliteIntegers } from '../sqliteIntegers.ts';
import { countWords } from './countWords.ts';
import { encodePostings } from './postingCodec.ts';
import type { PostingState } from './postingState.ts';

/** Posts a row of the index: its common words become a vector of the open block. */
export function postRow(db: WritableDb, state: PostingState, row: number, columns: FoldedColumns): void {
  const { numbers, counts } = countWords(columns, wordNumbers(db, state));
  const vector = encodePostings(numbers, counts);
  db.run(sql`INSERT INTO posting_vector VALUES (${row}, ${lengthOf(db, row)}, ${vector})`);
  db.run(sql`UPDATE search_row SET block = ${state.openBlock} WHERE row = ${row}`);
}

/** How many words the index has of a row, in all columns. */
function lengthOf(db: ReadableDb, row: number): number {
  const sizes = db.find<{ sz: Uint8Array }>(sql`SELECT sz FROM search_docsize WHERE id = ${row}`)?.sz;
  return readSqliteIntegers(sizes ?? new Uint8Array()).reduce((sum, size) => sum + size, 0);
}

/** The posted words with their numbers. They stay the same as long as the first block does. */
function wordNumbers(db: ReadableDb, { firstBlock }: PostingState): ReadonlyMap<string, number> {
  const known = kept.get(db);
  if (known?.firstBlock === firstBlock) return known.numbers;
  const rows = db.all<{ number: number; term: string }>(sql`SELECT number, term FROM posting_term`);
  const numbers = new Map(rows.map(({ number, term }) => [term, number]));
  kept.set(db, { firstBlock, numbers });
  return numbers;
}

const kept = new WeakMap<ReadableDb, { readonly firstBlock: number; readonly numbers: ReadonlyMap<string, number> }>();
