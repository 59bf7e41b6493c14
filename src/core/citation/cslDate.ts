import { datePartsOf } from '../partialDate.ts';
import { type DatePoint, type PublicationDate, parsePublicationDate } from '../publicationDate.ts';

/** A date of CSL-JSON 1.0.2, as the citation processor reads it. */
export interface CslDate {
  /** One, or two for a stretch of time: of as many parts each. `[0]` is an open end, months 21 to 24 are seasons. */
  readonly 'date-parts'?: readonly (readonly number[])[];
  /** 1 is spring; where the date is no stretch of time. */
  readonly season?: string;
  readonly circa?: true;
  /** In words, printed as it is. */
  readonly literal?: string;
}

/** A date of publication, as far as it is known. Times of day are dropped: CSL dates end at the day. */
export function cslDateOf(date: PublicationDate): CslDate {
  const { first, last, isStretch, isCirca } = parsePublicationDate(date) ?? UNKNOWN;
  if (first === null && last === null) return { literal: date };
  const circa = isCirca ? ({ circa: true } as const) : {};
  if (isStretch) return { 'date-parts': [partsOf(first), partsOf(last)], ...circa };
  const season = first?.season == null ? {} : { season: String(first.season) };
  return { 'date-parts': [datePartsOf(first?.date ?? '')], ...season, ...circa };
}

const UNKNOWN = { first: null, last: null, isStretch: false, isCirca: false } as const;

const partsOf = (point: DatePoint | null): readonly number[] => {
  if (point === null) return [0];
  return point.season === null ? datePartsOf(point.date) : [...datePartsOf(point.date), 20 + point.season];
};

/**
 * The parts of a date as far as the citation processor can print them: of a stretch of time as many of both ends as are known alike, for
 * it throws at any other; what has no beginning, of which it prints nothing, as words.
 */
export function printableDate(ends: readonly (readonly number[])[]): Pick<CslDate, 'date-parts' | 'literal'> {
  const [first = [], last] = ends;
  if (last !== undefined && first.length === 1 && Number(first[0]) === 0) {
    return { literal: `–${last.map((part) => String(part).padStart(2, '0')).join('-')}` };
  }
  const known = Math.min(...ends.map((parts) => parts.length));
  return { 'date-parts': ends.map((parts) => parts.slice(0, known)) };
}
