import { BriefingError } from '../../core/errors.ts';
import type { ReadableDb } from '../database.ts';
import { findBestRows } from './findBestRows.ts';
import { prepareSearch } from './prepareSearch.ts';
import { readFound } from './readFound.ts';
import { type SearchResult, searchSources } from './searchSources.ts';
import type { SourceFilter } from './sourceFilter.ts';

/**
 * Ranks all that matches, however many, by the bm25 of FTS5: the same as `ORDER BY rank`, of equals the newer first. Takes up to
 * seconds in a very large library, so it runs where nothing waits for it and asks now and then whether to go on. Throws
 * `job-cancelled`.
 */
export function rankSources(
  db: ReadableDb,
  query: string,
  filter: SourceFilter,
  limit: number,
  isCancelled: () => boolean,
): SearchResult {
  const search = prepareSearch(db, query, filter);
  if (!search.hasWords) return searchSources(db, query, filter, { order: 'newest', limit, offset: 0 });
  const { rows, total } = findBestRows(db, search, limit, () => {
    if (isCancelled()) throw new BriefingError('job-cancelled', 'The ranking was cancelled.');
  });
  return {
    found: readFound(db, rows, search.query),
    total,
    order: 'rank',
    completions: search.completions,
    problems: search.problems,
  };
}
