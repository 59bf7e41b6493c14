import type { Reliability } from '../../core/grading/sourceGrade.ts';
import type { SourceId } from '../../core/ids.ts';
import type { Marking } from '../../core/marking/marking.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { type Query, sql, sqlList } from '../sql.ts';

/*
 * Fields of sources that can be set in many at once: read as groups of sources that have the same, so that what ten thousand
 * sources had before is said in a few lines.
 */

export interface TriagedSources {
  /** When they were triaged, ISO 8601; null where they were not. */
  readonly at: string | null;
  readonly ids: readonly SourceId[];
}

export interface GradedSources {
  readonly reliability: Reliability | null;
  readonly ids: readonly SourceId[];
}

/** Numbers of entries in the history of grades. */
export interface GradeEntries {
  readonly first: number;
  readonly last: number;
}

export interface MarkedSources {
  readonly marking: Marking | null;
  /** JSON of where the marking came from; null where it is not known. */
  readonly origin: string | null;
  readonly ids: readonly SourceId[];
}

/** Which of the sources are in the library. */
export function findExisting(db: ReadableDb, ids: readonly SourceId[]): readonly SourceId[] {
  return db
    .all<{ id: SourceId }>(sql`SELECT id FROM source WHERE id IN ${sqlList(ids)} AND removed_at IS NULL`)
    .map(({ id }) => id);
}

export function readTriage(db: ReadableDb, ids: readonly SourceId[]): readonly TriagedSources[] {
  return groups(db, ids, sql`triaged_at AS at`, sql`triaged_at`);
}

export function setTriage(db: WritableDb, { at, ids }: TriagedSources): void {
  db.run(sql`UPDATE source SET triaged_at = ${at} WHERE id IN ${sqlList(ids)}`);
}

export function readGrades(db: ReadableDb, ids: readonly SourceId[]): readonly GradedSources[] {
  return groups(db, ids, sql`reliability`, sql`reliability`);
}

/** Gives all of them a reliability, with an entry each in the history of grades; the numbers of the first and last of these. */
export function gradeSources(
  db: WritableDb,
  ids: readonly SourceId[],
  grading: { readonly reliability: Reliability | null; readonly reason: string; readonly at: string },
): GradeEntries {
  db.run(sql`UPDATE source SET reliability = ${grading.reliability} WHERE id IN ${sqlList(ids)}`);
  const rows = db.all<{ seq: number }>(sql`INSERT INTO grade_history (source_id, reliability, reason, graded_at)
    SELECT value, ${grading.reliability}, ${grading.reason}, ${grading.at} FROM json_each(${JSON.stringify(ids)})
    RETURNING seq`);
  return { first: rows[0]?.seq ?? 0, last: rows.at(-1)?.seq ?? 0 };
}

/** Takes a grading of many back: they have what they had before, and its entries are gone. */
export function takeGradesBack(
  db: WritableDb,
  { reliability, ids }: GradedSources,
  { first, last }: GradeEntries,
): void {
  db.run(sql`DELETE FROM grade_history WHERE source_id IN ${sqlList(ids)} AND seq BETWEEN ${first} AND ${last}`);
  db.run(sql`UPDATE source SET reliability = ${reliability} WHERE id IN ${sqlList(ids)}`);
}

export function readMarkings(db: ReadableDb, ids: readonly SourceId[]): readonly MarkedSources[] {
  return groups(
    db,
    ids,
    sql`marking, metadata_origins -> '$.marking' AS origin`,
    sql`marking, metadata_origins -> '$.marking'`,
  );
}

export function setMarkings(db: WritableDb, { marking, origin, ids }: MarkedSources): void {
  const origins =
    origin === null
      ? sql`json_remove(metadata_origins, '$.marking')`
      : sql`json_set(metadata_origins, '$.marking', json(${origin}))`;
  db.run(sql`UPDATE source SET marking = ${marking}, metadata_origins = ${origins} WHERE id IN ${sqlList(ids)}`);
}

function groups<Group extends { readonly ids: readonly SourceId[] }>(
  db: ReadableDb,
  ids: readonly SourceId[],
  columns: Query,
  by: Query,
): readonly Group[] {
  const rows = db.all<Omit<Group, 'ids'> & { readonly ids: string }>(sql`
    SELECT ${columns}, json_group_array(id) AS ids FROM source WHERE id IN ${sqlList(ids)} GROUP BY ${by}`);
  return rows.map((row) => ({ ...row, ids: JSON.parse(row.ids) as SourceId[] }) as unknown as Group);
}
