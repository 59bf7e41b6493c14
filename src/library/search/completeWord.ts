import { withProclitics } from '../../core/text/proclitics.ts';
import type { SearchTerm } from '../../core/text/searchTerm.ts';
import type { ReadableDb } from '../database.ts';
import { type Query, sql } from '../sql.ts';

export interface TermCount {
  readonly term: string;
  /** In how many sources it stands, as of the last count. */
  readonly sources: number;
}

/**
 * The words that a begun one may become, the commonest first, and itself; undefined when all of them are so few that the index can be
 * asked for every word that begins so. That is decided by the counted words (`keepSearchQuick`): what they do not know yet makes a
 * search slower, never its answer poorer than it says.
 */
export function completeWord(db: ReadableDb, term: SearchTerm, limit: number): readonly string[] | undefined {
  const begun = term.tokens.at(-1) ?? '';
  const beginnings = term.proclitics ? withProclitics(begun) : [begun];
  const all = db.find<{ words: number; sources: number | null }>(sql`
    SELECT count(*) AS words, sum(sources) AS sources ${termsThatBegin(beginnings)}`);
  if (all === undefined || all.words <= limit || (all.sources ?? 0) <= FEW) return undefined;
  return [...new Set([begun, ...commonestTerms(db, beginnings, limit).map(({ term }) => term)])];
}

/** Sources whose words can all be gone through in about a millisecond. */
const FEW = 3_000;

/** The commonest words that begin with one of these. */
export function commonestTerms(db: ReadableDb, beginnings: readonly string[], limit: number): readonly TermCount[] {
  return db.all(sql`SELECT term, sources ${termsThatBegin(beginnings)} ORDER BY sources DESC, term LIMIT ${limit}`);
}

/** SQLite compares bytes of UTF-8, in which nothing comes behind U+10FFFF. CROSS JOIN, or it goes through all words. */
const termsThatBegin = (beginnings: readonly string[]): Query => sql`
  FROM json_each(${JSON.stringify(beginnings)}) AS beginning
  CROSS JOIN search_term ON term >= beginning.value AND term < beginning.value || char(1114111)`;
