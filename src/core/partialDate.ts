import { z } from 'zod';

/**
 * A date as far as it is known: `2026`, `2026-11`, `2026-11-22`, or a moment with its offset
 * (`2026-11-22T08:30+02:00`). ISO 8601; what is unknown is absent, never filled up with a first of January.
 */
const PARTIAL_DATE =
  /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/;

export const partialDateSchema = z
  .string()
  .regex(PARTIAL_DATE, 'Write a date as 2026, 2026-11 or 2026-11-22.')
  .refine(isInCalendar, 'The month has no such day.');
export type PartialDate = z.infer<typeof partialDateSchema>;

/** The expression lets 31 June pass. */
function isInCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = datePartsOf(date);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

/** The date's parts as numbers, `[year]`, `[year, month]` or `[year, month, day]`: CSL's `date-parts`. */
export function datePartsOf(date: PartialDate): readonly number[] {
  const match = PARTIAL_DATE.exec(date);
  if (!match) return [];
  return match.slice(1, 4).flatMap((part) => (part === undefined ? [] : [Number(part)]));
}
