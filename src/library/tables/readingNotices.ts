import type { SourceTextId } from '../../core/ids.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { type Query, sql } from '../sql.ts';

/**
 * Keeps what reading a file warned of for good: triggers refuse to change, delete or add to it. To be written before the text itself,
 * in the same transaction.
 * @param notices sentences, in the order in which they are shown; the same one twice is one
 */
export function insertReadingNotices(db: WritableDb, textId: SourceTextId, notices: readonly string[]): void {
  for (const [position, notice] of [...new Set(notices)].entries()) {
    db.run(sql`INSERT INTO reading_notice (text_id, position, notice) VALUES (${textId}, ${position}, ${notice})`);
  }
}

/** None where there was nothing to say, or the text was read before notices were kept. */
export function listReadingNotices(db: ReadableDb, textId: SourceTextId): readonly string[] {
  return db
    .all<{ notice: string }>(sql`SELECT notice FROM reading_notice WHERE text_id = ${textId} ORDER BY position`)
    .map(({ notice }) => notice);
}

/** As a column of a SELECT from texts `t`: JSON of the notices. Most have none; to sort even those would take its time. */
export const NOTICES: Query = sql`CASE WHEN EXISTS (SELECT 1 FROM reading_notice n WHERE n.text_id = t.id)
    THEN (SELECT json_group_array(n.notice ORDER BY n.position) FROM reading_notice n WHERE n.text_id = t.id) ELSE '[]' END`;

/** As a column of a SELECT from texts `t`. */
export const NOTICE_COUNT: Query = sql`(SELECT count(*) FROM reading_notice n WHERE n.text_id = t.id)`;
