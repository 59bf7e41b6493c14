import { citableWords } from '../../../../core/citation/citableWords.ts';
import { fuzzyMatch, fuzzyWords } from '../../../../core/text/fuzzyMatch.ts';
import type { Citable } from '../../../../shared/contract/evidenceOperations.ts';

/** How many entries the `@` list has at most. */
export const MOST_LISTED = 30;

/**
 * Whether the entry in hand is the best for what is typed now, though the list still answers fewer letters. One that is not full has all
 * that the letters since can find.
 */
export function isBestFor(query: string, entries: readonly Citable[], active: Citable | undefined): boolean {
  if (active === undefined || entries.length >= MOST_LISTED) return false;
  const typed = fuzzyWords(query);
  const scoreOf = (entry: Citable) => fuzzyMatch(typed, citableWords(entry))?.score ?? Number.NEGATIVE_INFINITY;
  const best = scoreOf(active);
  return Number.isFinite(best) && entries.every((entry) => scoreOf(entry) <= best);
}
