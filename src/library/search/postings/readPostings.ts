import type { ReadableDb } from '../../database.ts';
import { sql } from '../../sql.ts';
import { decodeInto, type Postings } from './postingCodec.ts';
import type { PostingState } from './postingState.ts';

/** All rows of the index, in blocks. */
export interface PostedRows {
  readonly blocks: readonly Block[];
  /** Rows of the open block. */
  readonly loose: readonly LooseRow[];
}

export interface Block {
  readonly block: number;
  /** Ascending. */
  readonly rows: Float64Array;
  readonly lengths: Uint32Array;
  /** Ordinals of rows that have left the index since. */
  readonly dead: ReadonlySet<number>;
}

interface LooseRow {
  readonly row: number;
  readonly length: number;
  readonly vector: Uint8Array;
}

/** Rows that have left, at most: beyond these the index itself ranks sooner. */
const MOST_DEAD = 4_000;

/** Undefined where some rows are not posted, as after the words were chosen, or where too many have left since they were. */
export function readPostedRows(db: ReadableDb, state: PostingState): PostedRows | undefined {
  if (db.find(sql`SELECT 1 FROM search_row WHERE block < ${state.firstBlock} LIMIT 1`)) return undefined;
  const dead = db.all<{ block: number; row: number }>(sql`
    SELECT block, row FROM posting_dead WHERE block >= ${state.firstBlock} LIMIT ${MOST_DEAD + 1}`);
  if (dead.length > MOST_DEAD) return undefined;
  const loose = db
    .tuples<readonly [number, number, Uint8Array]>(sql`SELECT row, length, vector FROM posting_vector`)
    .map(([row, length, vector]): LooseRow => ({ row, length, vector }));
  return { blocks: readBlocks(db, dead), loose };
}

/** As they were made. A block never changes, and none has the number of another. */
const keptBlocks = new WeakMap<ReadableDb, Map<number, Block>>();

function readBlocks(
  db: ReadableDb,
  dead: readonly { readonly block: number; readonly row: number }[],
): readonly Block[] {
  const known = keptBlocks.get(db) ?? new Map<number, Block>();
  const kept = new Map<number, Block>();
  const deadRows = new Map<number, number[]>();
  for (const { block, row } of dead) deadRows.set(block, [...(deadRows.get(block) ?? []), row]);
  const blocks = db
    .all<{ block: number }>(sql`SELECT block FROM posting_block ORDER BY block`)
    .map(({ block }): Block => {
      const held = known.get(block) ?? loadBlock(db, block);
      kept.set(block, held);
      const rows = deadRows.get(block);
      return rows === undefined ? held : { ...held, dead: new Set(rows.map((row) => held.rows.indexOf(row))) };
    });
  keptBlocks.set(db, kept);
  return blocks;
}

function loadBlock(db: ReadableDb, block: number): Block {
  const found = db.find<{ rows: Uint8Array; lengths: Uint8Array }>(sql`
    SELECT rows, lengths FROM posting_block WHERE block = ${block}`);
  return {
    block,
    dead: NONE,
    rows: new Float64Array(Uint8Array.from(found?.rows ?? []).buffer),
    lengths: new Uint32Array(Uint8Array.from(found?.lengths ?? []).buffer),
  };
}

const NONE: ReadonlySet<number> = new Set();

/** The postings of a word without those of rows that have left, by block. */
export function readWordPostings(
  db: ReadableDb,
  number: number,
  blocks: readonly Block[],
): ReadonlyMap<number, Postings> {
  const found = db.all<{ block: number; postings: Uint8Array }>(sql`
    SELECT block, postings FROM posting WHERE term = ${number} ORDER BY block`);
  const deadIn = new Map(blocks.filter(({ dead }) => dead.size > 0).map(({ block, dead }) => [block, dead]));
  const most = found.reduce((sum, { postings }) => sum + postings.length, 0);
  const places = new Uint32Array(most);
  const counts = new Uint32Array(most);
  const byBlock = new Map<number, Postings>();
  let from = 0;
  for (const { block, postings } of found) {
    const decoded = decodeInto(places, counts, postings, deadIn.get(block), from);
    byBlock.set(block, decoded);
    from = decoded.end;
  }
  return byBlock;
}
