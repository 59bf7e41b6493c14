import { datePartsOf, type PartialDate } from '../../core/partialDate.ts';
import { type DatePoint, type PublicationDate, parsePublicationDate } from '../../core/publicationDate.ts';
import { dateWords } from '../words/dateWords.ts';

/**
 * A date as far as it is known: `22 Nov 2026`, `Nov 2026` or `2026`; one of publication also as `Spring 2019`, `5 Jan 2010 – 7 Jan 2010`,
 * `since 2010` or `about 1850`. The time of day is left out.
 */
export function formatPartialDate(date: PublicationDate): string {
  const time = parsePublicationDate(date);
  if (time === undefined) return date;
  const { first, last, isStretch, isCirca } = time;
  const dates = isStretch ? formatStretch(first, last) : formatPoint(first);
  return isCirca ? dateWords.about(dates) : dates;
}

function formatStretch(first: DatePoint | null, last: DatePoint | null): string {
  if (first === null) return dateWords.until(formatPoint(last));
  return last === null ? dateWords.since(formatPoint(first)) : `${formatPoint(first)} – ${formatPoint(last)}`;
}

function formatPoint(point: DatePoint | null): string {
  if (point === null) return '';
  return point.season === null ? formatOne(point.date) : `${dateWords.seasons[point.season]} ${point.date}`;
}

function formatOne(date: PartialDate): string {
  const [year, month, day] = datePartsOf(date);
  return [day, month === undefined ? undefined : months[month - 1], year]
    .filter((part) => part !== undefined)
    .join(' ');
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
