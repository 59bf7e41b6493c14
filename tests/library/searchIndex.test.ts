import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noFilter } from '../../src/core/organising/sourceFilter.ts';
import { normaliseText, tokensOf } from '../../src/core/text/normaliseText.ts';
import { daysOf } from '../../src/library/dayNumber.ts';
import { foldForIndex } from '../../src/library/search/foldForIndex.ts';
import { keepSearchQuick } from '../../src/library/search/keepSearchQuick.ts';
import { rowsADay } from '../../src/library/search/rowsADay.ts';
import { findSearchRow, rebuildOutdatedIndex } from '../../src/library/search/searchIndex.ts';
import { searchSources } from '../../src/library/search/searchSources.ts';
import { sql } from '../../src/library/sql.ts';
import { addSource } from '../support/builders.ts';
import { isLongRun } from '../support/seeded.ts';
import { type TemporaryLibrary, temporaryLibrary } from '../support/temporaryLibrary.ts';

test('the index cuts folded text into the words that snippets and marks are made with', () => {
  const { writer } = temporaryLibrary();
  writer.run(sql`CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab ('main', 'search', 'instance')`);
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'ab Zé’"-_.\n12'),
      fc.constantFrom(...'أةىשָׁ״質한ไｶﾞßﷺ😀\u0301\u0640\u0000हिन्दी', '北', 'カ', 'ー', 'й', 'ё', 'Æ', '²', '½', 'ⅷ'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      fc.integer({ min: 0, max: 0x1_ffff }).map((code) => String.fromCodePoint(code)),
    ),
    maxLength: 40,
  });
  // Texts that are mostly ASCII are folded another way than others.
  const inEnglish = text.map((strange) => `${'Most of it is English. '.repeat(20)}${strange}and "more"\u0301 of it`);
  fc.assert(
    fc.property(fc.oneof(text, inEnglish), (original) => {
      const text = foldForIndex(original);
      writer.run(sql`INSERT INTO search (search) VALUES ('delete-all')`);
      writer.run(sql`INSERT INTO search (rowid, title, byline, body) VALUES (1, '', '', ${text})`);
      const indexed = writer.all<{ term: string }>(sql`SELECT term FROM vocabulary ORDER BY "offset"`);
      expect(indexed.map(({ term }) => term)).toEqual(tokensOf(normaliseText(original).text));
    }),
    { numRuns: isLongRun ? 20_000 : 300 },
  );
});

test('a date stands for the days it may mean, counted from the year 0', () => {
  expect(daysOf('0000-01-01')).toEqual({ first: 0, last: 0 });
  expect(daysOf('1970-01-02')).toEqual({ first: 719_529, last: 719_529 });
  expect(daysOf('2024-02').last - daysOf('2024-02').first).toBe(28);
  expect(daysOf('2026').last - daysOf('2026').first).toBe(364);
  expect(daysOf('0099').first).toBeLessThan(daysOf('0100').first);
  expect(daysOf('2026-11-22T23:30-05:00')).toEqual(daysOf('2026-11-22'));
});

test('a word is found where a hyphen divides it, and no phrase runs from one such word into another', () => {
  const library = temporaryLibrary();
  const broken = addSource(
    library,
    { title: 'Al-Qaeda' },
    'The mini-ster of trans-port spoke of T-72 tanks in 2019-20.',
  );
  addSource(library, { title: 'Other' }, 'The mini bus and the ster.');
  const search = (query: string) => library.call('sources.search', { query }).hits;
  for (const query of [
    'minister',
    'TRANSPORT',
    't72',
    '"minister"',
    'minist*',
    'alqaeda',
    'title:alqaeda',
    '"mini ster"',
  ])
    expect([query, search(query).map(({ id }) => id)]).toEqual([query, [broken]]);
  for (const query of ['"minister transport"', '"tanks minister"', '201920', 'text:alqaeda', 'minister NOT transport'])
    expect([query, search(query)]).toEqual([query, []]);
  const [hit] = search('transport');
  const { text = '', marks = [] } = hit?.snippet ?? {};
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['trans-port']);
  // The words are counted for suggestions; what keeps them apart is none.
  while (keepSearchQuick(library.writer, () => true));
  const counted = library.reader.all<{ term: string }>(sql`SELECT term FROM search_term`).map(({ term }) => term);
  expect(counted).toContain('minister');
  expect(counted.filter((term) => /\p{Cn}/u.test(term))).toEqual([]);
});

