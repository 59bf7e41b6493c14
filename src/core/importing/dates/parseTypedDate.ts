import { type PartialDate, partialDateSchema } from '../../partialDate.ts';
import { parsePublishedDate } from './publishedDate.ts';

/** What a person typed into a field for a date. */
type TypedDate =
  | { readonly kind: 'none' }
  | { readonly kind: 'date'; readonly date: PartialDate }
  /** `03/04/2026` is one day in Europe and another in America: both, the one with the day first before the other. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly [PartialDate, PartialDate] }
  | { readonly kind: 'wrong' };

/**
 * Reads a date as people type it: `9 Feb 2026`, `9 February 2026`, `Feb 9, 2026`, `2026-02-09`, `09.02.2026` (the day first), `Feb 2026`,
 * `2026`. What may be two days is told apart from what is none.
 */
export function parseTypedDate(text: string): TypedDate {
  const typed = text.normalize('NFKC').trim();
  if (typed === '') return { kind: 'none' };
  if (partialDateSchema.safeParse(typed).success) return { kind: 'date', date: typed };
  const readings = readingsOf(typed);
  if (readings) return { kind: 'ambiguous', readings };
  // Seconds since 1970 are what programs write.
  const date = /^\d{10,13}$/.test(typed) ? undefined : parsePublishedDate(typed);
  return date !== undefined && partialDateSchema.safeParse(date).success ? { kind: 'date', date } : { kind: 'wrong' };
}

/** Strokes do not say which number is the month; points do, and so does a number above twelve. */
function readingsOf(typed: string): readonly [PartialDate, PartialDate] | undefined {
  const [, first = '', second = '', year = ''] = /^(\d{1,2})\s?[/-]\s?(\d{1,2})\s?[/-]\s?(\d{4})$/.exec(typed) ?? [];
  const [day, month] = [first, second].map((number) => number.padStart(2, '0'));
  if (day === month) return undefined;
  const both = [`${year}-${month}-${day}`, `${year}-${day}-${month}`] as const;
  return both.every((date) => partialDateSchema.safeParse(date).success) ? both : undefined;
}
