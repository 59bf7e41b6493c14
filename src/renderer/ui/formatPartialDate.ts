import { datePartsOf, type PartialDate } from '../../core/partialDate.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date as far as it is known: `22 Nov 2026`, `Nov 2026` or `2026`. The time of day is left out. */
export function formatPartialDate(date: PartialDate): string {
  const [year, month, day] = datePartsOf(date);
  if (year === undefined) return date;
  return [day, month === undefined ? undefined : months[month - 1], year]
    .filter((part) => part !== undefined)
    .join(' ');
}
