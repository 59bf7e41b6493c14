import type { OtherCsl, PersonName, Source } from '../source/source.ts';
import { type CslDate, cslDateOf } from './cslDate.ts';
import { mergeOtherCsl } from './mergeOtherCsl.ts';
import { sourceDescriptor } from './sourceDescriptor.ts';

export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly 'non-dropping-particle'?: string;
}

/** A work in the form of CSL-JSON 1.0.2. An absent field is unknown. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly DOI?: string;
  readonly language?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly number?: string;
  /** Any other variable of CSL 1.0.2, from a bibliography. */
  readonly [variable: string]: unknown;
}

/** A work that can be cited. */
export interface CitableWork extends Pick<Source, 'id' | 'metadata'> {
  /** CSL-JSON from a bibliography, which may say more than our metadata: cited as it is. Its id is the source's. */
  readonly cslItem?: CslItem;
  /** What a bibliography said of a source of the library besides its metadata. */
  readonly otherCsl?: OtherCsl;
}

/** What stands for a work of which neither title nor author is known: a citation must never print nothing. */
const UNTITLED = '[untitled]';

/**
 * The work as the citation processor reads it. Times of day are dropped: CSL dates end at the day. Grade and marking stay
 * behind: they are no part of a reference.
 *
 * @param describes for a style that prints them nevertheless: the marking as `status`, the source descriptor as `annote`
 */
export function toCslItem(source: CitableWork, { describes = false }: { readonly describes?: boolean } = {}): CslItem {
  if (source.cslItem !== undefined) return source.cslItem;
  const { metadata } = source;
  const named = cslNames(metadata.authors);
  const agency = metadata.agency.trim();
  // Agency copy without a byline is the agency's: it wrote what the outlet carries.
  const authors = named.length > 0 || agency === '' ? named : [{ literal: agency }];
  const editors = cslNames(metadata.editors);
  const title = metadata.title.trim() || (authors.length === 0 ? UNTITLED : '');
  const outlet = metadata.outlet.trim();
  const publisher = metadata.publisher.trim();
  // Where only the outlet is known of a work that stands alone, the outlet published it: as a container it would turn the
  // book into a chapter.
  const outletPublishes = publisher === '' && STANDALONE_TYPES.has(metadata.type);
  const item: CslItem = {
    id: source.id,
    type: metadata.type,
    ...field('title', title),
    ...(authors.length > 0 ? { author: authors } : {}),
    ...(editors.length > 0 ? { editor: editors } : {}),
    ...field('container-title', outletPublishes ? '' : outlet),
    ...field('publisher', outletPublishes ? outlet : publisher),
    ...(metadata.published === null ? {} : { issued: cslDateOf(metadata.published) }),
    ...(metadata.accessed === null ? {} : { accessed: cslDateOf(metadata.accessed) }),
    ...field('URL', metadata.url.trim()),
    ...field('DOI', metadata.doi.trim().replace(/^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)/i, '')),
    ...field('language', metadata.language.trim()),
    ...field('volume', metadata.volume.trim()),
    ...field('issue', metadata.issue.trim()),
    ...field('page', metadata.pages.trim()),
    ...field('number', metadata.number.trim()),
  };
  const merged = source.otherCsl === undefined ? item : mergeOtherCsl(item, source.otherCsl, metadata);
  if (!describes) return merged;
  return { ...merged, ...field('status', metadata.marking ?? ''), ...field('annote', sourceDescriptor(metadata)) };
}

const STANDALONE_TYPES: ReadonlySet<string> = new Set([
  'report',
  'book',
  'thesis',
  'manuscript',
  'map',
  'standard',
  'document',
]);

const cslNames = (names: readonly PersonName[]): readonly CslName[] =>
  names.map(toCslName).filter((name) => name !== null);

function toCslName(name: PersonName): CslName | null {
  if ('literal' in name) return name.literal.trim() === '' ? null : { literal: name.literal.trim() };
  const family = name.family.trim();
  const given = name.given.trim();
  if (family === '') return given === '' ? null : { literal: given };
  return given === '' ? { family } : { family, given };
}

function field(name: string, value: string): Record<string, string> {
  return value === '' ? {} : { [name]: value };
}
