import type { ReadableDb, WritableDb } from '../database.ts';
import { sql } from '../sql.ts';
import { findSetting, writeSetting } from '../tables/librarySettings.ts';
import { packTexts } from '../tables/packTexts.ts';
import { APART } from './foldedColumns.ts';
import { readIndexTotals } from './indexTotals.ts';
import { closeFullBlock, keepPostings } from './postings/keepPostings.ts';

/**
 * One step of what keeps search quick and is done when nothing else is to do: counting in how many sources each word stands, and
 * merging the index's segments after much was added. Nothing found depends on it. Goes on as long as `mayGoOn`, in one transaction; whether
 * there is more to do.
 */
export function keepSearchQuick(db: WritableDb, mayGoOn: () => boolean): boolean {
  if (closeFullBlock(db)) return true;
  const upkeep = readUpkeep(db);
  // Counting the rows of a million sources would take as long as a step may.
  const { rows: sources } = readIndexTotals(db);
  if (upkeep.counting !== null) return countTerms(db, upkeep, upkeep.counting, mayGoOn);
  if (upkeep.merging !== null) return mergeSegments(db, upkeep, upkeep.merging, mayGoOn);
  if (hasChanged(upkeep.merged, sources, MERGED_AFTER)) {
    return proceed(db, { ...upkeep, merging: 'begin', merged: sources });
  }
  if (hasChanged(upkeep.counted, sources, COUNTED_AFTER)) {
    return proceed(db, { ...upkeep, counting: '', counted: sources });
  }
  return keepPostings(db, sources, mayGoOn) || packTexts(db, mayGoOn);
}

/** Share of the library that comes or goes before its words are counted anew, and before its index is merged. */
const COUNTED_AFTER = 0.01;
const MERGED_AFTER = 0.1;

function hasChanged(then: number, now: number, share: number): boolean {
  return Math.abs(now - then) > then * share;
}

interface Upkeep {
  /** Sources there were when the words were counted last, or the count began. */
  readonly counted: number;
  /** The word counted last, while a count is under way. */
  readonly counting: string | null;
  readonly merged: number;
  readonly merging: 'begin' | 'go on' | null;
}

function readUpkeep(db: ReadableDb): Upkeep {
  const stored = findSetting(db, 'search-upkeep');
  return stored === undefined
    ? { counted: 0, counting: null, merged: 0, merging: null }
    : (JSON.parse(stored) as Upkeep);
}

function proceed(db: WritableDb, upkeep: Upkeep): true {
  writeSetting(db, 'search-upkeep', JSON.stringify(upkeep));
  return true;
}

/** Counts the next words in the order of the alphabet: the index knows a word's number only by reading all its postings. */
function countTerms(db: WritableDb, upkeep: Upkeep, after: string, mayGoOn: () => boolean): boolean {
  return db.transaction(() => {
    const { terms, isComplete } = nextTerms(db, after, mayGoOn);
    const last = terms.at(-1)?.term ?? after;
    // A word that no source has any more goes too.
    db.run(
      isComplete
        ? sql`DELETE FROM search_term WHERE term > ${after}`
        : sql`DELETE FROM search_term WHERE term > ${after} AND term <= ${last}`,
    );
    for (const { term, doc } of terms) db.run(sql`INSERT INTO search_term (term, sources) VALUES (${term}, ${doc})`);
    return proceed(db, { ...upkeep, counting: isComplete ? null : last });
  });
}

interface VocabularyRow {
  readonly term: string;
  readonly doc: number;
}

function nextTerms(
  db: WritableDb,
  after: string,
  mayGoOn: () => boolean,
): { readonly terms: readonly VocabularyRow[]; readonly isComplete: boolean } {
  db.run(sql`CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_vocabulary USING fts5vocab ('main', 'search', 'row')`);
  const terms: VocabularyRow[] = [];
  for (const row of db.each<VocabularyRow>(
    sql`SELECT term, doc FROM search_vocabulary WHERE term > ${after} AND term <> ${APART}`,
  )) {
    terms.push(row);
    if (!mayGoOn()) return { terms, isComplete: false };
  }
  return { terms, isComplete: true };
}

/** Pages merged between two looks at whether to go on. */
const PAGES = 64;

/** All segments become one, as by `optimize`, but step by step: fewer to look into for rare words and many words. */
function mergeSegments(db: WritableDb, upkeep: Upkeep, at: 'begin' | 'go on', mayGoOn: () => boolean): boolean {
  return db.transaction(() => {
    if (at === 'begin') merge(db, -PAGES);
    let isComplete = !merge(db, PAGES);
    while (!isComplete && mayGoOn()) isComplete = !merge(db, PAGES);
    return proceed(db, { ...upkeep, merging: isComplete ? null : 'go on' });
  });
}

/** Whether there was anything to merge: SQLite counts less than two changes when not. */
function merge(db: WritableDb, pages: number): boolean {
  const before = changesOf(db);
  db.run(sql`INSERT INTO search (search, rank) VALUES ('merge', ${pages})`);
  return changesOf(db) - before >= 2;
}

function changesOf(db: ReadableDb): number {
  return db.find<{ changes: number }>(sql`SELECT total_changes() AS changes`)?.changes ?? 0;
}
