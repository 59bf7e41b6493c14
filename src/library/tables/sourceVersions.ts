import type { SourceId, SourceTextId } from '../../core/ids.ts';
import type { Source, SourceMetadata } from '../../core/source/source.ts';
import type { SourceVersion } from '../../core/source/sourceVersion.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { type Query, sql } from '../sql.ts';
import { NOTICES } from './readingNotices.ts';

/** Versions are added and, by undo alone, taken off their end: those stay as rows, and are found by none of these. */

export interface NewVersion
  extends Pick<
    SourceVersion,
    'number' | 'origin' | 'format' | 'sha256' | 'size' | 'fileName' | 'textId' | 'capturedAt' | 'importedAt'
  > {
  readonly sourceId: SourceId;
  /** As it was read from this original. */
  readonly metadata: SourceMetadata;
}

/** Records a version; of one that is not the first, `setNewestVersion` then tells the source. */
export function insertSourceVersion(db: WritableDb, { sourceId, ...v }: NewVersion): void {
  db.run(sql`INSERT INTO source_version (
      source_id, number, origin, format, sha256, size, file_name, text_id, captured_at, imported_at, metadata
    ) VALUES (
      ${sourceId}, ${v.number}, ${v.origin}, ${v.format}, ${v.sha256}, ${v.size}, ${v.fileName}, ${v.textId},
      ${v.capturedAt}, ${v.importedAt}, ${JSON.stringify(v.metadata)}
    )`);
}

/** Puts original and text of a version into the row of its source; when it was imported stays the time of the first. */
export function setNewestVersion(db: WritableDb, sourceId: SourceId, number: number): void {
  db.run(sql`UPDATE source SET (version, format, sha256, size, file_name, text_id, captured_at) =
      (SELECT number, format, sha256, size, file_name, text_id, captured_at FROM source_version
        WHERE source_id = ${sourceId} AND number = ${number} AND removed_at IS NULL)
    WHERE id = ${sourceId}`);
}

/** Takes a version off, for undo only. Its text and original stay. */
export function setVersionRemoved(db: WritableDb, sourceId: SourceId, number: number, removedAt: string): void {
  db.run(sql`UPDATE source_version SET removed_at = ${removedAt}
    WHERE source_id = ${sourceId} AND number = ${number} AND removed_at IS NULL`);
}

/** The versions of a source, the first one first. */
export function listSourceVersions(db: ReadableDb, sourceId: SourceId): readonly RecordedVersion[] {
  return select(db, sql`WHERE v.source_id = ${sourceId} AND v.removed_at IS NULL ORDER BY v.number`);
}

export function findSourceVersion(db: ReadableDb, sourceId: SourceId, number: number): RecordedVersion | undefined {
  return select(db, sql`WHERE v.source_id = ${sourceId} AND v.number = ${number} AND v.removed_at IS NULL`)[0];
}

export interface RecordedVersion extends SourceVersion {
  /** As it was read from this original; null where that was not kept apart from the source's. */
  readonly metadata: SourceMetadata | null;
}

/** Whether any source in the library has more than one version. */
export function hasSeveralVersions(db: ReadableDb): boolean {
  return (
    db.find(sql`SELECT 1 FROM source_version v JOIN source s ON s.id = v.source_id
      WHERE v.number > 1 AND v.removed_at IS NULL AND s.removed_at IS NULL LIMIT 1`) !== undefined
  );
}

/** The version of any source in the library that has these bytes, be it the newest or not. */
export function findVersionBySha256(
  db: ReadableDb,
  sha256: string,
): { readonly id: SourceId; readonly title: string; readonly version: number } | undefined {
  return db.find(sql`SELECT s.id, s.title, v.number AS version
    FROM source_version v JOIN source s ON s.id = v.source_id
    WHERE v.sha256 = ${sha256} AND v.removed_at IS NULL AND s.removed_at IS NULL ORDER BY s.imported_at, v.number LIMIT 1`);
}

/** Whether these bytes are the original of any version of any source, also of those that were removed and may be brought back; or an image. */
export function isOriginal(db: ReadableDb, sha256: string): boolean {
  return (
    db.find(sql`SELECT 1 FROM source_version WHERE sha256 = ${sha256}
      UNION ALL SELECT 1 FROM image WHERE sha256 = ${sha256} LIMIT 1`) !== undefined
  );
}

/** The sources with one of these addresses that have a text, the first imported first. */
export function findSourcesByUrl(
  db: ReadableDb,
  urls: readonly string[],
): readonly { readonly id: SourceId; readonly format: Source['format'] }[] {
  return urls.length === 0
    ? []
    : db.all(sql`SELECT s.id, s.format FROM source s JOIN source_text t ON t.id = s.text_id
        WHERE s.url IN (SELECT value FROM json_each(${JSON.stringify(urls)})) AND s.url <> ''
          AND s.removed_at IS NULL AND t.length > 0
        ORDER BY s.imported_at, s.id`);
}

interface VersionRow {
  readonly number: number;
  readonly origin: SourceVersion['origin'];
  readonly format: Source['format'];
  readonly sha256: string;
  readonly size: number;
  readonly file_name: string;
  readonly text_id: SourceTextId;
  readonly captured_at: string | null;
  readonly imported_at: string;
  /** JSON. */
  readonly metadata: string | null;
  readonly text_length: number;
  /** JSON. */
  readonly notices: string;
  readonly extractor: string;
  readonly extractor_version: number;
  readonly excerpt_count: number;
}

function select(db: ReadableDb, where: Query): readonly RecordedVersion[] {
  const rows = db.all<VersionRow>(sql`
    SELECT v.number, v.origin, v.format, v.sha256, v.size, v.file_name, v.text_id, v.captured_at, v.imported_at, v.metadata,
      t.length AS text_length, ${NOTICES} AS notices, t.extractor, t.extractor_version,
      (SELECT count(*) FROM excerpt e WHERE e.source_id = v.source_id AND e.text_id = v.text_id) AS excerpt_count
    FROM source_version v JOIN source_text t ON t.id = v.text_id ${where}`);
  return rows.map((row) => ({
    number: row.number,
    origin: row.origin,
    format: row.format,
    sha256: row.sha256,
    size: row.size,
    fileName: row.file_name,
    textId: row.text_id,
    textLength: row.text_length,
    notices: JSON.parse(row.notices) as string[],
    capturedAt: row.captured_at,
    importedAt: row.imported_at,
    extractor: row.extractor,
    extractorVersion: row.extractor_version,
    excerptCount: row.excerpt_count,
    metadata: row.metadata === null ? null : (JSON.parse(row.metadata) as SourceMetadata),
  }));
}
