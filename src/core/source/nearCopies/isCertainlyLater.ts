import { datePartsOf, type PartialDate } from '../../partialDate.ts';

/** Whether a date is later than another whatever either leaves open; not so where one is unknown. */
export function isCertainlyLater(date: PartialDate | null, than: PartialDate | null): boolean {
  return date !== null && than !== null && momentsOf(date).first > momentsOf(than).last;
}

/** The first and the last moment that a date may mean, spelt so that they compare as text; zones within a day are left out. */
export function momentsOf(date: PartialDate): { readonly first: string; readonly last: string } {
  const [year = 0, month, day] = datePartsOf(date);
  const time = /T(\d{2}:\d{2})/.exec(date)?.[1];
  const spelt = (m: number, d: number, t: string) =>
    `${String(year).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}T${t}`;
  return {
    first: spelt(month ?? 1, day ?? 1, time ?? '00:00'),
    last: spelt(month ?? 12, day ?? 31, time ?? '23:59'),
  };
}
