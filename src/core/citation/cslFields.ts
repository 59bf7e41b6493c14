import { type PartialDate, partialDateSchema } from '../partialDate.ts';
import { type PublicationDate, publicationDateSchema } from '../publicationDate.ts';
import type { PersonName } from '../source/personName.ts';
import { type SourceType, sourceTypes } from '../source/source.ts';
import type { CslName } from './cslItem.ts';

/*
 * What CSL's fields become in the metadata of a source, which is coarser: fewer types, names in two parts.
 */

/** The type of ours that a CSL type belongs to. */
export const sourceTypeOf = (cslType: string): SourceType | undefined => TYPES.get(cslType);

const TYPES: ReadonlyMap<string, SourceType> = new Map<string, SourceType>([
  ...sourceTypes.map((type) => [type, type] as const),
  ['article', 'article-journal'],
  ['review', 'article-journal'],
  ['review-book', 'article-journal'],
  ['pamphlet', 'report'],
  ['entry', 'chapter'],
  ['entry-dictionary', 'chapter'],
  ['entry-encyclopedia', 'chapter'],
  ['collection', 'book'],
  ['classic', 'book'],
  ['figure', 'graphic'],
]);

/**
 * Whether a source of a type stands for a work that a bibliography gives a finer one: a review that is kept as a journal article; also a
 * thesis that is a report in libraries of before there were theses, as long as nobody has said otherwise.
 */
export const isFinerType = (cslType: string, type: SourceType): boolean =>
  sourceTypeOf(cslType) === type || TYPES_OF_BEFORE.get(cslType) === type;

const TYPES_OF_BEFORE: ReadonlyMap<string, SourceType> = new Map<string, SourceType>([
  ['paper-conference', 'article-journal'],
  ['post', 'webpage'],
  ['software', 'webpage'],
  ['dataset', 'webpage'],
  ['thesis', 'report'],
  ['standard', 'report'],
  ['bill', 'legislation'],
  ['legal_case', 'legislation'],
  ['regulation', 'legislation'],
  ['treaty', 'legislation'],
  ['hearing', 'legislation'],
  ['motion_picture', 'broadcast'],
  ['song', 'broadcast'],
]);

/** A name in two parts, or whole. */
export function personNameOf(
  name: CslName & { readonly suffix?: string; readonly 'dropping-particle'?: string },
): PersonName {
  if (name.literal) return { literal: name.literal };
  const family = [name['non-dropping-particle'], name.family, name.suffix].filter(Boolean).join(' ');
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  return family === '' ? { literal: given } : { family, given };
}

/** A single day, month or year; a range, a season or a text has no place where a source has but a date. */
export function partialDateOf(date: unknown): PartialDate | undefined {
  const [only, ...others] = datePartsIn(date) ?? [];
  return only === undefined || others.length > 0 || 'season' in (date as object) ? undefined : spell(only);
}

/** When a work was published, of CSL's `issued`; what is a text, or of no year of ours, has no place in a source. */
export function publicationDateOf(date: unknown): PublicationDate | undefined {
  const parts = datePartsIn(date);
  if (parts === undefined || parts.length === 0 || parts.length > 2) return undefined;
  const { season, circa } = date as { readonly season?: string | number; readonly circa?: unknown };
  const mark = circa ? '~' : '';
  const ends = parts.map((end) => {
    if (end.length === 1 && end[0] === 0) return '..';
    const [year, month] = end;
    const number = parts.length === 1 ? seasonNumber(month, season) : seasonNumber(month, undefined);
    const spelt = number === undefined ? spell(end) : spell([year ?? 0])?.concat(`-2${number}`);
    return spelt?.concat(mark);
  });
  const written = ends.join('/');
  return ends.every((end) => end !== undefined) && publicationDateSchema.safeParse(written).success
    ? written
    : undefined;
}

/**
 * Whether a bibliography's date says when a source was published in finer terms: where the source has none, since it could not be read, and in
 * libraries of before there were stretches of time, also its season, or that it is only about right.
 */
export const isFinerDate = (issued: unknown, published: PublicationDate | null): boolean =>
  published === null || publicationDateOf({ 'date-parts': datePartsIn(issued) }) === published;

/** Programs write seasons in a field of their own, or as months from 13 or from 21 on. */
function seasonNumber(month: number | undefined, season: string | number | undefined): number | undefined {
  if (month !== undefined) return /^(?:1[3-6]|2[1-4])$/.test(String(month)) ? ((month - 1) % 4) + 1 : undefined;
  const word = String(season ?? '')
    .trim()
    .toLowerCase();
  const index = SEASONS.findIndex((names, at) => word === String(at + 1) || names.includes(word));
  return index === -1 ? undefined : index + 1;
}

const SEASONS: readonly (readonly string[])[] = [['spring'], ['summer'], ['autumn', 'fall'], ['winter']];

/** Whether a date of CSL may be one: its days are in the calendar. Years before the first and after 9999 are not looked into. */
export function isInCalendar(date: unknown): boolean {
  const [[year = 0] = []] = datePartsIn(date) ?? [];
  return publicationDateOf(date) !== undefined || year < 0 || year > 9999;
}

const datePartsIn = (date: unknown): readonly (readonly number[])[] | undefined =>
  (date as { readonly 'date-parts'?: readonly (readonly number[])[] } | undefined)?.['date-parts'];

function spell([year = 0, ...rest]: readonly number[]): PartialDate | undefined {
  const written = [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
  return partialDateSchema.safeParse(written).success ? written : undefined;
}
