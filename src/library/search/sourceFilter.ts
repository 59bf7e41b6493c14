import { foldName } from '../../core/organising/names.ts';
import type { SourceFilter } from '../../core/organising/sourceFilter.ts';
import type { PartialDate } from '../../core/partialDate.ts';
import type { ReadableDb } from '../database.ts';
import { daysOf } from '../dayNumber.ts';
import { type Query, sql, sqlAll, sqlList } from '../sql.ts';
import { longestStretch } from './longestStretch.ts';
import { longestOverflow, rowsADay } from './rowsADay.ts';

/** The filter as a condition on `search_row`. */
export function renderFilter(filter: SourceFilter): Query {
  return sqlAll(filterConditions(filter));
}

/** The filter's conditions on `search_row`, of which all must hold. */
export function filterConditions(filter: SourceFilter): readonly Query[] {
  const { publishedFrom, publishedTo } = filter;
  const conditions: Query[] = [];
  const anyOf = <Value extends string>(values: readonly Value[], condition: (values: readonly Value[]) => Query) => {
    if (values.length > 0) conditions.push(condition(values));
  };
  anyOf(filter.outlets, isOutlet);
  if (publishedFrom !== null || publishedTo !== null) conditions.push(isPublished(publishedFrom, publishedTo));
  anyOf(filter.languages, isInLanguage);
  anyOf(filter.reliabilities, isGraded);
  anyOf(filter.markings, isMarked);
  anyOf(filter.formats, isOfFormat);
  anyOf(filter.statuses, isOfStatus);
  anyOf(filter.collections, isInCollection);
  anyOf(filter.tags, isTagged);
  return conditions;
}

export const isOutlet = (outlets: readonly string[]): Query => isOneOf(sql`search_row.outlet`, outlets);
export const isInLanguage = (languages: readonly string[]): Query => isOneOf(sql`search_row.language`, languages);
export const isGraded = (grades: readonly SourceFilter['reliabilities'][number][]): Query =>
  isOneOf(
    sql`search_row.reliability`,
    grades.map((grade) => (grade === 'ungraded' ? '' : grade)),
  );
export const isMarked = (markings: readonly SourceFilter['markings'][number][]): Query =>
  isOneOf(
    sql`search_row.marking`,
    markings.map((marking) => (marking === 'unmarked' ? '' : marking)),
  );
export const isOfFormat = (formats: readonly string[]): Query => isOneOf(sql`search_row.format`, formats);
export const isOfStatus = (statuses: readonly string[]): Query => isOneOf(sql`search_row.status`, statuses);

/** One value is compared many times faster than it is looked up in a list. */
function isOneOf(column: Query, values: readonly string[]): Query {
  const [only] = values;
  return values.length === 1 && only !== undefined ? sql`${column} = ${only}` : sql`${column} IN ${sqlList(values)}`;
}

export const isTagged = (tags: readonly string[]): Query =>
  sql`search_row.source_id IN (SELECT source_id FROM source_tag WHERE folded IN ${sqlList(tags.map(foldName))})`;

export const isInCollection = (collections: readonly string[]): Query => sql`search_row.source_id IN (
  WITH RECURSIVE inner_collection (id) AS (
    SELECT value FROM json_each(${JSON.stringify(collections)})
    UNION SELECT collection.id FROM collection JOIN inner_collection ON collection.parent_id = inner_collection.id
  )
  SELECT source_id FROM collection_source WHERE collection_id IN (SELECT id FROM inner_collection))`;

/** Both ends inclusive. */
export function isPublished(from: PartialDate | null, to: PartialDate | null): Query {
  const conditions: Query[] = [];
  if (from !== null) conditions.push(sql`search_row.published_last >= ${daysOf(from).first}`);
  if (to !== null) conditions.push(sql`search_row.published_first <= ${daysOf(to).last}`);
  return sqlAll(conditions);
}

export const isPublishedBefore = (date: PartialDate): Query => sql`search_row.published_first < ${daysOf(date).first}`;
export const isPublishedAfter = (date: PartialDate): Query => sql`search_row.published_last > ${daysOf(date).last}`;

/**
 * The same as bounds on the index's rows, wider than the filter but all that FTS5 can use to skip what lies outside. A
 * source is filed under the first day its date may mean.
 */
export function renderRowBounds(db: ReadableDb, from: PartialDate | null, to: PartialDate | null): Query {
  const conditions: Query[] = [];
  if (from !== null) conditions.push(sql`search.rowid >= ${(daysOf(from).first - longestStretch(db)) * rowsADay(db)}`);
  // A full day's sources overflow into the days after it.
  if (to !== null) conditions.push(sql`search.rowid < ${(daysOf(to).last + longestOverflow(db) + 1) * rowsADay(db)}`);
  return sqlAll(conditions);
}
