import type { ReadableDb } from '../database.ts';
import { sql } from '../sql.ts';
import { findRow, type Row, readShapes, type TableShape } from './evidenceTables.ts';
import type { Finding } from './finding.ts';
import { nameRow } from './nameRow.ts';
import { pagesOfKeys } from './recordExistingRows.ts';
import { imageOf, isSameImage, type ValueImage, type WrittenRows } from './rowImage.ts';

/**
 * Compares every row of evidence with what the custody log last said of it: the log is read from its end, and the first that
 * it says of a column is what has to be there. Yields the number of the entry it has come to.
 */
export function* rowFaults(db: ReadableDb): Generator<number, RowCheck> {
  const check = new Comparison(db);
  let before: number | bigint = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const page: readonly LogRow[] = db.all<LogRow>(sql`SELECT seq, action, details FROM custody
      WHERE seq < ${before} AND action IN ('rows-written', 'rows-first-recorded') ORDER BY seq DESC LIMIT ${PAGE}`);
    for (const row of page) check.read(row);
    const last = page.at(-1);
    if (!last) break;
    before = last.seq;
    yield before;
  }
  for (const shape of check.shapes) {
    for (const keys of pagesOfKeys(db, shape)) {
      check.findUnrecorded(shape, keys);
      yield 0;
    }
  }
  return { findings: check.findings, rows: check.rows };
}

export interface RowCheck {
  readonly findings: readonly Finding[];
  /** How many rows were looked at. */
  readonly rows: number;
}

interface LogRow {
  readonly seq: number;
  readonly action: string;
  /** JSON. */
  readonly details: string;
}

const PAGE = 100;

const ADVICE =
  'Compare it with a backup from before the change and restore that, or correct it in Briefdesk, which puts the correction on record.';

class Comparison {
  readonly findings: Finding[] = [];
  readonly shapes: readonly TableShape[];
  rows = 0;
  readonly #db: ReadableDb;
  readonly #byTable: ReadonlyMap<string, TableShape>;
  /** For each row the columns that the log has been heard on; `all` where it need not be heard any more. */
  readonly #heard = new Map<string, Set<string> | 'all'>();
  readonly #firstRecorded = new Set<string>();

  constructor(db: ReadableDb) {
    this.#db = db;
    this.shapes = readShapes(db);
    this.#byTable = new Map(this.shapes.map((shape) => [shape.table, shape]));
  }

  read({ seq, action, details }: LogRow): void {
    const said = parse(details);
    if (action === 'rows-first-recorded') this.#noteFirstRecord(seq, said.tables ?? []);
    for (const { table, keys, set, whole } of said.rows ?? []) {
      const shape = this.#byTable.get(table);
      if (shape) for (const key of keys) this.#compare(shape, key, set, whole);
    }
  }

  /** A table is first recorded once. A second time would put whatever was changed before it on record as if it had been written. */
  #noteFirstRecord(seq: number, tables: readonly string[]): void {
    for (const table of tables) {
      if (this.#firstRecorded.has(table)) {
        this.findings.push({
          about: 'log',
          subject: `Custody entry ${seq}`,
          problem: `All rows of ${table} were put on record anew after this entry, as only happens once.`,
          advice: 'Compare the library with a backup from before that.',
        });
      }
      this.#firstRecorded.add(table);
    }
  }

  #compare(shape: TableShape, key: readonly (string | number)[], set: WrittenRows['set'], whole: boolean): void {
    const name = nameOf(shape, key);
    const heard = this.#heard.get(name);
    if (heard === 'all') return;
    const row = findRow(this.#db, shape, key);
    if (set === null || !row) {
      if (set === null && row && !heard) this.#add(shape, key, row, 'was removed by Briefdesk, and is there again');
      if (set !== null && !row) this.#add(shape, key, row, 'is missing, though Briefdesk never removed it');
      this.#heard.set(name, 'all');
      return;
    }
    const columns = heard ?? new Set<string>();
    for (const { name: column, unset } of shape.columns) {
      if (columns.has(column) || !(whole || column in set)) continue;
      this.#compareValue(shape, key, row, column, set[column] ?? (column in set ? null : imageOf(unset)));
      columns.add(column);
    }
    this.#heard.set(name, whole ? 'all' : columns);
  }

  #compareValue(
    shape: TableShape,
    key: readonly (string | number)[],
    row: Row,
    column: string,
    expected: ValueImage,
  ): void {
    const found = row[column] ?? null;
    if (isSameImage(imageOf(found), expected)) return;
    const field = column.replaceAll('_', ' ');
    this.findings.push({
      about: 'row',
      subject: nameRow(this.#db, shape.table, key, row),
      problem: `Its ${field} was changed outside Briefdesk.`,
      advice: ADVICE,
      change: { field, from: shown(expected), to: shown(found instanceof Uint8Array ? imageOf(found) : found) },
    });
  }

  findUnrecorded(shape: TableShape, keys: readonly (readonly (string | number)[])[]): void {
    this.rows += keys.length;
    for (const key of keys) {
      if (this.#heard.has(nameOf(shape, key))) continue;
      const row = findRow(this.#db, shape, key);
      this.#add(shape, key, row, 'is nowhere in the custody log: it was put there outside Briefdesk');
    }
  }

  #add(shape: TableShape, key: readonly (string | number)[], row: Row | undefined, what: string): void {
    const subject = nameRow(this.#db, shape.table, key, row);
    this.findings.push({ about: 'row', subject, problem: `It ${what}.`, advice: ADVICE });
  }
}

function nameOf({ table }: TableShape, key: readonly (string | number)[]): string {
  return `${table} ${JSON.stringify(key)}`;
}

/** An entry that was tampered with may be no JSON any more; that it was is told by its hash. */
function parse(details: string): { readonly rows?: readonly WrittenRows[]; readonly tables?: readonly string[] } {
  try {
    return JSON.parse(details) as { rows?: readonly WrittenRows[] };
  } catch {
    return {};
  }
}

const SHOWN_LENGTH = 200;

function shown(value: ValueImage): string {
  if (value === null) return '(nothing)';
  if (typeof value === 'object') return `(SHA-256 ${value.sha256})`;
  const text = String(value);
  return text.length <= SHOWN_LENGTH ? text : `${text.slice(0, SHOWN_LENGTH)}…`;
}
