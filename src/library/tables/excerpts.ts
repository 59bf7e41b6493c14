import type { Excerpt, FoundPlace, Locator } from '../../core/excerpt/excerpt.ts';
import type { ExcerptId, SourceId, SourceTextId } from '../../core/ids.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { type Query, sql, sqlList } from '../sql.ts';

/** Its version follows from its text. An undo step of an earlier program may lack what came later. */
type StoredExcerpt = Omit<Excerpt, 'version' | 'found' | 'keptAt'> & Partial<Pick<Excerpt, 'found' | 'keptAt'>>;

export function insertExcerpt(db: WritableDb, { quote, position, locator, found, ...excerpt }: StoredExcerpt): void {
  db.run(sql`INSERT INTO excerpt (
      id, source_id, text_id, exact, prefix, suffix, position_start, position_end, locator_label, locator_value, drift,
      found_text_id, found_start, found_end, kept_at, created_at
    ) VALUES (
      ${excerpt.id}, ${excerpt.sourceId}, ${excerpt.textId}, ${quote.exact}, ${quote.prefix}, ${quote.suffix},
      ${position.start}, ${position.end}, ${locator?.label ?? null}, ${locator?.value ?? null}, ${excerpt.drift},
      ${found?.textId ?? null}, ${found?.start ?? null}, ${found?.end ?? null}, ${excerpt.keptAt ?? null},
      ${excerpt.createdAt}
    )`);
}

export function setExcerptLocator(db: WritableDb, id: ExcerptId, locator: Locator | null): void {
  db.run(sql`UPDATE excerpt SET locator_label = ${locator?.label ?? null}, locator_value = ${locator?.value ?? null}
    WHERE id = ${id}`);
}

/** How an excerpt stands to the newest text of its source. Quote and place in its own text never change. */
export type Anchor = Pick<Excerpt, 'id' | 'drift' | 'found'>;

export function setAnchor(db: WritableDb, { id, drift, found }: Anchor): void {
  db.run(sql`UPDATE excerpt SET drift = ${drift}, found_text_id = ${found?.textId ?? null},
      found_start = ${found?.start ?? null}, found_end = ${found?.end ?? null}
    WHERE id = ${id}`);
}

/** Notes when it was decided that the passage stays one of its version, or with null that it does not. */
export function setExcerptKept(db: WritableDb, id: ExcerptId, keptAt: string | null): void {
  db.run(sql`UPDATE excerpt SET kept_at = ${keptAt} WHERE id = ${id}`);
}

/** Fails while a claim's evidence refers to it. */
export function deleteExcerpt(db: WritableDb, id: ExcerptId): void {
  db.run(sql`DELETE FROM excerpt WHERE id = ${id}`);
}

export function findExcerpt(db: ReadableDb, id: ExcerptId): Excerpt | undefined {
  return findExcerpts(db, [id])[0];
}

/** The excerpts in the order of the ids; one that is not in the library is left out. */
export function findExcerpts(db: ReadableDb, ids: readonly ExcerptId[]): readonly Excerpt[] {
  const byId = new Map(select(db, sql`WHERE id IN ${sqlList(ids)}`).map((excerpt) => [excerpt.id, excerpt]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** A source's excerpts in the order of their places. */
export function listExcerpts(db: ReadableDb, sourceId: SourceId): readonly Excerpt[] {
  return select(
    db,
    sql`WHERE source_id = ${sourceId}
      ORDER BY coalesce(found_start, position_start), coalesce(found_end, position_end), id`,
  );
}

/** Every excerpt of the library, the last taken first. */
export function listNewestExcerpts(db: ReadableDb): readonly Excerpt[] {
  return select(db, sql`ORDER BY created_at DESC, id`);
}

/**
 * The excerpts of the library that do not stand in the newest text as they were taken, source by source in the order of their places: the
 * source whose newest version came last is the first.
 */
export function listDriftedExcerpts(db: ReadableDb): readonly Excerpt[] {
  return select(
    db,
    sql`WHERE drift NOT IN ('exact', 'moved')
      ORDER BY (
        SELECT max(v.imported_at) FROM source_version v WHERE v.source_id = excerpt.source_id AND v.removed_at IS NULL
      ) DESC, source_id, coalesce(found_start, position_start), coalesce(found_end, position_end), id`,
  );
}

export function countExcerpts(db: ReadableDb, sourceId: SourceId): number {
  return count(db, sql`source_id = ${sourceId}`);
}

export function countExcerptsOfText(db: ReadableDb, sourceId: SourceId, textId: SourceTextId): number {
  return count(db, sql`source_id = ${sourceId} AND text_id = ${textId}`);
}

function count(db: ReadableDb, where: Query): number {
  return db.find<{ count: number }>(sql`SELECT count(*) AS count FROM excerpt WHERE ${where}`)?.count ?? 0;
}

interface ExcerptRow {
  readonly id: ExcerptId;
  readonly source_id: SourceId;
  readonly text_id: SourceTextId;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly position_start: number;
  readonly position_end: number;
  readonly locator_label: Locator['label'] | null;
  readonly locator_value: string | null;
  readonly drift: Excerpt['drift'];
  readonly version: number;
  readonly found_text_id: SourceTextId | null;
  readonly found_start: number | null;
  readonly found_end: number | null;
  readonly kept_at: string | null;
  readonly created_at: string;
}

function select(db: ReadableDb, where: Query): readonly Excerpt[] {
  return db
    .all<ExcerptRow>(
      sql`SELECT *, (
          SELECT v.number FROM source_version v WHERE v.source_id = excerpt.source_id AND v.text_id = excerpt.text_id
        ) AS version
        FROM excerpt ${where}`,
    )
    .map((row) => ({
      id: row.id,
      sourceId: row.source_id,
      textId: row.text_id,
      quote: { exact: row.exact, prefix: row.prefix, suffix: row.suffix },
      position: { start: row.position_start, end: row.position_end },
      locator:
        row.locator_label === null || row.locator_value === null
          ? null
          : { label: row.locator_label, value: row.locator_value },
      drift: row.drift,
      version: row.version,
      found: foundPlace(row),
      keptAt: row.kept_at,
      createdAt: row.created_at,
    }));
}

function foundPlace({ found_text_id: textId, found_start: start, found_end: end }: ExcerptRow): FoundPlace | null {
  return textId === null || start === null || end === null ? null : { textId, start, end };
}
