import type { CslItem, CslName } from './cslItem.ts';

/**
 * How running text names a work: the family names of its authors or editors, of more than three the first; else the newspaper
 * or magazine, else the title. These are what a citation in the author-date style begins with, so that it can leave them out.
 *
 * @param language BCP 47 tag of the text
 */
export function nameInText(work: CslItem, language: string): string {
  const names = [work.author, work['editor']].map(namesIn).find((found) => found.length > 0) ?? [];
  if (names.length > 0) return joinNames(names, language);
  const outlet = PERIODICALS.has(work.type) ? (work['container-title'] ?? '') : '';
  return outlet || work.title || work['container-title'] || work.publisher || work.id;
}

const PERIODICALS: ReadonlySet<string> = new Set(['article-newspaper', 'article-magazine']);

function namesIn(names: unknown): readonly string[] {
  if (!Array.isArray(names)) return [];
  return (names as readonly CslName[])
    .map((name) => [name['non-dropping-particle'], name.family ?? name.literal ?? name.given].filter(Boolean).join(' '))
    .filter((name) => name !== '');
}

/** The words of CSL's locales for the languages that ship; Hebrew and Arabic join theirs to the next word. */
const WORDS: Readonly<Record<string, { readonly and: string; readonly others: string }>> = {
  ar: { and: ' و', others: ' وآخرون' },
  de: { and: ' und ', others: ' u. a.' },
  en: { and: ' and ', others: ' et al.' },
  es: { and: ' y ', others: ' et al.' },
  fr: { and: ' et ', others: ' et al.' },
  he: { and: ' ו', others: ' ואחרים' },
};

function joinNames(names: readonly string[], language: string): string {
  const primary = language.split(/[-_]/)[0]?.toLowerCase() ?? '';
  const { and, others } = WORDS[primary === 'iw' ? 'he' : primary] ?? { and: ' and ', others: ' et al.' };
  const [first = '', ...rest] = names;
  if (rest.length > 2) return first + others;
  const last = rest.pop();
  if (last === undefined) return first;
  // English puts a comma before “and” in a list of three.
  const comma = rest.length > 0 && primary === 'en' ? ',' : '';
  return `${[first, ...rest].join(', ')}${comma}${and}${last}`;
}
