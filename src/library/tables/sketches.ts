import type { SourceId, SourceTextId } from '../../core/ids.ts';
import { FINGERPRINT_VERSION } from '../../core/source/nearCopies/fingerprintsOf.ts';
import { foldedTextOf } from '../../core/source/nearCopies/foldedTextOf.ts';
import { NORMALISATION_VERSION } from '../../core/text/normaliseText.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { sha256Of } from '../sha256Of.ts';
import { sql, sqlList } from '../sql.ts';
import { findSetting, writeSetting } from './librarySettings.ts';

/** A version of a source. */
export interface SourceVersionText {
  readonly sourceId: SourceId;
  readonly number: number;
  readonly textId: SourceTextId;
}

/** A version that has fingerprints in common with another source's. */
export interface SketchMatch extends SourceVersionText {
  readonly fingerprints: number;
  readonly shared: number;
}

/** The versions of a source, of which all are compared: a copy of one that was corrected since is a copy all the same. */
export function versionTexts(db: ReadableDb, id: SourceId): readonly SourceVersionText[] {
  return db.all(sql`SELECT source_id AS sourceId, max(number) AS number, text_id AS textId
    FROM source_version WHERE source_id = ${id} GROUP BY text_id ORDER BY number DESC`);
}

/** Puts a version's text among those that others are compared with. */
export function writeSketch(
  db: WritableDb,
  { sourceId, textId }: SourceVersionText,
  fingerprints: readonly number[],
): void {
  // In the order of the index: so neighbouring rows are written together.
  const ordered = Float64Array.from(fingerprints).sort();
  db.run(sql`INSERT INTO text_sketch (source_id, text_id, fingerprint_count, fingerprints)
    VALUES (${sourceId}, ${textId}, ${ordered.length}, ${new Uint8Array(ordered.buffer)})`);
  const number = db.find<{ number: number }>(sql`SELECT number FROM text_sketch WHERE text_id = ${textId}`)?.number;
  if (number === undefined) throw new Error(`The sketch of ${textId} was not written`);
  for (const value of ordered) db.run(sql`INSERT INTO text_fingerprint (value, sketch) VALUES (${value}, ${number})`);
}

/** Takes a source's texts out of those that others are compared with. */
export function deleteSketches(db: WritableDb, id: SourceId): void {
  for (const { number, fingerprints } of db.all<{ number: number; fingerprints: Uint8Array }>(
    sql`SELECT number, fingerprints FROM text_sketch WHERE source_id = ${id}`,
  )) {
    // Copied, since a view of eight bytes each must begin at a multiple of eight.
    for (const value of new Float64Array(Uint8Array.from(fingerprints).buffer)) {
      db.run(sql`DELETE FROM text_fingerprint WHERE value = ${value} AND sketch = ${number}`);
    }
  }
  db.run(sql`DELETE FROM text_sketch WHERE source_id = ${id}`);
}

/**
 * The texts of other sources that share at least two fingerprints with these. What stands in a great many texts
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
  const rows = db.all<SketchRow>(sql`
    SELECT sketch.number AS sketch, sketch.fingerprint_count AS fingerprints, version.source_id AS sourceId,
      max(version.number) AS number, version.text_id AS textId
    FROM text_sketch sketch
    JOIN source_version version ON version.source_id = sketch.source_id AND version.text_id = sketch.text_id
    WHERE sketch.number IN ${sqlList(numbers)} AND sketch.source_id <> ${id} GROUP BY sketch.number`);
  return rows.map(({ sketch, ...row }) => ({ ...row, shared: shared.get(sketch) ?? 0 }));
}

const MOST_TEXTS_OF_ONE = 64;

interface SketchRow extends Omit<SketchMatch, 'shared'> {
  readonly sketch: number;
}

/** The next sources that wait for being compared; removed ones too, since undo may bring them back. */
export function nextInQueue(db: ReadableDb, limit: number): readonly SourceId[] {
  return db.all<{ id: SourceId }>(sql`SELECT source_id AS id FROM sketch_queue LIMIT ${limit}`).map(({ id }) => id);
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
  return db.find<{ count: number }>(sql`SELECT count(DISTINCT source_id) AS count FROM text_sketch`)?.count ?? 0;
}

/** Has the whole library compared anew when texts are cut otherwise than when it was. What was found stays until then. */
export function queueOutdatedSketches(db: WritableDb): void {
  const version = `${NORMALISATION_VERSION}.${FINGERPRINT_VERSION}`;
  if (findSetting(db, 'fingerprint-version') === version) return;
  db.run(sql`INSERT OR IGNORE INTO sketch_queue SELECT id FROM source`);
  writeSetting(db, 'fingerprint-version', version);
}

/** Notes the folded form of a text, so that the same text is known again whatever file it comes in. */
export function writeFoldedText(
  db: WritableDb,
  { sourceId, textId }: Omit<SourceVersionText, 'number'>,
  foldedSha256: string | null,
): void {
  if (foldedSha256 === null) return;
  db.run(sql`INSERT INTO folded_text (text_id, source_id, sha256)
    VALUES (${textId}, ${sourceId}, ${Buffer.from(foldedSha256, 'hex')})
    ON CONFLICT (text_id) DO UPDATE SET sha256 = excluded.sha256`);
}

/** The sources in the library the folded form of whose newest text has this hash, the first imported first. */
export function findSourcesWithText(db: ReadableDb, foldedSha256: string): readonly SourceId[] {
  return db
    .all<{ id: SourceId }>(sql`
      SELECT source.id FROM folded_text
      JOIN source ON source.id = folded_text.source_id AND source.text_id = folded_text.text_id
      WHERE folded_text.sha256 = ${Buffer.from(foldedSha256, 'hex')} AND source.removed_at IS NULL
      ORDER BY source.imported_at, source.id`)
    .map(({ id }) => id);
}

/** Whether two texts have the same folded form. */
export function haveSameText(db: ReadableDb, textId: SourceTextId, otherTextId: SourceTextId): boolean {
  return (
    db.find(sql`SELECT 1 FROM folded_text a JOIN folded_text b ON a.sha256 = b.sha256
      WHERE a.text_id = ${textId} AND b.text_id = ${otherTextId}`) !== undefined
  );
}

/** The hash by which the same text is known: of its folded form, in hexadecimal; null where it has too few of them. */
export function foldedSha256Of(text: string): string | null {
  const folded = foldedTextOf(text);
  return folded === null ? null : sha256Of(folded);
}
