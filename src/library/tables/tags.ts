import type { SourceId } from '../../core/ids.ts';
import { foldName } from '../../core/organising/names.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { sql, sqlList } from '../sql.ts';
import { NOT_REMOVED } from './collections.ts';

/** How a tag is spelled in the library: as it was first, whatever the case it is asked for in; undefined where no source has it. */
export function findSpelling(db: ReadableDb, tag: string): string | undefined {
  return db.find<{ tag: string }>(sql`SELECT tag FROM source_tag WHERE folded = ${foldName(tag)} LIMIT 1`)?.tag;
}

/** A tag as it is spelled, and sources. */
export interface TaggedSources {
  readonly tag: string;
  readonly ids: readonly SourceId[];
}

/** Puts a tag on sources, spelled as it is already, if any source has it; the sources that did not have it. */
export function addTag(db: WritableDb, tag: string, ids: readonly SourceId[]): TaggedSources {
  const spelling = findSpelling(db, tag) ?? tag;
  const rows = db.all<{ source_id: SourceId }>(sql`
    INSERT OR IGNORE INTO source_tag (source_id, folded, tag)
    SELECT value, ${foldName(tag)}, ${spelling} FROM json_each(${JSON.stringify(ids)})
    RETURNING source_id`);
  return { tag: spelling, ids: rows.map((row) => row.source_id) };
}

/** Takes a tag, in whatever case, off sources; the sources that had it. */
export function removeTag(db: WritableDb, tag: string, ids: readonly SourceId[]): TaggedSources {
  const spelling = findSpelling(db, tag) ?? tag;
  const rows = db.all<{ source_id: SourceId }>(sql`
    DELETE FROM source_tag WHERE folded = ${foldName(tag)} AND source_id IN ${sqlList(ids)} RETURNING source_id`);
  return { tag: spelling, ids: rows.map((row) => row.source_id) };
}

/** Every source that has a tag, removed ones too: they come back with it. */
export function listTagged(db: ReadableDb, tag: string): readonly SourceId[] {
  return db
    .all<{ source_id: SourceId }>(
      sql`SELECT source_id FROM source_tag WHERE folded = ${foldName(tag)} ORDER BY source_id`,
    )
    .map((row) => row.source_id);
}

export interface TagCount {
  readonly tag: string;
  readonly count: number;
}

/** Every tag with how many sources have it, in the order of the alphabet. */
export function listTags(db: ReadableDb): readonly TagCount[] {
  return db.all(sql`SELECT tag, count(*) AS count FROM source_tag WHERE ${NOT_REMOVED}
    GROUP BY tag ORDER BY folded`);
}

/** The tags of some sources, each with how many of these have it. */
export function countTagsOf(db: ReadableDb, ids: readonly SourceId[]): readonly TagCount[] {
  return db.all(sql`SELECT tag, count(*) AS count FROM source_tag WHERE source_id IN ${sqlList(ids)}
    GROUP BY tag ORDER BY folded`);
}
