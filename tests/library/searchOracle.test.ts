import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CollectionId } from '../../src/core/ids.ts';
import { noFilter, type SourceFilter } from '../../src/core/organising/sourceFilter.ts';
import type { SearchQuery } from '../../src/core/text/parseSearchQuery.ts';
import { parseSearchQuery } from '../../src/core/text/parseSearchQuery.ts';
import { countFacets } from '../../src/library/search/countFacets.ts';
import { rankSources } from '../../src/library/search/rankSources.ts';
import { searchSources } from '../../src/library/search/searchSources.ts';
import { addSource, buildId, buildParagraph, takeExcerpt } from '../support/builders.ts';
import { isLongRun, seededNumbers } from '../support/seeded.ts';
import { temporaryLibrary } from '../support/temporaryLibrary.ts';

/*
 * The library's answers beside those of a plain scan over the same texts, which knows neither SQL nor the index: words are what
 * stands between spaces and points, dates are compared as strings.
 */

interface Kept {
  readonly title: string;
  readonly author: string;
  readonly outlet: string;
  readonly text: string;
  readonly published: string | null;
  readonly language: string;
  readonly reliability: 'A' | 'B' | 'F' | null;
  readonly marking: 'TLP:GREEN' | 'TLP:AMBER' | null;
  readonly status: 'new' | 'triaged' | 'excerpted' | 'cited';
  readonly tags: readonly string[];
  /** Names: `outer` holds `inner`. */
  readonly collections: readonly ('outer' | 'inner')[];
}

const WORDS = ['talks', 'talk', 'gaza', 'truce', 'cairo', 'doha', 'hostages', 'the', 'of', 'tal'];
const OUTLETS = ['The Levant Courier', 'Courier', 'Harbour Herald'];

function makeSources(count: number): readonly Kept[] {
  const next = seededNumbers(7);
  const oneOf = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item;
  const words = (count: number) => Array.from({ length: count }, () => oneOf(WORDS));
  return Array.from({ length: count }, (_, index) => ({
    title: `${words(2).join(' ')} n${index}`,
    author: oneOf(['gaza', 'haddad', 'cohen']),
    outlet: oneOf(OUTLETS),
    text: `${words(1 + Math.floor(next() * 12)).join(' ')}. ${words(2).join(', ')} 人质${oneOf(['谈判', '质谈'])}`,
    // Each on a day of its own, so that the newest first is one order.
    published: `2025-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + Math.floor(index / 12)).padStart(2, '0')}`,
    language: oneOf(['en', 'he-IL', '']),
    reliability: oneOf(['A', 'B', 'F', null]),
    marking: oneOf(['TLP:GREEN', 'TLP:AMBER', null]),
    status: oneOf(['new', 'triaged', 'excerpted', 'cited']),
    tags: [oneOf(['Urgent', 'to check']), ...(next() < 0.3 ? ['Old'] : [])].filter(() => next() < 0.6),
    collections: oneOf([[], ['outer'], ['inner'], ['outer', 'inner']]),
  }));
}

/** A library that holds them, each brought to its state by the operations that a person would use. */
function libraryWith(sources: readonly Kept[]) {
  const library = temporaryLibrary();
  const outer = library.call('collections.create', { name: 'outer' }).id;
  const inner = library.call('collections.create', { name: 'inner', parentId: outer }).id;
  const cited: string[] = [];
  for (const source of sources) {
    const { title, outlet, text, published, language, reliability, marking, author } = source;
    const authors = [{ family: author, given: 'Ada' }];
    const id = addSource(library, { title, outlet, published, language, reliability, marking, authors, url: '' }, text);
    library.call('sources.organise', {
      ids: [id],
      addTags: [...source.tags],
      addTo: source.collections.map((name) => (name === 'outer' ? outer : inner)),
      ...(source.status === 'triaged' ? { triaged: true } : {}),
    });
    if (source.status === 'excerpted') takeExcerpt(library, id, text.slice(0, 3));
    if (source.status === 'cited') cited.push(id);
  }
  const { id, revision } = library.call('briefings.create', { header: { title: 'Weekly' } });
  const block = buildParagraph(
    'a',
    'See',
    cited.map((sourceId) => ({ sourceId })),
  );
  library.call('briefings.saveBlocks', { id, revision, changedBlocks: [block], order: [buildId('blk', 'a')] as never });
  return { library, outer, inner };
}

const tokensOf = (text: string): readonly string[] => text.toLowerCase().match(/[a-z0-9]+|[\u4e00-\u9fff]/g) ?? [];

/** Whether the phrase stands in the text, its last word perhaps only begun. */
function holds(text: string, phrase: readonly string[], prefix: boolean): boolean {
  const words = tokensOf(text);
  return words.some((_, at) =>
    phrase.every((word, index) => {
      const found = words[at + index] ?? '';
      return prefix && index === phrase.length - 1 ? found.startsWith(word) : found === word;
    }),
  );
}

/** A part of a query as it is typed, and what it asks of a source. */
interface Asked {
  readonly typed: string;
  readonly matches: (source: Kept) => boolean;
}

