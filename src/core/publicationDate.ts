import { z } from 'zod';
import { datePartsOf, type PartialDate, partialDateSchema } from './partialDate.ts';

/**
 * When a work was published, as far as it is known: a partial date, a season, or a stretch of time between two of these, each
 * perhaps only about right. Written as in EDTF (ISO 8601-2:2019, level 1): `2026-11`, `2019-21` (spring), `2010-01-05/2010-01-07`,
 * `2010/..` (since 2010), `../2010` (until 2010), `1850~` (about 1850).
 */
export const publicationDateSchema = z
  .string()
  .max(100)
  .refine(
    (date) => parsePublicationDate(date) !== undefined,
    'Write a date as 2026, 2026-11, 2026-11-22 or 2026-11-22/2026-11-25.',
  );
export type PublicationDate = z.infer<typeof publicationDateSchema>;

/** 1 is spring, 4 winter. */
type Season = 1 | 2 | 3 | 4;

export interface DatePoint {
  /** Of a season its year. */
  readonly date: PartialDate;
  readonly season: Season | null;
}

interface PublicationTime {
  /** Null where it is open; only a stretch of time has an open end. */
  readonly first: DatePoint | null;
  /** Of what is no stretch the same as the first. */
  readonly last: DatePoint | null;
  readonly isStretch: boolean;
  /** It is only about right. */
  readonly isCirca: boolean;
}

/** What a date of publication says; undefined where it is none, or ends before it begins. */
export function parsePublicationDate(date: string): PublicationTime | undefined {
  const isCirca = date.includes('~');
  const [begin = '', end, ...others] = date.split('/');
  const first = parseEnd(begin);
  if (end === undefined) return first == null ? undefined : { first, last: first, isStretch: false, isCirca };
  const last = parseEnd(end);
  if (others.length > 0 || first === undefined || last === undefined) return undefined;
  if ((first === null && last === null) || endsBeforeItBegins(first, last)) return undefined;
  return { first, last, isStretch: true, isCirca };
}

/** The partial date that is in it, or that it begins with; of one with an open beginning that which it ends with. */
export function beginningOf(date: PublicationDate): PartialDate {
  const { first, last } = parsePublicationDate(date) ?? {};
  return (first ?? last)?.date ?? date;
}

/** When it begins and when it ends, each as a date of publication that is no stretch of time; an open end is taken for the other. */
export function endsOf(date: PublicationDate): { readonly begin: PublicationDate; readonly end: PublicationDate } {
  const [first = date, last = first] = date.split('/');
  return { begin: first === '..' ? last : first, end: last === '..' ? first : last };
}

/** Without times of day: how it is written in a line of a list. */
export const toTheDay = (date: PublicationDate): PublicationDate => date.replace(/T[^/~]*/g, '');

/** Null for an open end, undefined for what is no date. */
function parseEnd(text: string): DatePoint | null | undefined {
  if (text === '..') return null;
  const date = text.replace(/~$/, '');
  const [, year, season] = /^(\d{4})-2([1-4])$/.exec(date) ?? [];
  if (year !== undefined) return { date: year, season: Number(season) as Season };
  return partialDateSchema.safeParse(date).success ? { date, season: null } : undefined;
}

/** As far as both are known; seasons of a year are not told apart: winter is in two of them. */
function endsBeforeItBegins(first: DatePoint | null, last: DatePoint | null): boolean {
  if (first === null || last === null) return false;
  const [from, to] = [datePartsOf(first.date), datePartsOf(last.date)];
  const index = from.findIndex((part, at) => part !== to[at]);
  return index !== -1 && (to[index] ?? Number.POSITIVE_INFINITY) < (from[index] ?? 0);
}
