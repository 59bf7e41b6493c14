import type { ReadableDb, WritableDb } from '../database.ts';
import type { DayRange } from '../dayNumber.ts';
import { findSetting, writeSetting } from '../tables/librarySettings.ts';

/** Days of a leap year: what a date that is no stretch of time leaves open at most. */
const YEAR = 366;

/** How many days may lie between the first day that a date of this library may mean, under which its source is filed, and the last. */
export const longestStretch = (db: ReadableDb): number => Number(findSetting(db, 'longest-stretch') ?? YEAR);

/** To be told of the days of every source that is indexed. It only grows: too long a stretch makes a search slower, never wrong. */
export function noteStretch(db: WritableDb, { first, last }: DayRange): void {
  if (last - first > YEAR && last - first > longestStretch(db))
    writeSetting(db, 'longest-stretch', String(last - first));
}
