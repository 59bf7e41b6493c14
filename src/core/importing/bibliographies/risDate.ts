import { isInCalendar } from '../../citation/cslFields.ts';
import { datePartsOf } from '../../partialDate.ts';
import { parsePublishedDate } from '../dates/publishedDate.ts';
import type { RisField } from './risRecords.ts';

interface RisDate {
  /** In CSL's form. */
  readonly issued?: Readonly<Record<string, unknown>>;
  /** The field whose value could not be used. */
  readonly unread?: RisField;
}

/**
 * When a work was published, by the most exact of its date fields: `DA` and `Y1` are `YYYY/MM/DD/other`, `PY` is a year; but many
 * programs write dates in words, or the day alone beside the year.
 */
export function readRisDate(fields: readonly RisField[]): RisDate {
  const values = TAGS.flatMap((tag) => fields.filter((field) => field.tag === tag && field.value !== ''));
  const year = values.map(({ value }) => /^\s*(\d{4})\b/.exec(value)?.[1]).find((found) => found !== undefined);
  const readings = values.map((field) => ({ field, date: read(field.value, year) }));
  const best = readings
    .filter(({ date }) => date !== undefined)
    .sort((a, b) => exactness(b.date) - exactness(a.date))[0]?.date;
  const failed = readings.find(({ date }) => date === undefined)?.field;
  return {
    ...(best === undefined ? {} : { issued: best }),
    ...(failed === undefined ? {} : { unread: failed }),
  };
}

const TAGS = ['DA', 'Y1', 'PY'];

type CslDate = Readonly<Record<string, unknown>> & { readonly 'date-parts': readonly (readonly number[])[] };

function read(value: string, year: string | undefined): CslDate | undefined {
  const [, y, m = '', d = '', other = ''] =
    /^(\d{4})(?:\/(\d{0,2}))?(?:\/(\d{0,2}))?(?:\/(.*))?$/.exec(value.trim()) ?? [];
  if (y !== undefined) {
    const date = dated([y, m, d], other.trim());
    return isInCalendar(date) ? date : undefined;
  }
  const found = parsePublishedDate(value) ?? (year === undefined ? undefined : parsePublishedDate(`${value} ${year}`));
  if (found !== undefined) return { 'date-parts': [datePartsOf(found)] };
  const season = seasonOf(value.replace(/\d{4}/, '').trim());
  return season !== undefined && year !== undefined ? { 'date-parts': [[Number(year)]], season } : undefined;
}

function dated(parts: readonly string[], other: string): CslDate | undefined {
  const numbers: number[] = [];
  for (const part of parts) {
    if (Number(part || 0) === 0) break;
    numbers.push(Number(part));
  }
  const [, month = 1, day = 1] = numbers;
  if (numbers.length === 0 || month > 12 || day > 31) return undefined;
  if (other === '' || /^\d{1,2}:\d{2}/.test(other)) return { 'date-parts': [numbers] };
  const season = seasonOf(other);
  if (season !== undefined) return { 'date-parts': [numbers], season };
  // `2003///May`, and `2003/05/12/May 12, 2003`.
  const inWords = parsePublishedDate(/\d{4}/.test(other) ? other : `${other} ${parts[0]}`);
  const wordParts = inWords === undefined ? [] : datePartsOf(inWords);
  return { 'date-parts': [wordParts.length > numbers.length ? wordParts : numbers] };
}

const SEASONS: ReadonlyMap<string, string> = new Map([
  ['spring', '1'],
  ['summer', '2'],
  ['autumn', '3'],
  ['fall', '3'],
  ['winter', '4'],
]);

const seasonOf = (word: string): string | undefined => SEASONS.get(word.toLowerCase());

const exactness = (date: CslDate | undefined): number =>
  (date?.['date-parts'][0]?.length ?? 0) * 2 + (date?.['season'] === undefined ? 0 : 1);
