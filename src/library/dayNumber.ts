import { datePartsOf, type PartialDate } from '../core/partialDate.ts';
import { type PublicationDate, parsePublicationDate } from '../core/publicationDate.ts';

/** The first and the last day that a date may mean, as day numbers. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The days a date as far as known may mean: `2026-11` is any from the first to the thirtieth. Days are counted from 1
 * January of the year 0 (proleptic Gregorian), so that no number is negative. A moment counts as the day it is written with.
 */
export function daysOf(date: PartialDate): DayRange {
  const [year = 0, month, day] = datePartsOf(date);
  if (month === undefined) return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  if (day === undefined) return { first: dayNumber(year, month, 1), last: dayNumber(year, month + 1, 0) };
  const number = dayNumber(year, month, day);
  return { first: number, last: number };
}

/**
 * The days in which a work may have been published. What goes on has been going on until the moment it was known at; where a beginning is not
 * known, the days are those of the end.
 * @param knownAt ISO 8601
 */
export function daysOfPublication(date: PublicationDate, knownAt: string): DayRange {
  const { first, last } = parsePublicationDate(date) ?? {};
  const begin = daysOf((first ?? last)?.date ?? date);
  const end = last === null ? daysOf(knownAt).last : daysOf(last?.date ?? date).last;
  return { first: begin.first, last: Math.max(begin.last, end) };
}

/** The year of a day, in four digits as in a date. */
export function yearOfDay(day: number): string {
  return new Date((day - FROM_YEAR_0_TO_1970) * 86_400_000).toISOString().slice(0, 4);
}

const FROM_YEAR_0_TO_1970 = 719_528;

function dayNumber(year: number, month: number, day: number): number {
  // Not Date.UTC(year, …): it takes years below 100 for the twentieth century.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / 86_400_000 + FROM_YEAR_0_TO_1970;
}
