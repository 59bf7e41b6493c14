import { datePartsOf, type PartialDate } from '../../partialDate.ts';
import { type PublicationDate, parsePublicationDate } from '../../publicationDate.ts';

/** Whether a date is later than another whatever either leaves open; not so where one is unknown. */
export function isCertainlyLater(date: PublicationDate | null, than: PublicationDate | null): boolean {
  return date !== null && than !== null && momentsOf(date).first > momentsOf(than).last;
}

/**
 * The first and the last moment that a date may mean, spelt so that they compare as text; zones within a day are left out. What is only
 * about right may be any.
 */
export function momentsOf(date: PublicationDate): { readonly first: string; readonly last: string } {
  const time = parsePublicationDate(date);
  const isOpen = time === undefined || time.isCirca;
  return {
    first: isOpen || time.first === null ? spell([0, 1, 1], '00:00') : momentIn(time.first.date, [0, 1, 1], '00:00'),
    last:
      isOpen || time.last === null ? spell([9999, 12, 31], '23:59') : momentIn(time.last.date, [0, 12, 31], '23:59'),
  };
}

/** Of a date the parts that are known, else the given ones. */
function momentIn(date: PartialDate, unknown: DateParts, clock: string): string {
  const [year = unknown[0], month = unknown[1], day = unknown[2]] = datePartsOf(date);
  return spell([year, month, day], /T(\d{2}:\d{2})/.exec(date)?.[1] ?? clock);
}

type DateParts = readonly [year: number, month: number, day: number];

const spell = ([year, month, day]: DateParts, clock: string): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}T${clock}`;
