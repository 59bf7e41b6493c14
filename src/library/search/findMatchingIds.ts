import type { SourceId } from '../../core/ids.ts';
import type { SourceFilter } from '../../core/organising/sourceFilter.ts';
import type { ReadableDb } from '../database.ts';
import { sql } from '../sql.ts';
import { prepareSearch } from './prepareSearch.ts';

/** The sources that match, the newest first: no more than their ids, so that very many can be asked for at once. */
export function findMatchingIds(
  db: ReadableDb,
  query: string,
  filter: SourceFilter,
  limit: number,
): readonly SourceId[] {
  const { matches, row } = prepareSearch(db, query, filter);
  return db
    .all<{ source_id: SourceId }>(sql`
      SELECT search_row.source_id FROM (SELECT ${row} AS row ${matches} ORDER BY ${row} DESC LIMIT ${limit}) AS found
      CROSS JOIN search_row ON search_row.row = found.row ORDER BY found.row DESC`)
    .map(({ source_id }) => source_id);
}
