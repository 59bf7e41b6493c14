import { parseSearchQuery, termsToMark } from '../../core/text/parseSearchQuery.ts';
import { searchPassages } from '../../core/text/searchPassages.ts';
import type { TextRange } from '../../core/text/textRange.ts';
import { readSourceText } from '../../library/tables/sourceTexts.ts';
import type { ReadFunction } from '../context.ts';
import { textOfVersion } from '../versions/textOfVersion.ts';

/** More marks than this help nobody and take the window long to draw. */
const LIMIT = 10_000;

export const findMatches: ReadFunction<'sourceTexts.findMatches'> = ({ db }, { sourceId, version, query }) => {
  const { text } = readSourceText(db, textOfVersion(db, sourceId, version));
  const terms = termsToMark(parseSearchQuery(query), 'text');
  const matches: TextRange[] = [];
  if (terms.length === 0) return { matches: [], truncated: false };
  for (const { start, end } of searchPassages(text, terms)) {
    // A word of the query may stand inside a phrase of it.
    if (start < (matches.at(-1)?.end ?? 0)) continue;
    if (matches.length === LIMIT) return { matches, truncated: true };
    matches.push({ start, end });
  }
  return { matches, truncated: false };
};
