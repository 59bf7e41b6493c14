import { datePartsOf, type PartialDate } from '../../partialDate.ts';
import { type DatePoint, type PublicationDate, parsePublicationDate } from '../../publicationDate.ts';
import type { DocumentWords } from './documentWords.ts';

/**
 * A date as far as it is known, in words: `2026`, `March 2026`, `3 March 2026`, `3 March 2026, 08:30 (UTC+02:00)`; one of publication also
 * as `spring 2019`, `5 January 2010 – 7 January 2010`, `since 2010`, `about 1850`. Not by `Intl`, whose words differ from one version of
 * ICU to the next: the same briefing must give the same file.
 */
export function formatDate(date: PublicationDate, words: DocumentWords): string {
  const time = parsePublicationDate(date);
  if (time === undefined) return date;
  const { first, last, isStretch, isCirca } = time;
  const begin = first === null ? '' : formatPoint(first, words);
  const end = last === null ? '' : formatPoint(last, words);
  const dates = !isStretch ? begin : formatStretch(begin, end, words);
  return isCirca ? words.about.replace('{date}', dates) : dates;
}

/** An end that is open is empty. */
function formatStretch(begin: string, end: string, { since, until }: DocumentWords): string {
  if (begin === '') return until.replace('{date}', end);
  return end === '' ? since.replace('{date}', begin) : `${begin} – ${end}`;
}

const formatPoint = ({ date, season }: DatePoint, words: DocumentWords): string =>
  season === null ? formatPartial(date, words) : (words.seasons[season - 1] ?? '').replace('{year}', date);

function formatPartial(date: PartialDate, words: DocumentWords): string {
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
