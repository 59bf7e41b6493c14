import type { ReadableDb } from '../database.ts';
import { sql } from '../sql.ts';
import { unpackText } from '../tables/packedText.ts';

/**
 * The tables of which every row is put on record as it is written (recordRows.ts), so that one that was changed behind the
 * program's back is found. Drafts of briefings are not: they are saved with every pause in typing, and become evidence when they
 * are exported. What is derived from these tables is not either.
 */
export const evidenceTables = [
  'source',
  'source_text',
  'reading_notice',
  'source_version',
  'excerpt',
  'claim',
  'evidence',
  'grade_history',
  'not_a_copy',
  'source_tag',
  'collection',
  'collection_source',
  'export_record',
  'image',
  'citation_style',
] as const;
export type EvidenceTable = (typeof evidenceTables)[number];

/** The columns of a table, as they are in this library. */
export interface TableShape {
  readonly table: EvidenceTable;
  /** The columns by which a row is known, in order. */
  readonly key: readonly string[];
  /** The others. */
  readonly columns: readonly TableColumn[];
}

interface TableColumn {
  readonly name: string;
  /** What a row has that was not given anything for it: also one that was written before the column was there. */
  readonly unset: ColumnValue;
}

export type ColumnValue = string | number | Uint8Array | null;
export type Row = Readonly<Record<string, ColumnValue>>;

/** The shapes of those evidence tables that this library has. */
export function readShapes(db: ReadableDb): readonly TableShape[] {
  return evidenceTables.map((table) => readShape(db, table)).filter(({ key }) => key.length > 0);
}

function readShape(db: ReadableDb, table: EvidenceTable): TableShape {
  const columns = db.all<{ name: string; pk: number; unset: string | null }>(sql`
    SELECT name, pk, dflt_value AS unset FROM pragma_table_info(${table})`);
  const primary = [...columns].filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk);
  // A source text has no primary key of its own: its rowid orders the rows, its id is unique.
  const key = (primary.length > 0 ? primary : columns.filter(({ name }) => name === 'id')).map(({ name }) => name);
  return {
    table,
    key,
    columns: columns
      .filter(({ name }) => !key.includes(name) && !(table === 'source_text' && name === PACKED))
      .map(({ name, unset }) => ({ name, unset: unset === null ? null : evaluate(db, unset) })),
  };
}

/** A default stands in the schema as SQL. */
function evaluate(db: ReadableDb, expression: string): ColumnValue {
  return db.find<{ value: ColumnValue }>({ text: `SELECT ${expression} AS value`, values: [] })?.value ?? null;
}

/** How a text is stored is no evidence: its rows are put on record, and compared, as they were before any packing. */
const PACKED = 'packed';

/** A row by the values of its key. */
export function findRow(
  db: ReadableDb,
  { table, key }: TableShape,
  values: readonly (string | number)[],
): Row | undefined {
  const condition = key.map((column) => `${column} = ?`).join(' AND ');
  const row = db.find<Row>({
    text: `SELECT * FROM ${table} WHERE ${condition}`,
    values: values.map((value) => (typeof value === 'number' ? BigInt(value) : value)),
  });
  const packed = row?.[PACKED];
  return row && table === 'source_text' && packed instanceof Uint8Array ? { ...row, ...unpacked(row, packed) } : row;
}

/** What was packed stands nowhere else: what is found beside it, or instead of it, is a change like any other. */
function unpacked({ text = null, blocks = null, pages = null }: Row, packed: Uint8Array): Row {
  if (text !== '' || blocks !== '' || pages !== '') return { text, blocks, pages };
  try {
    return { ...unpackText(packed) };
  } catch {
    return { text: null, blocks: null, pages: null };
  }
}
