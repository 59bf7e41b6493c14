import { normaliseText, tokensOf } from '../../core/text/normaliseText.ts';
import type { ReadableDb } from '../database.ts';
import { commonestTerms, type TermCount } from './completeWord.ts';

/** Words of the library that begin with the last word of what was typed, folded, the commonest first; none without one. */
export function suggestTerms(db: ReadableDb, typed: string, limit: number): readonly TermCount[] {
  const begun = tokensOf(normaliseText(typed).text).at(-1);
  return begun === undefined ? [] : commonestTerms(db, [begun], limit);
}
