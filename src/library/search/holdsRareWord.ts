import type { TermPart } from '../../core/text/parseSearchQuery.ts';
import type { ReadableDb } from '../database.ts';
import { sql } from '../sql.ts';
import type { PreparedSearch } from './prepareSearch.ts';

/**
 * Whether a word that all matches must hold stood in no more than so many sources when words were counted last (keepSearchQuick.ts): then
 * there are hardly more matches. A word that was not counted yet says nothing.
 */
export function holdsRareWord(db: ReadableDb, { query: { parts } }: PreparedSearch, atMost: number): boolean {
  return parts.some((part) => part.kind === 'term' && wordsOf(part).some((word) => isRare(db, word, atMost)));
}

/** The words that a source must hold for the term to stand in it, as they are spelt. */
function wordsOf({ negated, term: { tokens, prefix, proclitics } }: TermPart): readonly string[] {
  if (negated || proclitics) return [];
  return prefix ? tokens.slice(0, -1) : tokens;
}

function isRare(db: ReadableDb, word: string, atMost: number): boolean {
  const counted = db.find<{ sources: number }>(sql`SELECT sources FROM search_term WHERE term = ${word}`);
  return counted !== undefined && counted.sources <= atMost;
}
