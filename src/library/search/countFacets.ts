import type { CollectionId, SourceId } from '../../core/ids.ts';
import type { SourceFilter } from '../../core/organising/sourceFilter.ts';
import type { ReadableDb } from '../database.ts';
import { yearOfDay } from '../dayNumber.ts';
import { type Query, sql, sqlList } from '../sql.ts';
import { prepareSearch } from './prepareSearch.ts';
import { countMatches } from './searchSources.ts';

interface FacetValue<Value extends string> {
  readonly value: Value;
  readonly count: number;
}

interface Facets {
  readonly outlets: readonly FacetValue<string>[];
  readonly languages: readonly FacetValue<string>[];
  readonly years: readonly FacetValue<string>[];
  readonly reliabilities: readonly FacetValue<SourceFilter['reliabilities'][number]>[];
  readonly markings: readonly FacetValue<SourceFilter['markings'][number]>[];
  readonly formats: readonly FacetValue<SourceFilter['formats'][number]>[];
  readonly statuses: readonly FacetValue<SourceFilter['statuses'][number]>[];
  readonly tags: readonly FacetValue<string>[];
  readonly collections: readonly FacetValue<CollectionId>[];
  /** How many of the newest matches were counted, when there were too many to count all; else null. */
  readonly within: number | null;
}

/**
 * How many of the sources that match have each value. Each match costs a microsecond or more, so of too many only the newest are
 * counted, and the result says so.
 */
export function countFacets(db: ReadableDb, query: string, filter: SourceFilter, countable = COUNTABLE): Facets {
  const search = prepareSearch(db, query, filter);
  const total = countMatches(db, search);
  const rows = db.all<FacetRow>(
    search.hasWords && search.isUnfiltered
      ? sql`SELECT ${COLUMNS} FROM (SELECT rowid AS row ${search.matches} ORDER BY rowid DESC LIMIT ${countable}) AS found
          CROSS JOIN search_row ON search_row.row = found.row`
      : sql`SELECT ${COLUMNS} ${search.matches} ORDER BY ${search.row} DESC LIMIT ${countable}`,
  );
  const ids = rows.map(({ source_id }) => source_id);
  const count = <Value extends string>(read: (row: FacetRow) => Value) => mostFrequent(rows.map(read));
  return {
    outlets: count(({ outlet }) => outlet).filter(({ value }) => value !== ''),
    languages: count(({ language }) => language),
    years: latestFirst(count(yearsOf())),
    reliabilities: count(({ reliability }) => (reliability === '' ? 'ungraded' : reliability)),
    markings: count(({ marking }) => (marking === '' ? 'unmarked' : marking)),
    formats: count(({ format }) => format),
    statuses: count(({ status }) => status),
    tags: countTags(db, ids),
    collections: countCollections(db, ids),
    within: total > countable ? countable : null,
  };
}

/** Counted in a few hundredths of a second. */
const COUNTABLE = 10_000;

const COLUMNS: Query = sql`search_row.source_id, search_row.published_first, search_row.outlet, search_row.language,
  search_row.reliability, search_row.marking, search_row.format, search_row.status`;

interface FacetRow {
  readonly source_id: SourceId;
  readonly published_first: number | null;
  readonly outlet: string;
  readonly language: string;
  readonly reliability: Exclude<SourceFilter['reliabilities'][number], 'ungraded'> | '';
  readonly marking: Exclude<SourceFilter['markings'][number], 'unmarked'> | '';
  readonly format: SourceFilter['formats'][number];
  readonly status: SourceFilter['statuses'][number];
}

function mostFrequent<Value extends string>(values: readonly Value[]): readonly FacetValue<Value>[] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Array.from(counts, ([value, count]) => ({ value, count })).sort(
    (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
  );
}

const latestFirst = (years: readonly FacetValue<string>[]): readonly FacetValue<string>[] =>
  [...years].sort((a, b) => (a.value < b.value ? 1 : -1));

/** The year of the first day that the date may mean; empty without a date. Remembers them: a calendar is slow to ask. */
function yearsOf(): (row: FacetRow) => string {
  const years = new Map<number | null, string>([[null, '']]);
  return ({ published_first: day }) => {
    const known = years.get(day);
    if (known !== undefined || day === null) return known ?? '';
    const year = yearOfDay(day);
    years.set(day, year);
    return year;
  };
}

function countTags(db: ReadableDb, ids: readonly SourceId[]): readonly FacetValue<string>[] {
  return db.all(sql`SELECT tag AS value, count(*) AS count FROM source_tag WHERE source_id IN ${sqlList(ids)}
    GROUP BY tag ORDER BY count(*) DESC, tag`);
}

/** A source counts once in a collection, whether it is in it or in one inside it. */
function countCollections(db: ReadableDb, ids: readonly SourceId[]): readonly FacetValue<CollectionId>[] {
  return db.all(sql`
    WITH RECURSIVE holding (source_id, id) AS (
      SELECT source_id, collection_id FROM collection_source WHERE source_id IN ${sqlList(ids)}
      UNION SELECT holding.source_id, collection.parent_id FROM holding JOIN collection ON collection.id = holding.id
        WHERE collection.parent_id IS NOT NULL
    )
    SELECT id AS value, count(*) AS count FROM holding GROUP BY id ORDER BY count(*) DESC, id`);
}
