import type { PartialDate } from '../../core/partialDate.ts';
import { daysOf } from '../dayNumber.ts';
import { type Query, sql, sqlAll, sqlList } from '../sql.ts';
import { ROWS_A_DAY } from './searchIndex.ts';

/**
 * What a list or search is narrowed by. A date as far as known matches when it may lie in the range: `2026-11` is in any
 * range that has a day in November 2026. A source without a date never matches a range.
 */
export interface SourceFilter {
  /** Any of these; empty for all. */
  readonly outlets: readonly string[];
  readonly publishedFrom: PartialDate | null;
  readonly publishedTo: PartialDate | null;
}

/** Narrows nothing. */
export const EVERYTHING: SourceFilter = { outlets: [], publishedFrom: null, publishedTo: null };

/** The filter as a condition on `search_row`. */
export function renderFilter({ outlets, publishedFrom, publishedTo }: SourceFilter): Query {
  const conditions: Query[] = [];
  if (outlets.length > 0) conditions.push(sql`search_row.outlet IN ${sqlList(outlets)}`);
  if (publishedFrom !== null) conditions.push(sql`search_row.published_last >= ${daysOf(publishedFrom).first}`);
  if (publishedTo !== null) conditions.push(sql`search_row.published_first <= ${daysOf(publishedTo).last}`);
  return sqlAll(conditions);
}

/** The days of a leap year: how far before its last possible day a source may be filed. */
const YEAR = 366;

/**
 * The same as bounds on the index's rows, wider than the filter but all that FTS5 can use to skip what lies outside. A
 * source is filed under the first day its date may mean.
 */
export function renderRowBounds({ publishedFrom, publishedTo }: SourceFilter): Query {
  const conditions: Query[] = [];
  if (publishedFrom !== null)
    conditions.push(sql`search.rowid >= ${(daysOf(publishedFrom).first - YEAR) * ROWS_A_DAY}`);
  // A full day's sources overflow into the days after it.
  if (publishedTo !== null) conditions.push(sql`search.rowid < ${(daysOf(publishedTo).last + YEAR) * ROWS_A_DAY}`);
  return sqlAll(conditions);
}

export function isUnfiltered({ outlets, publishedFrom, publishedTo }: SourceFilter): boolean {
  return outlets.length === 0 && publishedFrom === null && publishedTo === null;
}
