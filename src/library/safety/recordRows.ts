import type { ReadableDb, WritableDb } from '../database.ts';
import { sql } from '../sql.ts';
import { appendCustody } from '../tables/custody.ts';
import { findRow, type Row, readShapes, type TableShape } from './evidenceTables.ts';
import { imageOf, imageOfRow, type RowImage, type WrittenRows } from './rowImage.ts';

/**
 * Runs a write and puts what it did to rows of evidence into the custody log, in the same transaction: not what the write says
 * of itself, but what SQLite saw it do. An operation cannot forget a field, and whatever later differs from the log was not
 * written by this program. Runs inside a transaction.
 * @param now ISO 8601 in UTC
 */
export function recordingRows<Value>(db: WritableDb, now: string, work: () => Value): Value {
  const shapes = watchRows(db);
  const value = work();
  recordRows(db, now, takeTouched(db, shapes));
  return value;
}

/** Puts rows on record as they are now. */
export function recordRows(db: WritableDb, now: string, written: readonly WrittenRow[]): void {
  for (let index = 0; index < written.length; index += ROWS_AN_ENTRY) {
    const rows = groupAlike(written.slice(index, index + ROWS_AN_ENTRY));
    appendCustody(db, { at: now, action: 'rows-written', subject: 'rows', details: { rows } });
  }
}

/** Keeps entries to a size that can be read and hashed one at a time. */
const ROWS_AN_ENTRY = 1_000;

/** A row as it was written. */
export interface WrittenRow {
  readonly table: string;
  readonly key: readonly (string | number)[];
  readonly set: RowImage | null;
  readonly whole: boolean;
}

const watched = new WeakMap<ReadableDb, readonly TableShape[]>();

/**
 * Makes this connection note which rows and columns it touches, by triggers that are its own (TEMP): they cost nothing to who
 * only reads, are made anew from the columns that a library has, and say nothing of what others write.
 */
function watchRows(db: WritableDb): readonly TableShape[] {
  const known = watched.get(db);
  if (known) return known;
  const shapes = readShapes(db);
  const run = (text: string) => db.run({ text, values: [] });
  run(`CREATE TEMP TABLE touched_row (
    tbl TEXT NOT NULL, key TEXT NOT NULL, col TEXT NOT NULL, PRIMARY KEY (tbl, key, col)) WITHOUT ROWID`);
  for (const shape of shapes) for (const trigger of triggersOf(shape)) run(trigger);
  watched.set(db, shapes);
  return shapes;
}

/** Stands for all columns of a row that was inserted or deleted. */
const ALL = '*';

function triggersOf({ table, key, columns }: TableShape): readonly string[] {
  const touch = (version: 'new' | 'old', column: string) =>
    `INSERT OR IGNORE INTO touched_row VALUES ('${table}', json_array(${key.map((name) => `${version}.${name}`).join(', ')}), '${column}');`;
  const rekeyed = key.map((name) => `old.${name} IS NOT new.${name}`).join(' OR ');
  return [
    `CREATE TEMP TRIGGER touch_${table}_insert AFTER INSERT ON main.${table} BEGIN ${touch('new', ALL)} END`,
    `CREATE TEMP TRIGGER touch_${table}_delete AFTER DELETE ON main.${table} BEGIN ${touch('old', ALL)} END`,
    `CREATE TEMP TRIGGER touch_${table}_key AFTER UPDATE OF ${key.join(', ')} ON main.${table}
      WHEN ${rekeyed} BEGIN ${touch('old', ALL)} ${touch('new', ALL)} END`,
    ...columns.map(
      ({ name }) => `CREATE TEMP TRIGGER touch_${table}_${name} AFTER UPDATE OF ${name} ON main.${table}
      WHEN old.${name} IS NOT new.${name}${table === 'source_text' ? ` AND ${NOT_PACKED}` : ''} BEGIN ${touch('new', name)} END`,
    ),
  ];
}

/** A text that is packed later stays what it was (packTexts.ts). */
const NOT_PACKED = 'old.packed IS new.packed';

function takeTouched(db: WritableDb, shapes: readonly TableShape[]): readonly WrittenRow[] {
  const touched = db.all<{ tbl: string; key: string; cols: string }>(sql`
    SELECT tbl, key, group_concat(col) AS cols FROM touched_row GROUP BY tbl, key`);
  if (touched.length === 0) return [];
  db.run(sql`DELETE FROM touched_row`);
  const byTable = new Map<string, TableShape>(shapes.map((shape) => [shape.table, shape]));
  return touched.flatMap(({ tbl, key, cols }) => {
    const shape = byTable.get(tbl);
    return shape ? [writtenRow(db, shape, JSON.parse(key) as (string | number)[], cols.split(','))] : [];
  });
}

function writtenRow(
  db: ReadableDb,
  shape: TableShape,
  key: readonly (string | number)[],
  columns: readonly string[],
): WrittenRow {
  const row = findRow(db, shape, key);
  if (!row) return { table: shape.table, key, set: null, whole: true };
  return columns.includes(ALL)
    ? wholeRow(shape, key, row)
    : {
        table: shape.table,
        key,
        set: Object.fromEntries(columns.map((name) => [name, imageOf(row[name] ?? null)])),
        whole: false,
      };
}

/** All of a row, to be put on record. */
export function wholeRow(shape: TableShape, key: readonly (string | number)[], row: Row): WrittenRow {
  return { table: shape.table, key, set: imageOfRow(shape, row), whole: true };
}

/** What many rows were given alike is said once: ten thousand that get one tag are a line and their ids. */
function groupAlike(rows: readonly WrittenRow[]): readonly WrittenRows[] {
  const groups = new Map<string, Omit<WrittenRows, 'keys'> & { readonly keys: (readonly (string | number)[])[] }>();
  for (const { key, ...alike } of rows) {
    const name = JSON.stringify(alike);
    const group = groups.get(name) ?? { ...alike, keys: [] };
    groups.set(name, group);
    group.keys.push(key);
  }
  return [...groups.values()];
}
