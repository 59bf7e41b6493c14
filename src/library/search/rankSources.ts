import { BriefingError } from '../../core/errors.ts';
import type { SourceFilter } from '../../core/organising/sourceFilter.ts';
import type { ReadableDb } from '../database.ts';
import { findBestRows } from './findBestRows.ts';
import { findBestPosted } from './postings/findBestPosted.ts';
import { prepareSearch } from './prepareSearch.ts';
import { resultOf, type SearchResult, searchSources } from './searchSources.ts';

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
  offset = 0,
): SearchResult {
  const search = prepareSearch(db, query, filter);
  if (!search.hasWords) return searchSources(db, query, filter, { order: 'newest', limit, offset });
  const { rows, total } =
    findBestPosted(db, search, offset + limit) ??
    findBestRows(db, search, offset + limit, () => {
      if (isCancelled()) throw new BriefingError('job-cancelled', 'The ranking was cancelled.');
    });
  return resultOf(db, search, rows.slice(offset), total, 'rank');
}
