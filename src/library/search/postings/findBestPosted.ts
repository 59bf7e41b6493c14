import type { TermPart } from '../../../core/text/parseSearchQuery.ts';
import type { ReadableDb } from '../../database.ts';
import { sql } from '../../sql.ts';
import { BestRows } from '../bestRows.ts';
import type { PreparedSearch } from '../prepareSearch.ts';
import { renderExcluded } from '../renderFtsQuery.ts';
import { type Bm25, readBm25, scoreOf } from './bm25.ts';
import { countIn, type Postings } from './postingCodec.ts';
import { findPostingState } from './postingState.ts';
import { type Block, type PostedRows, readPostedRows, readWordPostings } from './readPostings.ts';

/**
 * What `findBestRows` answers, many times sooner: from the postings of the commonest words, which know how often each stands in a source. The
 * rank is computed anew by the very formula of FTS5, so that it is the same to the last bit. Undefined where the words are not all
 * posted, where they are not all that is asked for, or where much has changed since they were posted.
 */
export function findBestPosted(
  db: ReadableDb,
  { query: { parts }, isUnfiltered, hasWords }: PreparedSearch,
  limit: number,
): { readonly rows: readonly number[]; readonly total: number } | undefined {
  const terms = parts.filter((part): part is TermPart => part.kind === 'term');
  if (!hasWords || !isUnfiltered || terms.length >= UNWANTED || !terms.every((term) => term.negated || isOneWord(term)))
    return undefined;
  const findSought = () => terms.filter(({ negated }) => !negated).map((term) => numberOfWord(db, term));
  // Most words are not: a snapshot takes a while to begin.
  if (findSought().includes(undefined)) return undefined;
  return db.snapshot(() => {
    const state = findPostingState(db);
    const sought = findSought();
    if (state === undefined || !sought.every((number): number is number => number !== undefined)) return undefined;
    const posted = readPostedRows(db, state);
    if (posted === undefined) return undefined;
    const excluded = findExcluded(db, terms);
    return excluded && rank(db, posted, sought, excluded, limit);
  });
}

function isOneWord({ column, term: { tokens, prefix, proclitics } }: TermPart): boolean {
  return column === null && tokens.length === 1 && !prefix && !proclitics;
}

function numberOfWord(db: ReadableDb, { term }: TermPart): number | undefined {
  const word = term.tokens[0] ?? '';
  return db.find<{ number: number }>(sql`SELECT number FROM posting_term WHERE term = ${word}`)?.number;
}

/** What must not match: words that are posted, and rows that hold others. */
interface Excluded {
  readonly words: readonly number[];
  readonly rows: ReadonlySet<number>;
}

/** Rows that are gone through one by one, at most: beyond these the index itself leaves them out sooner. */
const MOST_EXCLUDED = 3_000;

function findExcluded(db: ReadableDb, terms: readonly TermPart[]): Excluded | undefined {
  const words: number[] = [];
  const others: TermPart[] = [];
  for (const term of terms.filter(({ negated }) => negated)) {
    const number = isOneWord(term) ? numberOfWord(db, term) : undefined;
    if (number === undefined) others.push(term);
    else words.push(number);
  }
  const match = renderExcluded(others);
  if (match === undefined) return { words, rows: new Set() };
  const rows = db.all<{ row: number }>(sql`
    SELECT rowid AS row FROM search WHERE search MATCH ${match} LIMIT ${MOST_EXCLUDED + 1}`);
  return rows.length > MOST_EXCLUDED ? undefined : { words, rows: new Set(rows.map(({ row }) => row)) };
}

function rank(
  db: ReadableDb,
  { blocks, loose }: PostedRows,
  sought: readonly number[],
  excluded: Excluded,
  limit: number,
) {
  const without = excluded.words.map((number) => readWordPostings(db, number, blocks));
  const words = sought.map((number) => readWordPostings(db, number, blocks));
  const looseCounts = loose.map(({ vector }) => sought.map((number) => countIn(vector, number)));
  const holding = words.map(
    (word, index) =>
      [...word.values()].reduce((sum, { from, end }) => sum + end - from, 0) +
      looseCounts.filter((counts) => counts[index] !== 0).length,
  );
  const bm25 = readBm25(db, holding);
  const ranked = new RankedMatches(limit, excluded.rows);
  for (const block of blocks) {
    const postings = words.map((word) => word.get(block.block));
    if (!postings.every((found): found is Postings => found !== undefined)) continue;
    const unwanted = without.flatMap((word) => word.get(block.block) ?? []);
    scoreBlock(block, postings, unwanted, bm25);
    ranked.addScored(block, postings);
  }
  for (const [index, { row, length, vector }] of loose.entries()) {
    const counts = looseCounts[index] ?? [];
    if (counts.includes(0) || excluded.words.some((number) => countIn(vector, number) > 0)) continue;
    const scored = counts.map((count, word) => scoreOf(bm25, bm25.weights[word] ?? 0, count, length));
    ranked.add(
      row,
      scored.reduce((sum, score) => sum + score, 0),
    );
  }
  return ranked.best();
}

/** The best of what matches, and how many do. */
class RankedMatches {
  readonly #best: BestRows;
  readonly #excluded: ReadonlySet<number>;
  #total = 0;

  constructor(limit: number, excluded: ReadonlySet<number>) {
    this.#best = new BestRows(limit);
    this.#excluded = excluded;
  }

  add(row: number, score: number): void {
    if (this.#excluded.has(row)) return;
    this.#total += 1;
    this.#best.add(row, -score);
  }

  /** What `scoreBlock` has found: all of it stands among the postings of the last word. */
  addScored({ rows }: Block, words: readonly Postings[]): void {
    const last = words.at(-1);
    if (!last) return;
    const isAnyRow = this.#excluded.size === 0;
    let passed = 0;
    let { worst } = this.#best;
    for (let index = last.from; index < last.end; index += 1) {
      const place = last.places[index] ?? 0;
      if (found[place] !== words.length) continue;
      const score = scores[place] ?? 0;
      // Of most not even the row need be looked up.
      if (isAnyRow && -score > worst) passed += 1;
      else {
        this.add(rows[place] ?? 0, score);
        worst = this.#best.worst;
      }
    }
    this.#total += passed;
  }

  best(): { readonly rows: readonly number[]; readonly total: number } {
    return { rows: this.#best.rows(), total: this.#total };
  }
}

/** Of the block that is being scored: how many of the words each row has, one after the other, and the sum of their scores. */
let found = new Uint16Array(0);
let scores = new Float64Array(0);

function scoreBlock(
  { rows, lengths }: Block,
  words: readonly Postings[],
  unwanted: readonly Postings[],
  bm25: Bm25,
): void {
  if (found.length < rows.length) {
    // Kept: a common word is scored in hundreds of blocks.
    found = new Uint16Array(rows.length);
    scores = new Float64Array(rows.length);
  }
  found.fill(0, 0, rows.length);
  for (const { from, end, places } of unwanted) {
    for (let index = from; index < end; index += 1) found[places[index] ?? 0] = UNWANTED;
  }
  for (const [word, { from, end, places, counts }] of words.entries()) {
    const weight = bm25.weights[word] ?? 0;
    for (let index = from; index < end; index += 1) {
      const place = places[index] ?? 0;
      // Rows that lack a word before this are out already.
      if (found[place] !== word) continue;
      found[place] = word + 1;
      const score = scoreOf(bm25, weight, counts[index] ?? 0, lengths[place] ?? 0);
      scores[place] = word === 0 ? score : (scores[place] ?? 0) + score;
    }
  }
}

/** More words are not counted. */
const UNWANTED = 0xffff;
