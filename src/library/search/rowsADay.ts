import type { ReadableDb, WritableDb } from '../database.ts';
import { findSetting, writeSetting } from '../tables/librarySettings.ts';

/**
 * Rows of this library's index that belong to one day. The index notes for each word how far it is from one row to the next, so that fewer
 * rows a day make it smaller: by a twentieth of the texts with 2^14 instead of the 2^20 that the first indexes have, and by a fiftieth more
 * with 2^12. An index keeps what it was made with.
 */
export function rowsADay(db: ReadableDb): number {
  return Number(findSetting(db, 'rows-a-day') ?? ROWS_A_DAY_OF_BEFORE);
}

const ROWS_A_DAY_OF_BEFORE = 2 ** 20;
/** More sources than are imported on most days without a date of their own; those above are filed under the days after it. */
const ROWS_A_DAY = 2 ** 12;

/** For an index that is empty yet. */
export function writeRowsADay(db: WritableDb): void {
  writeSetting(db, 'rows-a-day', String(ROWS_A_DAY));
  writeSetting(db, 'longest-overflow', '0');
}

/** How many days after its own a source may be filed, because its day was full: an index of before has not noted it. */
export const longestOverflow = (db: ReadableDb): number =>
  Number(findSetting(db, 'longest-overflow') ?? OVERFLOW_OF_BEFORE);

const OVERFLOW_OF_BEFORE = 366;

/** To be told of every source that is filed after its day. It only grows: too many days make a search slower, never wrong. */
export function noteOverflow(db: WritableDb, days: number): void {
  if (days > longestOverflow(db)) writeSetting(db, 'longest-overflow', String(days));
}
