import type { SourceId } from '../../../core/ids.ts';
import type { ReadableDb, WritableDb } from '../../database.ts';
import { sql } from '../../sql.ts';
import { findSource } from '../../tables/sources.ts';
import { readPlainText } from '../../tables/sourceTexts.ts';
import { foldColumns } from '../foldedColumns.ts';
import { decodePostings, encodePostings } from './postingCodec.ts';
import { findPostingState, type PostingState, writePostingState } from './postingState.ts';
import { postRow } from './postRow.ts';

/** When words are posted, and how. */
export interface PostingLimits {
  /** Sources below which all matches are ranked in no time without. */
  readonly fewestSources: number;
  /** Share of the sources that a word stands in to be posted. */
  readonly leastShare: number;
  /** Rows that are posted together. */
  readonly blockRows: number;
  /** Fewer than these stay vectors when there are no more. */
  readonly fewestRows: number;
}

const POSTING_LIMITS: PostingLimits = {
  fewestSources: 2_000,
  leastShare: 0.03,
  blockRows: 512,
  fewestRows: 64,
};

/**
 * One step of posting the commonest words, of which a search then ranks all matches at once (findBestPosted.ts). Goes on as long as
 * `mayGoOn`, in one transaction; whether there is more to do.
 * @param sources how many there are
 */
export function keepPostings(
  db: WritableDb,
  sources: number,
  mayGoOn: () => boolean,
  limits: PostingLimits = POSTING_LIMITS,
): boolean {
  const state = findPostingState(db);
  if (state === undefined || sources > state.listed * 2 || sources * 2 < state.listed) {
    if (sources < limits.fewestSources) return false;
    return db.transaction(() => chooseWords(db, state, sources, limits));
  }
  if (closeFullBlock(db, limits)) return true;
  return db.transaction(() => {
    const loose = countVectors(db);
    const posted = postRows(db, state, limits.blockRows - loose, mayGoOn);
    if (posted > 0) return true;
    if (loose >= limits.fewestRows) return closeBlock(db, state);
    return reopenBlock(db, state);
  });
}

/**
 * Turns the vectors into postings when they are many; whether they were. Under a long import this goes before all else, since a search reads
 * each vector.
 */
export function closeFullBlock(db: WritableDb, { blockRows }: PostingLimits = POSTING_LIMITS): boolean {
  const state = findPostingState(db);
  if (state === undefined || countVectors(db) < blockRows) return false;
  return db.transaction(() => closeBlock(db, state));
}

/** Begins anew with the words that are common now. */
function chooseWords(
  db: WritableDb,
  state: PostingState | undefined,
  sources: number,
  { leastShare }: PostingLimits,
): true {
  for (const table of ['posting_term', 'posting', 'posting_block', 'posting_vector', 'posting_dead']) {
    db.run({ text: `DELETE FROM ${table}`, values: [] });
  }
  const words = db.all<{ term: string }>(sql`
    SELECT term FROM search_term WHERE sources >= ${Math.ceil(sources * leastShare)} ORDER BY sources DESC, term`);
  for (const [number, { term }] of words.entries()) db.run(sql`INSERT INTO posting_term VALUES (${number}, ${term})`);
  // No number of a block is used twice: who searches keeps what a block holds.
  const firstBlock = (state?.openBlock ?? 0) + 1;
  writePostingState(db, { listed: sources, firstBlock, openBlock: firstBlock });
  return true;
}

function countVectors(db: ReadableDb): number {
  return db.find<{ count: number }>(sql`SELECT count(*) AS count FROM posting_vector`)?.count ?? 0;
}

/** Makes vectors of rows that are not posted; of how many. */
function postRows(db: WritableDb, state: PostingState, most: number, mayGoOn: () => boolean): number {
  const rows = db.all<{ row: number; source_id: SourceId }>(sql`
    SELECT row, source_id FROM search_row WHERE block < ${state.firstBlock} ORDER BY block LIMIT ${most}`);
  if (rows.length === 0) return 0;
  let posted = 0;
  for (const { row, source_id } of rows) {
    const source = findSource(db, source_id);
    if (!source) throw new Error(`The index has a row ${row} of no source.`);
    postRow(db, state, row, foldColumns(source, readPlainText(db, source.textId)));
    posted += 1;
    if (!mayGoOn()) break;
  }
  return posted;
}

/** Turns the vectors into the postings of each word. */
function closeBlock(db: WritableDb, state: PostingState): true {
  const vectors = db.all<{ row: number; length: number; vector: Uint8Array }>(sql`
    SELECT row, length, vector FROM posting_vector ORDER BY row`);
  const byWord = new Map<number, { readonly places: number[]; readonly counts: number[] }>();
  for (const [ordinal, { vector }] of vectors.entries()) {
    const words = decodePostings(vector);
    for (let index = words.from; index < words.end; index += 1) {
      const number = words.places[index] ?? 0;
      const postings = byWord.get(number) ?? { places: [], counts: [] };
      if (postings.places.length === 0) byWord.set(number, postings);
      postings.places.push(ordinal);
      postings.counts.push(words.counts[index] ?? 0);
    }
  }
  const rows = new Uint8Array(Float64Array.from(vectors, ({ row }) => row).buffer);
  const lengths = new Uint8Array(Uint32Array.from(vectors, ({ length }) => length).buffer);
  db.run(sql`INSERT INTO posting_block VALUES (${state.openBlock}, ${rows}, ${lengths})`);
  for (const [number, { places, counts }] of byWord) {
    const postings = encodePostings(places, counts);
    db.run(sql`INSERT INTO posting VALUES (${number}, ${state.openBlock}, ${postings})`);
  }
  db.run(sql`DELETE FROM posting_vector`);
  writePostingState(db, { ...state, openBlock: state.openBlock + 1 });
  return true;
}

/** Share of a block's rows that may have left before the others are posted anew. */
const MOST_DEAD = 1 / 16;

function reopenBlock(db: WritableDb, { firstBlock }: PostingState): boolean {
  const block = db.find<{ block: number }>(sql`
    SELECT dead.block FROM (SELECT block, count(*) AS count FROM posting_dead GROUP BY block) AS dead
    JOIN posting_block ON posting_block.block = dead.block
    WHERE dead.count > length(posting_block.lengths) / 4 * ${MOST_DEAD} LIMIT 1`)?.block;
  if (block === undefined) return false;
  db.run(sql`UPDATE search_row SET block = ${firstBlock - 1} WHERE block = ${block}`);
  db.run(sql`DELETE FROM posting_block WHERE block = ${block}`);
  db.run(sql`DELETE FROM posting_dead WHERE block = ${block}`);
  db.run(sql`DELETE FROM posting WHERE (term, block) IN (SELECT number, ${block} FROM posting_term)`);
  return true;
}
