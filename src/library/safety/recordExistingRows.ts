import type { ReadableDb, WritableDb } from '../database.ts';
import { appendCustody } from '../tables/custody.ts';
import { findSetting, writeSetting } from '../tables/librarySettings.ts';
import { findRow, readShapes, type TableShape } from './evidenceTables.ts';
import { recordRows, wholeRow } from './recordRows.ts';

/**
 * Puts on record the rows of tables whose rows were not recorded before: of a library that an earlier version wrote, and of
 * tables that a migration added and filled. Each table has its turn once; the log says when.
 * @param now ISO 8601 in UTC
 */
export function recordExistingRows(db: WritableDb, now: string): void {
  const recorded = new Set((findSetting(db, 'recorded-tables') ?? '').split(' ').filter(Boolean));
  const shapes = readShapes(db).filter(({ table }) => !recorded.has(table));
  if (shapes.length === 0) return;
  db.transaction(() => {
    const filled = shapes.filter((shape) => isFilled(db, shape));
    if (filled.length > 0) {
      const tables = filled.map(({ table }) => table);
      appendCustody(db, { at: now, action: 'rows-first-recorded', subject: 'rows', details: { tables } });
    }
    for (const shape of filled) recordTable(db, now, shape);
    writeSetting(db, 'recorded-tables', [...recorded, ...shapes.map(({ table }) => table)].join(' '));
  });
}

function isFilled(db: ReadableDb, { table }: TableShape): boolean {
  return db.find({ text: `SELECT 1 FROM ${table} LIMIT 1`, values: [] }) !== undefined;
}

function recordTable(db: WritableDb, now: string, shape: TableShape): void {
  for (const keys of pagesOfKeys(db, shape)) {
    const rows = keys.flatMap((key) => {
      const row = findRow(db, shape, key);
      return row ? [wholeRow(shape, key, row)] : [];
    });
    recordRows(db, now, rows);
  }
}

const PAGE = 1_000;

/** The keys of all rows of a table, a page at a time: texts are too long to be read all at once. */
export function* pagesOfKeys(
  db: ReadableDb,
  { table, key }: TableShape,
): Generator<readonly (readonly (string | number)[])[]> {
  const columns = key.join(', ');
  let after: readonly (string | number)[] | undefined;
  for (;;) {
    const condition = after === undefined ? '' : `WHERE (${columns}) > (${key.map(() => '?').join(', ')})`;
    const rows = db.all<Record<string, string | number>>({
      text: `SELECT ${columns} FROM ${table} ${condition} ORDER BY ${columns} LIMIT ${PAGE}`,
      values: after?.map((value) => (typeof value === 'number' ? BigInt(value) : value)) ?? [],
    });
    if (rows.length === 0) return;
    const keys = rows.map((row) => key.map((column) => row[column] ?? ''));
    yield keys;
    after = keys.at(-1);
  }
}
