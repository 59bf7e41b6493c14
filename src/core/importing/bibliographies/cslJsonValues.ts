import { z } from 'zod';
import { isInCalendar } from '../../citation/cslFields.ts';
import type { CslName } from '../../citation/cslItem.ts';
import { datePartsOf } from '../../partialDate.ts';
import { parsePublishedDate } from '../dates/publishedDate.ts';

type Report = (what: string) => void;

const numberSchema = z.union([
  z.number().int(),
  z
    .string()
    .regex(/^-?\d+$/)
    .transform(Number),
]);
const datePartsSchema = z.array(z.array(z.union([numberSchema, z.literal('')]).nullable()).min(1)).min(1);
const dateSchema = z
  .object({
    'date-parts': z.unknown().optional(),
    raw: z.string().optional(),
    literal: z.string().optional(),
    season: z.union([z.string(), z.number()]).optional(),
    circa: z.union([z.string(), z.number(), z.boolean()]).optional(),
  })
  .loose();

/** A date in CSL's form: parts as numbers. Free text is understood where it can be, and else kept as text. */
export function readCslDate(value: unknown, report: Report): Readonly<Record<string, unknown>> | undefined {
  if (typeof value === 'string' || typeof value === 'number') return fromText(String(value), report);
  const parsed = dateSchema.safeParse(value);
  if (!parsed.success) {
    report('it is no date and left out.');
    return undefined;
  }
  const { season, circa, raw, literal } = parsed.data;
  const added = { ...(season === undefined ? {} : { season }), ...(circa ? { circa } : {}) };
  const ranges = datePartsSchema.safeParse(parsed.data['date-parts']);
  if (ranges.success) {
    const parts = ranges.data.map((one) => one.filter((part): part is number => typeof part === 'number'));
    const date = { 'date-parts': parts, ...added };
    if (parts.every(isDate) && isInCalendar(date)) return date;
  }
  const text = raw ?? literal;
  if (text !== undefined && text !== '') return { ...fromText(text, report), ...added };
  if (ranges.success) {
    const written = ranges.data.map((parts) => parts.join('-')).join('/');
    report(`“${written}” is no date of the calendar and cited as text.`);
    return { literal: written };
  }
  report('it is no date and left out.');
  return undefined;
}

function isDate(
  [year, month = 1, day = 1, ...others]: readonly number[],
  _index: number,
  all: readonly (readonly number[])[],
): boolean {
  // An open end, as pandoc writes it.
  if (year === 0 && all.length === 2) return true;
  // Months 13 to 24 are seasons.
  return year !== undefined && others.length === 0 && month >= 1 && month <= 24 && day >= 1 && day <= 31;
}

function fromText(text: string, report: Report): Readonly<Record<string, unknown>> {
  const date = parsePublishedDate(text);
  if (date !== undefined) return { 'date-parts': [datePartsOf(date)] };
  report(`“${text}” is not understood as a date and cited as text.`);
  return { literal: text };
}

const nameSchema = z
  .object({ family: z.string().optional(), given: z.string().optional(), literal: z.string().optional() })
  .loose();

/** People and bodies; a text stands for one whose name is not to be divided. */
export function readCslNames(value: unknown, report: Report): readonly CslName[] | undefined {
  const list = Array.isArray(value) ? (value as readonly unknown[]) : [value];
  const names = list.flatMap((one): CslName[] => {
    if (typeof one === 'string') return one.trim() === '' ? [] : [{ literal: one.trim() }];
    const parsed = nameSchema.safeParse(one);
    const { family, given, literal } = parsed.data ?? {};
    if (parsed.success && (family || given || literal)) return [parsed.data as CslName];
    report('a name without words is left out.');
    return [];
  });
  return names.length === 0 ? undefined : names;
}
