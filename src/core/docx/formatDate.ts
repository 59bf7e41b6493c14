import { datePartsOf, type PartialDate } from '../partialDate.ts';
import type { DocumentWords } from './documentWords.ts';

/**
 * A date as far as it is known, in words: `2026`, `March 2026`, `3 March 2026`, `3 March 2026, 08:30 (UTC+02:00)`. Not by
 * `Intl`, whose words differ from one version of ICU to the next: the same briefing must give the same file.
 */
export function formatDate(date: PartialDate, words: DocumentWords): string {
  const [year = '', month, day] = datePartsOf(date);
  const monthName = month === undefined ? '' : (words.months[month - 1] ?? '');
  if (month === undefined) return String(year);
  if (day === undefined) return `${monthName} ${year}`;
  const dayText = words.dayPattern
    .replace('{day}', String(day))
    .replace('{month}', monthName)
    .replace('{year}', String(year));
  const time = /T(\d{2}:\d{2})(?::[\d.]+)?(Z|[+-]\d{2}:\d{2})?$/.exec(date);
  if (!time) return dayText;
  const [, clock = '', offset] = time;
  if (offset === undefined) return `${dayText}, ${clock}`;
  return `${dayText}, ${clock} (UTC${/^(?:Z|[+-]00:00)$/.test(offset) ? '' : offset})`;
}
