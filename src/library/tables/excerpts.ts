import type { Excerpt, Locator } from '../../core/excerpt/excerpt.ts';
import type { ExcerptId, SourceId } from '../../core/ids.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { type Query, sql, sqlList } from '../sql.ts';

export function insertExcerpt(db: WritableDb, { quote, position, locator, ...excerpt }: Excerpt): void {
  db.run(sql`INSERT INTO excerpt (
      id, source_id, text_id, exact, prefix, suffix, position_start, position_end, locator_label, locator_value, drift,
      created_at
    ) VALUES (
      ${excerpt.id}, ${excerpt.sourceId}, ${excerpt.textId}, ${quote.exact}, ${quote.prefix}, ${quote.suffix},
      ${position.start}, ${position.end}, ${locator?.label ?? null}, ${locator?.value ?? null}, ${excerpt.drift},
      ${excerpt.createdAt}
    )`);
}

export function setExcerptLocator(db: WritableDb, id: ExcerptId, locator: Locator | null): void {
  db.run(sql`UPDATE excerpt SET locator_label = ${locator?.label ?? null}, locator_value = ${locator?.value ?? null}
    WHERE id = ${id}`);
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
  return select(db, sql`WHERE source_id = ${sourceId} ORDER BY position_start, position_end, id`);
}

/** Every excerpt of the library, the last taken first. */
export function listNewestExcerpts(db: ReadableDb): readonly Excerpt[] {
  return select(db, sql`ORDER BY created_at DESC, id`);
}

export function countExcerpts(db: ReadableDb, sourceId: SourceId): number {
  return (
    db.find<{ count: number }>(sql`SELECT count(*) AS count FROM excerpt WHERE source_id = ${sourceId}`)?.count ?? 0
  );
}

interface ExcerptRow {
  readonly id: ExcerptId;
  readonly source_id: SourceId;
  readonly text_id: Excerpt['textId'];
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly position_start: number;
  readonly position_end: number;
  readonly locator_label: Locator['label'] | null;
  readonly locator_value: string | null;
  readonly drift: Excerpt['drift'];
  readonly created_at: string;
}

function select(db: ReadableDb, where: Query): readonly Excerpt[] {
  return db.all<ExcerptRow>(sql`SELECT * FROM excerpt ${where}`).map((row) => ({
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
    createdAt: row.created_at,
  }));
}