/** An index that an earlier version made: farther apart, and without saying so. */
const asMadeBefore = (library: TemporaryLibrary) =>
  library.writer.run(sql`DELETE FROM library_setting WHERE name IN ('rows-a-day', 'longest-overflow')`);

test.each([
  ['a new index', false, 4_096],
  ['an index of before', true, 1_048_576],
])('in %s a source is filed under its day, and a day that is full overflows into those after it', (_, isOld, rows) => {
  const library = temporaryLibrary();
  if (isOld) asMadeBefore(library);
  expect(rowsADay(library.reader)).toBe(rows);
  const day = daysOf('2026-11-20').first;
  const first = addSource(library, { title: 'first' });
  expect(findSearchRow(library.reader, first)).toBe(day * rows);
  const lastOfDay = (day + 1) * rows - 1;
  library.writer.run(sql`UPDATE search_row SET row = ${lastOfDay} WHERE source_id = ${first}`);
  library.writer.run(sql`INSERT INTO search (rowid, title, byline, body) VALUES (${lastOfDay}, '', '', 'talks')`);
  const overflowing = addSource(library, { title: 'overflowing' });
  expect(findSearchRow(library.reader, overflowing)).toBe((day + 1) * rows);
  const nextDay = addSource(library, { title: 'next day', published: '2026-11-21' });
  expect(findSearchRow(library.reader, nextDay)).toBe((day + 1) * rows + 1);
  expect(library.call('sources.search', { query: 'talks', filter: { publishedTo: '2026-11-20' } }).total).toBe(2);
});

test('sources of a day are found by its date however many days they fill', () => {
  const library = temporaryLibrary();
  library.writer.run(sql`UPDATE library_setting SET value = '3' WHERE name = 'rows-a-day'`);
  const ids = Array.from({ length: 20 }, (_, index) =>
    addSource(library, { title: `n${index}`, published: '2026-11-20' }),
  );
  const next = addSource(library, { title: 'the day after', published: '2026-11-21' });
  const { first } = daysOf('2026-11-20');
  expect(ids.map((id) => findSearchRow(library.reader, id))).toEqual(ids.map((_, index) => first * 3 + index));
  const on = (day: string, order: 'newest' | 'rank') =>
    searchSources(
      library.reader,
      'talks ',
      { ...noFilter, publishedFrom: day, publishedTo: day },
      { order, limit: 50, offset: 0 },
    ).found.map(({ summary }) => summary.id);
  for (const order of ['newest', 'rank'] as const) {
    expect(new Set(on('2026-11-20', order))).toEqual(new Set(ids));
    expect(on('2026-11-21', order)).toEqual([next]);
    expect(on('2026-11-22', order)).toEqual([]);
  }
});

test('an index that is made anew becomes a small one, and finds and dates the same', () => {
  const library = temporaryLibrary();
  asMadeBefore(library);
  for (const day of [1, 15, 30])
    addSource(library, { title: `Day ${day}`, published: `2026-11-${String(day).padStart(2, '0')}` });
  addSource(library, { title: 'No day', published: null });
  const answers = () => [
    library.call('sources.list', {}).sources.map(({ title }) => title),
    library.call('sources.search', {
      query: 'day ',
      filter: { publishedFrom: '2026-11-10', publishedTo: '2026-11-20' },
    }).total,
  ];
  const before = answers();
  library.writer.run(sql`DELETE FROM library_setting WHERE name = 'normalisation-version'`);
  rebuildOutdatedIndex(library.writer);
  expect(rowsADay(library.reader)).toBe(4_096);
  expect(answers()).toEqual(before);
  expect(before[1]).toBe(1);
});

test('the bound on the index’s rows is one that the index heeds', () => {
  const library = temporaryLibrary();
  addSource(library, { published: '2026-11-01' });
  const newer = addSource(library, { published: '2026-11-20' });
  const plan = (query: ReturnType<typeof sql>) =>
    library.reader.all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${query}`).map(({ detail }) => detail);
  const bounded = sql`SELECT rowid FROM search WHERE search MATCH 'talks' AND rowid >= ${findSearchRow(library.reader, newer) ?? 0}`;
  expect(library.reader.all(bounded)).toHaveLength(1);
  // FTS5 names the constraints it takes: M a match, > a lower bound on the row.
  expect(plan(bounded).join()).toMatch(/VIRTUAL TABLE INDEX \d+:.*>/);
});
