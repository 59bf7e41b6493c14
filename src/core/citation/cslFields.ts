import { type PartialDate, partialDateSchema } from '../partialDate.ts';
import type { PersonName } from '../source/personName.ts';
import { type SourceType, sourceTypes } from '../source/source.ts';
import type { CslName } from './cslItem.ts';

/*
 * What CSL's fields become in the metadata of a source, which is coarser: fewer types, names in two parts, single dates.
 */

/** The type of ours that a CSL type belongs to. */
export const sourceTypeOf = (cslType: string): SourceType | undefined => TYPES.get(cslType);

const TYPES: ReadonlyMap<string, SourceType> = new Map<string, SourceType>([
  ...sourceTypes.map((type) => [type, type] as const),
  ['article', 'article-journal'],
  ['paper-conference', 'article-journal'],
  ['review', 'article-journal'],
  ['review-book', 'article-journal'],
  ['post', 'webpage'],
  ['software', 'webpage'],
  ['dataset', 'webpage'],
  ['thesis', 'report'],
  ['standard', 'report'],
  ['pamphlet', 'report'],
  ['bill', 'legislation'],
  ['legal_case', 'legislation'],
  ['regulation', 'legislation'],
  ['treaty', 'legislation'],
  ['hearing', 'legislation'],
  ['entry', 'chapter'],
  ['entry-dictionary', 'chapter'],
  ['entry-encyclopedia', 'chapter'],
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

/** A single day, month or year; a range, a season or a text has no place in a source. */
export function partialDateOf(date: unknown): PartialDate | undefined {
  const parts = (date as { readonly 'date-parts'?: readonly (readonly number[])[] } | undefined)?.['date-parts'];
  const [only, ...others] = parts ?? [];
  if (only === undefined || others.length > 0) return undefined;
  const [year = 0, ...rest] = only;
  const written = [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
  return partialDateSchema.safeParse(written).success ? written : undefined;
}
