import { assertNever } from '../assertNever.ts';
import { type Reliability, reliabilitySchema } from '../grading/sourceGrade.ts';
import { parseTypedDate } from '../importing/dates/parseTypedDate.ts';
import { type Marking, markingSchema } from '../marking/marking.ts';
import type { PartialDate } from '../partialDate.ts';
import { type SourceFormat, sourceSchema } from '../source/source.ts';
import { type SourceStatus, sourceStatusSchema } from '../source/sourceStatus.ts';
import type { SearchField } from './searchFields.ts';

/**
 * What a source must be. Any of several values will do. Names of outlets, tags and collections are as typed: only the library
 * knows which there are. A range of dates has its ends inclusive; `before` and `after` are not.
 */
export type FieldCondition =
  | { readonly field: 'outlet' | 'tag' | 'in'; readonly name: string }
  | { readonly field: 'grade'; readonly values: readonly (Reliability | 'ungraded')[] }
  | { readonly field: 'marking'; readonly values: readonly (Marking | 'unmarked')[] }
  /** Primary subtags; '' for unknown. */
  | { readonly field: 'lang'; readonly values: readonly string[] }
  | { readonly field: 'status'; readonly values: readonly SourceStatus[] }
  | { readonly field: 'format'; readonly values: readonly SourceFormat[] }
  | { readonly field: 'published'; readonly from: PartialDate | null; readonly to: PartialDate | null }
  | { readonly field: 'before' | 'after'; readonly date: PartialDate };

/** The condition that a value means, or a sentence about what is wrong with it. */
export function parseCondition(
  { name }: SearchField & { readonly kind: 'condition' },
  value: string,
): FieldCondition | string {
  if (value === '') return `${name}: needs a value right behind the colon.`;
  switch (name) {
    case 'outlet':
    case 'tag':
    case 'in':
      return { field: name, name: value };
    case 'grade':
      return listOf(name, value, gradesOf, 'A to F, a range such as A-C, or ungraded');
    case 'marking':
      return listOf(name, value, markingsOf, `${markingSchema.options.join(', ')} or unmarked`);
    case 'lang':
      return listOf(name, value, languagesOf, 'a language code such as en, ar or he, or unknown');
    case 'status':
      return listOf(name, value, optionsOf(sourceStatusSchema.options), sourceStatusSchema.options.join(', '));
    case 'format':
      return listOf(name, value, optionsOf(FORMATS), FORMATS.join(', '));
    case 'published':
      return parseRange(value);
    case 'before':
    case 'after': {
      const date = dateOf(value);
      return date === undefined ? badDate(name) : { field: name, date };
    }
    default:
      return assertNever(name);
  }
}

const FORMATS = sourceSchema.shape.format.options;

/** Several values with commas between them. */
function listOf<Field extends FieldCondition['field'], Value>(
  field: Field,
  value: string,
  read: (value: string) => readonly Value[],
  known: string,
): { readonly field: Field; readonly values: readonly Value[] } | string {
  const values = value
    .split(/[,،，、]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const wrong = values.find((one) => read(one).length === 0);
  if (values.length === 0 || wrong !== undefined)
    return `${field}: does not know “${wrong ?? value}”. It takes ${known}.`;
  return { field, values: [...new Set(values.flatMap(read))] };
}

function gradesOf(value: string): readonly (Reliability | 'ungraded')[] {
  if (/^(?:ungraded|none|unknown)$/i.test(value)) return ['ungraded'];
  const [, first = '', last = first] = /^([a-f])(?:(?:-|–|\.\.)([a-f]))?$/i.exec(value) ?? [];
  const grades = reliabilitySchema.options;
  const placeOf = (letter: string) => grades.indexOf(letter.toUpperCase() as Reliability);
  const [from, to] = [placeOf(first), placeOf(last)];
  return from < 0 ? [] : grades.slice(Math.min(from, to), Math.max(from, to) + 1);
}

function markingsOf(value: string): readonly (Marking | 'unmarked')[] {
  if (/^(?:unmarked|none)$/i.test(value)) return ['unmarked'];
  const label = value.toUpperCase().replace(/^TLP[:\s-]*/, '');
  return markingSchema.options.filter((marking) => marking === `TLP:${label}`);
}

function languagesOf(value: string): readonly string[] {
  if (/^(?:unknown|none)$/i.test(value)) return [''];
  const primary = /^([a-z]{2,3})(?:-[a-z0-9-]+)?$/i.exec(value)?.[1];
  const named = LANGUAGE_NAMES.get(value.toLowerCase());
  return named !== undefined ? [named] : primary === undefined ? [] : [primary.toLowerCase()];
}

const LANGUAGE_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    arabic: 'ar',
    chinese: 'zh',
    dutch: 'nl',
    english: 'en',
    farsi: 'fa',
    french: 'fr',
    german: 'de',
    hebrew: 'he',
    italian: 'it',
    japanese: 'ja',
    korean: 'ko',
    kurdish: 'ku',
    persian: 'fa',
    polish: 'pl',
    portuguese: 'pt',
    russian: 'ru',
    spanish: 'es',
    turkish: 'tr',
    ukrainian: 'uk',
    urdu: 'ur',
  }),
);

function optionsOf<Option extends string>(options: readonly Option[]): (value: string) => readonly Option[] {
  return (value) => options.filter((option) => option === value.toLowerCase());
}

/** `2026-01..2026-03`, either end open, or one date. */
function parseRange(value: string): FieldCondition | string {
  const [first = '', last = first] = value.split(/\.\.+|…/);
  const from = first === '' ? null : dateOf(first);
  const to = last === '' ? null : dateOf(last);
  if (from === undefined || to === undefined || (from === null && to === null)) return badDate('published');
  if (from !== null && to !== null && from.slice(0, to.length) > to)
    return 'published: ends before it begins. Write the earlier date first.';
  return { field: 'published', from, to };
}

function dateOf(value: string): PartialDate | undefined {
  const typed = parseTypedDate(value);
  return typed.kind === 'date' && !typed.date.includes('T') ? typed.date : undefined;
}

const badDate = (field: string): string =>
  `${field}: takes a date such as 2026, 2026-11 or 2026-11-22${field === 'published' ? ', or two of them with .. between' : ''}.`;
