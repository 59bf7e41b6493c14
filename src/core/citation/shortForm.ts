import { datePartsOf } from '../partialDate.ts';
import { beginningOf, type PublicationDate } from '../publicationDate.ts';
import type { PersonName } from '../source/source.ts';

/** What the short form is made of; sources and source summaries both have it. */
export interface ShortFormParts {
  readonly title: string;
  readonly authors: readonly PersonName[];
  readonly outlet: string;
  readonly published: PublicationDate | null;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LONGEST_TITLE = 32;

/**
 * The few words by which a citation chip names a source at once, without the citation engine: author and year (`Roe 2026`,
 * `Roe and Doe 2026`, `Roe et al. 2026`), without an author the outlet and the day (`The Harbour Post, 3 Mar 2026`), without
 * both the title. Never empty.
 */
export function shortForm({ title, authors, outlet, published }: ShortFormParts): string {
  const [year, month, day] = published === null ? [] : datePartsOf(beginningOf(published));
  const names = authors.map(shortName).filter((name) => name !== '');
  const byYear = (name: string): string => (year === undefined ? name : `${name} ${year}`);
  const [first, second] = names;
  if (first !== undefined) {
    if (second === undefined) return byYear(first);
    return byYear(names.length === 2 ? `${first} and ${second}` : `${first} et al.`);
  }
  const date = [day, month === undefined ? undefined : MONTHS[month - 1], year].filter((part) => part !== undefined);
  const name = outlet.trim() || clip(title.trim()) || 'Untitled source';
  return date.length === 0 ? name : `${name}, ${date.join(' ')}`;
}

function shortName(name: PersonName): string {
  return ('literal' in name ? name.literal : name.family || name.given).trim();
}

function clip(title: string): string {
  const characters = Array.from(title);
  if (characters.length <= LONGEST_TITLE) return title;
  const clipped = characters.slice(0, LONGEST_TITLE).join('');
  // At a word, where there is one to cut at; scripts without spaces are cut anywhere.
  return `${clipped.replace(/\s+\S*$/, '')}…`;
}
