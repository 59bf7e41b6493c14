import type { SourceId } from '../../core/ids.ts';
import type { SourceFilter } from '../../core/organising/sourceFilter.ts';
import type { SourceSummary } from '../../core/source/source.ts';
import type { ReadableDb } from '../database.ts';
import { sql } from '../sql.ts';
import { findSourceSummaries } from '../tables/sources.ts';
import { renderFilter } from './sourceFilter.ts';

/**
 * A page of the library's sources, the newest first by their date of publication, those without by that of import. These
 * functions go through `search_row`, which holds what lists are ordered and narrowed by in small rows.
 */
export function listSources(
  db: ReadableDb,
  filter: SourceFilter,
  page: { readonly offset: number; readonly limit: number },
): readonly SourceSummary[] {
  const rows = db.all<{ source_id: SourceId }>(sql`
    SELECT source_id FROM search_row WHERE ${renderFilter(filter)}
    ORDER BY row DESC LIMIT ${page.limit} OFFSET ${page.offset}`);
  return findSourceSummaries(
    db,
    rows.map((row) => row.source_id),
  );
}

export function countSources(db: ReadableDb, filter: SourceFilter): number {
  return (
    db.find<{ count: number }>(sql`SELECT count(*) AS count FROM search_row WHERE ${renderFilter(filter)}`)?.count ?? 0
  );
}

/** Where a source stands in the list of a filter, counted from 0; undefined when it is not in it. */
export function findPlaceInList(db: ReadableDb, id: SourceId, filter: SourceFilter): number | undefined {
  return db.find<{ place: number }>(sql`
    SELECT (SELECT count(*) FROM search_row WHERE ${renderFilter(filter)} AND search_row.row > own.row) AS place
    FROM (SELECT row FROM search_row WHERE source_id = ${id} AND ${renderFilter(filter)}) AS own`)?.place;
}

/** Every outlet with how many sources it has, the most frequent first. */
export function listOutlets(db: ReadableDb): readonly { readonly outlet: string; readonly count: number }[] {
  return db.all(sql`SELECT outlet, count(*) AS count FROM search_row WHERE outlet <> ''
    GROUP BY outlet ORDER BY count(*) DESC, outlet`);
}
