import type { SourceId } from '../../core/ids.ts';
import type { Source } from '../../core/source/source.ts';
import { NORMALISATION_VERSION } from '../../core/text/normaliseText.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { daysOf, daysOfPublication } from '../dayNumber.ts';
import { sql } from '../sql.ts';
import { deleteSetting, findSetting, writeSetting } from '../tables/librarySettings.ts';
import { findSource } from '../tables/sources.ts';
import { readPlainText } from '../tables/sourceTexts.ts';
import { foldColumns } from './foldedColumns.ts';
import { noteStretch } from './longestStretch.ts';
import { findPostingState } from './postings/postingState.ts';
import { postRow } from './postings/postRow.ts';
import { noteOverflow, rowsADay, writeRowsADay } from './rowsADay.ts';

/**
 * Puts a source into the index, or again after its date, title, authors or outlet changed. The index keeps no text of its
 * own, only where the folded words stand; its rows are in the order of dates, so that the newest hits can be read off its end.
 * @param wantedRow the row it had, to stand among the sources of its day as before; used where date and others allow
 */
export function indexSource(
  db: WritableDb,
  source: Source,
  text: string,
  wantedRow: number | undefined = findSearchRow(db, source.id),
): void {
  unindexSource(db, source.id);
  const { metadata } = source;
  const published = metadata.published === null ? null : daysOfPublication(metadata.published, source.importedAt);
  if (published !== null) noteStretch(db, published);
  const day = published?.first ?? daysOf(source.importedAt).first;
  const row = wantedRow !== undefined && isFreeOn(db, wantedRow, day) ? wantedRow : freeRow(db, day);
  // The other columns are filled by a trigger, which reads them off the source's row.
  db.run(sql`INSERT INTO search_row (row, source_id, published_first, published_last, outlet)
    VALUES (${row}, ${source.id}, ${published?.first ?? null}, ${published?.last ?? null}, ${metadata.outlet})`);
  const columns = foldColumns(source, text);
  db.run(sql`INSERT INTO search (rowid, title, byline, body)
    VALUES (${row}, ${columns.title}, ${columns.byline}, ${columns.body})`);
  const posting = findPostingState(db);
  if (posting) postRow(db, posting, row, columns);
}

/** The fields that the index and its rows are made of. */
export const INDEXED_FIELDS = ['title', 'authors', 'editors', 'agency', 'outlet', 'published'] as const;

/** Takes a source out of the index, if it is there. */
export function unindexSource(db: WritableDb, id: SourceId): void {
  const row = findSearchRow(db, id);
  if (row === undefined) return;
  db.run(sql`DELETE FROM search WHERE rowid = ${row}`);
  db.run(sql`DELETE FROM search_row WHERE row = ${row}`);
}

/** The row of the index that is a source. */
export function findSearchRow(db: ReadableDb, id: SourceId): number | undefined {
  return db.find<{ row: number }>(sql`SELECT row FROM search_row WHERE source_id = ${id}`)?.row;
}

/** Indexes the whole library anew when words are folded otherwise than when it was indexed. All of it or nothing. */
export function rebuildOutdatedIndex(db: WritableDb): void {
  if (findSetting(db, 'normalisation-version') === String(NORMALISATION_VERSION)) return;
  db.transaction(() => {
    db.run(sql`INSERT INTO search (search) VALUES ('delete-all')`);
    db.run(sql`DELETE FROM search_row`);
    writeRowsADay(db);
    deleteSetting(db, 'search-postings');
    for (const { id } of db.all<{ id: SourceId }>(
      sql`SELECT id FROM source WHERE removed_at IS NULL ORDER BY imported_at`,
    )) {
      const source = findSource(db, id);
      if (source) indexSource(db, source, readPlainText(db, source.textId));
    }
    writeSetting(db, 'normalisation-version', String(NORMALISATION_VERSION));
  });
}

function isFreeOn(db: ReadableDb, row: number, day: number): boolean {
  return (
    Math.floor(row / rowsADay(db)) === day && db.find(sql`SELECT 1 FROM search_row WHERE row = ${row}`) === undefined
  );
}

/** A row for a day that no source has: after the day's last, or where a day is full, the first in the days that follow. */
function freeRow(db: WritableDb, day: number): number {
  const rows = rowsADay(db);
  const passed = passedDays.get(db);
  for (let free = passed?.day === day ? passed.free : day; ; free += 1) {
    const start = free * rows;
    const end = start + rows;
    const last = db.find<{ row: number | null }>(sql`
      SELECT max(row) AS row FROM search_row WHERE row >= ${start} AND row < ${end}`)?.row;
    const next = last === null || last === undefined ? start : last + 1;
    if (next === end) continue;
    if (free > day) {
      noteOverflow(db, free - day);
      passedDays.set(db, { day, free });
    }
    return next;
  }
}

/** The last day that was full, and where it went on: sources without a date are imported by the hundred thousand, all for one day. */
const passedDays = new WeakMap<WritableDb, { readonly day: number; readonly free: number }>();
