import { sha256Of } from '../sha256Of.ts';
import type { ColumnValue, Row, TableShape } from './evidenceTables.ts';

/** A value as the log keeps it: as it is, or where it is long, by its hash. */
export type ValueImage = string | number | null | { readonly sha256: string };

export type RowImage = Readonly<Record<string, ValueImage>>;

/** Rows of a table that were given the same, by the values of their keys. */
export interface WrittenRows {
  readonly table: string;
  readonly keys: readonly (readonly (string | number)[])[];
  /** What they have since; null where they are gone. */
  readonly set: RowImage | null;
  /** Whether `set` is all of the row: a column that it leaves out is unset. Otherwise it holds what was changed. */
  readonly whole: boolean;
}

/** All of a row but its key, without what is unset. */
export function imageOfRow({ columns }: TableShape, row: Row): RowImage {
  const set = columns.filter(({ name, unset }) => row[name] !== unset);
  return Object.fromEntries(set.map(({ name }) => [name, imageOf(row[name] ?? null)]));
}

/** UTF-16 code units up to which a value is kept as it is: enough for names and titles, too short for texts. */
const KEPT_LENGTH = 200;

export function imageOf(value: ColumnValue): ValueImage {
  if (typeof value === 'string' && value.length > KEPT_LENGTH) return { sha256: sha256Of(value) };
  if (value instanceof Uint8Array) return { sha256: sha256Of(value) };
  return value;
}

export function isSameImage(one: ValueImage, other: ValueImage): boolean {
  if (isHash(one) && isHash(other)) return one.sha256 === other.sha256;
  return one === other;
}

function isHash(image: ValueImage): image is { readonly sha256: string } {
  return typeof image === 'object' && image !== null;
}
