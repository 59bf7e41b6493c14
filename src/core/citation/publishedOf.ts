import type { PublicationDate } from '../publicationDate.ts';
import type { Source } from '../source/source.ts';
import type { CslDate } from './cslDate.ts';
import { isFinerDate, publicationDateOf } from './cslFields.ts';

type Dated = Pick<Source, 'metadata' | 'otherCsl'>;

/** When a source was published, as it is cited: its own date, or what its bibliography says in finer terms; null where neither has one. */
export function publishedOf({ metadata, otherCsl }: Dated): PublicationDate | null {
  const { published } = metadata;
  const issued = otherCsl['issued'];
  return (isFinerDate(issued, published) ? publicationDateOf(issued) : undefined) ?? published;
}

/**
 * What a bibliography says of when a work was published where that could not be read as a date, and nobody has entered one: `in press`,
 * `20xx`. It is cited as it is. Undefined where there is a date, or nothing at all.
 */
export function dateAsWritten(source: Dated): string | undefined {
  if (publishedOf(source) !== null) return undefined;
  const issued = source.otherCsl['issued'] as CslDate | undefined;
  return issued?.literal ?? issued?.['date-parts']?.map((parts) => parts.join('-')).join('/');
}

/** Nothing is said of when it was published, neither in a date nor in words: a citation prints “n.d.”. */
export const isUndated = (source: Dated): boolean =>
  publishedOf(source) === null && dateAsWritten(source) === undefined;
