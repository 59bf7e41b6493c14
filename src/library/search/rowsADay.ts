import type { ReadableDb, WritableDb } from '../database.ts';
import { findSetting, writeSetting } from '../tables/librarySettings.ts';

/**
 * Rows of this library's index that belong to one day. The index notes for each word how far it is from one row to the next, so that fewer
 * rows a day make it smaller: by a twentieth of the texts with 2^14 instead of 2^20, which indexes of before have.
 */
export function rowsADay(db: ReadableDb): number {
  return Number(findSetting(db, 'rows-a-day') ?? ROWS_A_DAY_OF_BEFORE);
}

const ROWS_A_DAY_OF_BEFORE = 2 ** 20;
/** More sources than are imported in a day without a date of their own; those above are filed under the days after it. */
const ROWS_A_DAY = 2 ** 14;

/** For an index that is empty yet. */
export function writeRowsADay(db: WritableDb): void {
  writeSetting(db, 'rows-a-day', String(ROWS_A_DAY));
}
