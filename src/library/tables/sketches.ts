import { createHash } from 'node:crypto';
import type { SourceId, SourceTextId } from '../../core/ids.ts';
import { FINGERPRINT_VERSION } from '../../core/source/nearCopies/fingerprintsOf.ts';
import { NORMALISATION_VERSION } from '../../core/text/normaliseText.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { sql, sqlList } from '../sql.ts';
import { findSetting, writeSetting } from './librarySettings.ts';

/** A text of the library that has fingerprints in common with another. */
export interface SketchMatch {
  readonly sourceId: SourceId;
  readonly textId: SourceTextId;
  readonly fingerprints: number;
  readonly shared: number;
}

/** Puts a source's text among those that others are compared with, in place of the one it had. */
export function writeSketch(
  db: WritableDb,
  source: { readonly id: SourceId; readonly textId: SourceTextId },
  fingerprints: readonly number[],
): void {
  deleteSketch(db, source.id);
  // In the order of the index: so neighbouring rows are written together.
  const ordered = Float64Array.from(fingerprints).sort();
  db.run(sql`INSERT INTO text_sketch (source_id, text_id, fingerprint_count, fingerprints)
    VALUES (${source.id}, ${source.textId}, ${ordered.length}, ${new Uint8Array(ordered.buffer)})`);
  const number = db.find<{ number: number }>(
    sql`SELECT number FROM text_sketch WHERE source_id = ${source.id}`,
  )?.number;
  if (number === undefined) throw new Error(`The sketch of ${source.id} was not written`);
  for (const value of ordered) db.run(sql`INSERT INTO text_fingerprint (value, sketch) VALUES (${value}, ${number})`);
}

/** Takes a source's text out of those that others are compared with. */
function deleteSketch(db: WritableDb, id: SourceId): void {
  const row = db.find<{ number: number; fingerprints: Uint8Array }>(sql`
    SELECT number, fingerprints FROM text_sketch WHERE source_id = ${id}`);
  if (row === undefined) return;
  // Copied, since a view of eight bytes each must begin at a multiple of eight.
  for (const value of new Float64Array(Uint8Array.from(row.fingerprints).buffer)) {
    db.run(sql`DELETE FROM text_fingerprint WHERE value = ${value} AND sketch = ${row.number}`);
  }
  db.run(sql`DELETE FROM text_sketch WHERE number = ${row.number}`);
}

/**
 * The texts that share at least two fingerprints with these, those with the most first. What stands in a great many texts
 * leads only to the oldest of them: it is boilerplate, or the copies are one family that those few join.
 */
export function findSketchMatches(
  db: ReadableDb,
  id: SourceId,
  fingerprints: readonly number[],
): readonly SketchMatch[] {
  const shared = new Map<number, number>();
  for (const value of fingerprints) {
    for (const { sketch } of db.all<{ sketch: number }>(
      sql`SELECT sketch FROM text_fingerprint WHERE value = ${value} LIMIT ${MOST_TEXTS_OF_ONE}`,
    )) {
      shared.set(sketch, (shared.get(sketch) ?? 0) + 1);
    }
  }
  const numbers = [...shared].filter(([, count]) => count >= 2).map(([number]) => number);
  const rows = db.all<SketchRow>(sql`SELECT number, source_id, text_id, fingerprint_count
    FROM text_sketch WHERE number IN ${sqlList(numbers)} AND source_id <> ${id}`);
  return rows
    .map((row) => ({
      sourceId: row.source_id,
      textId: row.text_id,
      fingerprints: row.fingerprint_count,
      shared: shared.get(row.number) ?? 0,
    }))
    .sort((a, b) => b.shared - a.shared || a.sourceId.localeCompare(b.sourceId));
}

const MOST_TEXTS_OF_ONE = 64;

interface SketchRow {
  readonly number: number;
  readonly source_id: SourceId;
  readonly text_id: SourceTextId;
  readonly fingerprint_count: number;
}

/** The next sources that wait for being compared; removed ones too, since undo may bring them back. */
export function nextInQueue(
  db: ReadableDb,
  limit: number,
): readonly { readonly id: SourceId; readonly textId: SourceTextId }[] {
  return db.all(sql`
    SELECT source.id, source.text_id AS textId
    FROM (SELECT source_id FROM sketch_queue LIMIT ${limit}) AS queue CROSS JOIN source ON source.id = queue.source_id`);
}

export function leaveQueue(db: WritableDb, id: SourceId): void {
  db.run(sql`DELETE FROM sketch_queue WHERE source_id = ${id}`);
}

export function isInQueue(db: ReadableDb, id: SourceId): boolean {
  return db.find(sql`SELECT 1 FROM sketch_queue WHERE source_id = ${id}`) !== undefined;
}

export function countQueue(db: ReadableDb): number {
  return db.find<{ count: number }>(sql`SELECT count(*) AS count FROM sketch_queue`)?.count ?? 0;
}

export function countSketches(db: ReadableDb): number {
  return db.find<{ count: number }>(sql`SELECT count(*) AS count FROM text_sketch`)?.count ?? 0;
}

/** Has the whole library compared anew when texts are cut otherwise than when it was. What was found stays until then. */
export function queueOutdatedSketches(db: WritableDb): void {
  const version = `${NORMALISATION_VERSION}.${FINGERPRINT_VERSION}`;
  if (findSetting(db, 'fingerprint-version') === version) return;
  db.run(sql`INSERT OR IGNORE INTO sketch_queue SELECT id FROM source`);
  writeSetting(db, 'fingerprint-version', version);
}

/** Notes the folded words of a text, so that the same text is known again whatever file it comes in. */
export function writeFoldedText(
  db: WritableDb,
  source: { readonly id: SourceId; readonly textId: SourceTextId },
  folded: string | null,
): void {
  if (folded === null) return;
  db.run(sql`INSERT INTO folded_text (text_id, source_id, sha256)
    VALUES (${source.textId}, ${source.id}, ${foldedSha256(folded)})
    ON CONFLICT (text_id) DO UPDATE SET sha256 = excluded.sha256`);
}

/** The sources in the library whose newest text has these folded words, the first imported first. */
export function findSourcesWithText(db: ReadableDb, folded: string): readonly SourceId[] {
  return db
    .all<{ id: SourceId }>(sql`
      SELECT source.id FROM folded_text
      JOIN source ON source.id = folded_text.source_id AND source.text_id = folded_text.text_id
      WHERE folded_text.sha256 = ${foldedSha256(folded)} AND source.removed_at IS NULL
      ORDER BY source.imported_at, source.id`)
    .map(({ id }) => id);
}

/** Whether two texts have the same folded words. */
export function haveSameText(db: ReadableDb, textId: SourceTextId, otherTextId: SourceTextId): boolean {
  return (
    db.find(sql`SELECT 1 FROM folded_text a JOIN folded_text b ON a.sha256 = b.sha256
      WHERE a.text_id = ${textId} AND b.text_id = ${otherTextId}`) !== undefined
  );
}

function foldedSha256(folded: string): Uint8Array {
  return createHash('sha256').update(folded, 'utf8').digest();
}