const columnsOf = ({ title, author, outlet, text }: Kept) => ({ title, byline: `${outlet}. Ada ${author}`, text });

function wordAsked(
  column: 'title' | 'byline' | 'text' | null,
  phrase: readonly string[],
  how: 'word' | 'phrase' | 'prefix',
): Asked {
  const value = how === 'word' ? phrase.join('') : how === 'phrase' ? `"${phrase.join(' ')}"` : `${phrase.join('')}*`;
  return {
    typed: `${column === null ? '' : `${column}:`}${value}`,
    matches: (source) => {
      const columns = columnsOf(source);
      const texts = column === null ? Object.values(columns) : [columns[column]];
      return texts.some((text) => holds(text, phrase, how === 'prefix'));
    },
  };
}

const word = fc.constantFrom(...WORDS, '人', '质', 'absent', 'courier', 'ada');
const column = fc.constantFrom(null, null, null, 'title' as const, 'byline' as const, 'text' as const);

const asked: fc.Arbitrary<Asked> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ column, word }).map(({ column, word }) => wordAsked(column, [word], 'word')) },
  {
    weight: 2,
    arbitrary: fc
      .record({ column, words: fc.array(word, { minLength: 2, maxLength: 3 }) })
      .map(({ column, words }) => wordAsked(column, words, 'phrase')),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ column, begun: fc.constantFrom('t', 'ta', 'ho', 'ga', 'tr') })
      .map(({ column, begun }) => wordAsked(column, [begun], 'prefix')),
  },
  fc.constantFrom<Asked>(
    { typed: 'outlet:courier', matches: ({ outlet }) => /courier/i.test(outlet) },
    { typed: 'outlet:"levant courier"', matches: ({ outlet }) => outlet === 'The Levant Courier' },
    { typed: 'outlet:nowhere', matches: () => false },
    { typed: 'grade:A', matches: ({ reliability }) => reliability === 'A' },
    { typed: 'grade:A-B,ungraded', matches: ({ reliability }) => reliability !== 'F' },
    { typed: 'marking:green', matches: ({ marking }) => marking === 'TLP:GREEN' },
    { typed: 'marking:unmarked', matches: ({ marking }) => marking === null },
    { typed: 'lang:he', matches: ({ language }) => language === 'he-IL' },
    { typed: 'lang:unknown,english', matches: ({ language }) => language !== 'he-IL' },
    { typed: 'tag:urgent', matches: ({ tags }) => tags.includes('Urgent') },
    { typed: 'tag:"to check"', matches: ({ tags }) => tags.includes('to check') },
    { typed: 'in:outer', matches: ({ collections }) => collections.length > 0 },
    { typed: 'in:Inner', matches: ({ collections }) => collections.includes('inner') },
    { typed: 'status:cited', matches: ({ status }) => status === 'cited' },
    { typed: 'status:new,triaged', matches: ({ status }) => status === 'new' || status === 'triaged' },
    { typed: 'format:html', matches: () => true },
    { typed: 'format:pdf', matches: () => false },
    { typed: 'published:2025-03', matches: ({ published }) => published?.startsWith('2025-03') ?? false },
    {
      typed: 'published:2025-03..2025-05',
      matches: (s) => s.published !== null && s.published >= '2025-03' && s.published < '2025-06',
    },
    { typed: 'before:2025-04', matches: ({ published }) => published !== null && published < '2025-04' },
    { typed: 'after:2025-09', matches: ({ published }) => published !== null && published >= '2025-10' },
  ),
);

/** Parts in a row, each perhaps negated in one of the two ways; a space behind, so that no word is still being typed. */
const query = fc
  .array(fc.record({ asked, sign: fc.constantFrom('', '', '', '-', 'NOT ') }), { minLength: 1, maxLength: 4 })
  .map((parts) => ({
    typed: `${parts.map(({ asked, sign }) => sign + asked.typed).join(' ')} `,
    matches: (source: Kept) => parts.every(({ asked, sign }) => asked.matches(source) === (sign === '')),
  }));

interface FilterAsked {
  readonly filter: Partial<SourceFilter>;
  readonly matches: (source: Kept) => boolean;
}

function filtersOf(inner: CollectionId, outer: CollectionId): fc.Arbitrary<FilterAsked> {
  return fc.constantFrom<FilterAsked>(
    { filter: {}, matches: () => true },
    { filter: {}, matches: () => true },
    { filter: { outlets: ['Courier', 'Harbour Herald'] }, matches: ({ outlet }) => outlet !== 'The Levant Courier' },
    { filter: { languages: ['he', ''] }, matches: ({ language }) => language !== 'en' },
    { filter: { reliabilities: ['ungraded', 'A'] }, matches: (s) => s.reliability === null || s.reliability === 'A' },
    { filter: { markings: ['unmarked'] }, matches: ({ marking }) => marking === null },
    { filter: { statuses: ['excerpted'] }, matches: ({ status }) => status === 'excerpted' },
    { filter: { tags: ['Old', 'Urgent'] }, matches: ({ tags }) => tags.includes('Old') || tags.includes('Urgent') },
    { filter: { collections: [outer] }, matches: ({ collections }) => collections.length > 0 },
    {
      filter: { collections: [inner], statuses: ['new', 'cited'] },
      matches: (s) => s.collections.includes('inner') && ['new', 'cited'].includes(s.status),
    },
    {
      filter: { publishedFrom: '2025-02', publishedTo: '2025-07' },
      matches: (s) => s.published !== null && s.published >= '2025-02' && s.published < '2025-08',
    },
  );
}

