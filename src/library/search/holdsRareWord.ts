import type { TermPart } from '../../core/text/parseSearchQuery.ts';
import { withProclitics } from '../../core/text/proclitics.ts';
import type { ReadableDb } from '../database.ts';
import { sql, sqlList } from '../sql.ts';
import type { PreparedSearch } from './prepareSearch.ts';

/**
 * Whether a word that all matches must hold stood in no more than so many sources when words were counted last (keepSearchQuick.ts): then
 * there are hardly more matches. A word that was not counted yet says nothing.
 */
export function holdsRareWord(db: ReadableDb, { query: { parts } }: PreparedSearch, atMost: number): boolean {
  return parts.some(
    (part) => part.kind === 'term' && wordsOf(part).some((spellings) => areRare(db, spellings, atMost)),
  );
}

/** The words that a source must hold for the term to stand in it, each in all its spellings. */
function wordsOf({ negated, term: { tokens, prefix, proclitics } }: TermPart): readonly (readonly string[])[] {
  if (negated) return [];
  const whole = prefix ? tokens.slice(0, -1) : tokens;
  return whole.map((word) => (proclitics ? withProclitics(word) : [word]));
}

/** CROSS JOIN, or it goes through all words. */
function areRare(db: ReadableDb, spellings: readonly string[], atMost: number): boolean {
  const counted = db.find<{ sources: number | null }>(sql`
    SELECT sum(sources) AS sources FROM ${sqlList(spellings)} AS spelling CROSS JOIN search_term ON term = spelling.value`);
  return typeof counted?.sources === 'number' && counted.sources <= atMost;
}
