import { BriefingError } from '../../core/errors.ts';
import { searchSources as search } from '../../library/search/searchSources.ts';
import type { ReadFunction } from '../context.ts';

/** A query without a letter or digit finds nothing; only one without anything at all is an error. */
export const searchSources: ReadFunction<'sources.search'> = ({ db }, { query, filter, limit }) => {
  if (query.trim() === '') {
    throw new BriefingError('input-invalid', 'sources.search: query: Type a word to search for.', { field: 'query' });
  }
  const { found, total, rankedWithinNewest, completed } = search(db, query, filter, limit);
  const hits = found.map(({ summary, snippet: { text, marks, firstMatch } }) => ({
    ...summary,
    snippet: { text, marks: [...marks] },
    firstMatch,
  }));
  return { hits, total, rankedWithinNewest, completed };
};