describe('a search beside a plain scan', () => {
  const sources = makeSources(60);

  test('finds the same sources, as many, the newest first, and counts the same facets', () => {
    const { library, inner, outer } = libraryWith(sources);
    const db = library.reader;
    fc.assert(
      fc.property(query, filtersOf(inner, outer), ({ typed, matches }, narrowing) => {
        const wanted = sources
          .filter((source) => matches(source) && narrowing.matches(source))
          .sort((a, b) => ((a.published ?? '') < (b.published ?? '') ? 1 : -1));
        const titles = wanted.map(({ title }) => title);
        const filter = { ...noFilter, ...narrowing.filter };
        const newest = searchSources(db, typed, filter, { order: 'newest', limit: 200, offset: 0 });
        expect(newest.found.map(({ summary }) => summary.title)).toEqual(titles);
        expect(newest.total).toBe(titles.length);

        const ranked = searchSources(db, typed, filter, { order: 'rank', limit: 200, offset: 0 });
        expect(ranked.found.map(({ summary }) => summary.title).sort()).toEqual([...titles].sort());
        const all = rankSources(db, typed, filter, 200, () => false);
        expect(all.total).toBe(titles.length);
        expect(all.found.map(({ summary }) => summary.title).sort()).toEqual([...titles].sort());

        const facets = countFacets(db, typed, filter);
        const count = (valuesOf: (source: Kept) => readonly string[]) => {
          const counts = new Map<string, number>();
          for (const value of wanted.flatMap(valuesOf)) counts.set(value, (counts.get(value) ?? 0) + 1);
          return Object.fromEntries(counts);
        };
        const counted = (values: readonly { readonly value: string; readonly count: number }[]) =>
          Object.fromEntries(values.map(({ value, count }) => [value, count]));
        expect(facets.within).toBeNull();
        expect(counted(facets.outlets)).toEqual(count(({ outlet }) => [outlet]));
        expect(counted(facets.languages)).toEqual(count(({ language }) => [language.slice(0, 2)]));
        expect(counted(facets.years)).toEqual(count(({ published }) => [published?.slice(0, 4) ?? '']));
        expect(counted(facets.reliabilities)).toEqual(count(({ reliability }) => [reliability ?? 'ungraded']));
        expect(counted(facets.markings)).toEqual(count(({ marking }) => [marking ?? 'unmarked']));
        expect(counted(facets.formats)).toEqual(count(() => ['html']));
        expect(counted(facets.statuses)).toEqual(count(({ status }) => [status]));
        expect(counted(facets.tags)).toEqual(count(({ tags }) => [...new Set(tags)]));
        expect(counted(facets.collections)).toEqual(
          count(({ collections }) => [
            ...(collections.length > 0 ? [outer] : []),
            ...(collections.includes('inner') ? [inner] : []),
          ]),
        );
      }),
      { numRuns: isLongRun ? 5_000 : 250 },
    );
  });

  test('marks what was sought and nothing else, in title, byline and text', () => {
    const { library } = libraryWith(sources.slice(0, 20));
    const isSought = (asked: SearchQuery, place: 'title' | 'byline' | 'text', marked: string): boolean =>
      asked.parts.some(
        (part) =>
          part.kind === 'term' &&
          !part.negated &&
          (part.column ?? place) === place &&
          holds(marked, part.term.tokens, part.term.prefix),
      );
    fc.assert(
      fc.property(query, ({ typed }) => {
        const parsed = parseSearchQuery(typed);
        const { found } = searchSources(library.reader, typed, noFilter, { order: 'newest', limit: 50, offset: 0 });
        for (const { summary, snippet, titleMarks, byline } of found) {
          for (const { start, end } of titleMarks)
            expect(isSought(parsed, 'title', summary.title.slice(start, end))).toBe(true);
          for (const { start, end } of byline?.marks ?? [])
            expect(isSought(parsed, 'byline', byline?.text.slice(start, end) ?? '')).toBe(true);
          for (const { start, end } of snippet.marks)
            expect(isSought(parsed, 'text', snippet.text.slice(start, end))).toBe(true);
          // What matched is to be seen somewhere.
          const anywhere = parsed.parts.some((part) => part.kind === 'term' && !part.negated);
          const shown = titleMarks.length + (byline?.marks.length ?? 0) + snippet.marks.length;
          expect(shown > 0).toBe(anywhere);
        }
      }),
      { numRuns: isLongRun ? 2_000 : 100 },
    );
  });
});
