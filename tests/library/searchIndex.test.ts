import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseText, tokensOf } from '../../src/core/text/normaliseText.ts';
import { daysOf } from '../../src/library/dayNumber.ts';
import { findSearchRow, ROWS_A_DAY } from '../../src/library/search/searchIndex.ts';
import { searchSources } from '../../src/library/search/searchSources.ts';
import { EVERYTHING } from '../../src/library/search/sourceFilter.ts';
import { sql } from '../../src/library/sql.ts';
import { addSource } from '../support/builders.ts';
import { isLongRun } from '../support/seeded.ts';
import { temporaryLibrary } from '../support/temporaryLibrary.ts';

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
  fc.assert(
    fc.property(text, (original) => {
      const { text } = normaliseText(original);
      writer.run(sql`INSERT INTO search (search) VALUES ('delete-all')`);
      writer.run(sql`INSERT INTO search (rowid, title, byline, body) VALUES (1, '', '', ${text})`);
      const indexed = writer.all<{ term: string }>(sql`SELECT term FROM vocabulary ORDER BY "offset"`);
      expect(indexed.map(({ term }) => term)).toEqual(tokensOf(text));
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

test('a source is filed under its day, and a day that is full overflows into those after it', () => {
  const library = temporaryLibrary();
  const day = daysOf('2026-11-20').first;
  const first = addSource(library, { title: 'first' });
  expect(findSearchRow(library.reader, first)).toBe(day * ROWS_A_DAY);
  const lastOfDay = (day + 1) * ROWS_A_DAY - 1;
  library.writer.run(sql`UPDATE search_row SET row = ${lastOfDay} WHERE source_id = ${first}`);
  library.writer.run(sql`INSERT INTO search (rowid, title, byline, body) VALUES (${lastOfDay}, '', '', 'talks')`);
  const overflowing = addSource(library, { title: 'overflowing' });
  expect(findSearchRow(library.reader, overflowing)).toBe((day + 1) * ROWS_A_DAY);
  const nextDay = addSource(library, { title: 'next day', published: '2026-11-21' });
  expect(findSearchRow(library.reader, nextDay)).toBe((day + 1) * ROWS_A_DAY + 1);
  expect(library.call('sources.search', { query: 'talks', filter: { publishedTo: '2026-11-20' } }).total).toBe(2);
});

test('of too many matches only the newest are ranked, and it is said how many', () => {
  const library = temporaryLibrary();
  for (let day = 1; day <= 9; day += 1) {
    // The older, the better they match.
    addSource(
      library,
      { title: `Day ${day}`, published: `2026-11-0${day}` },
      `${'talks '.repeat(10 - day)}and more words to read`,
    );
  }
  const search = (limit: number, rankable: number, filter = {}) => {
    const {
      found,
      completed: _,
      ...told
    } = searchSources(library.reader, 'talks', { ...EVERYTHING, ...filter }, limit, rankable);
    return { titles: found.map(({ summary }) => summary.title), ...told };
  };
  expect(search(3, 9)).toEqual({ titles: ['Day 1', 'Day 2', 'Day 3'], total: 9, rankedWithinNewest: null });
  expect(search(3, 4)).toEqual({ titles: ['Day 6', 'Day 7', 'Day 8'], total: 9, rankedWithinNewest: 4 });
  expect(search(9, 4).titles).toHaveLength(4);
  expect(search(2, 3, { publishedTo: '2026-11-05' })).toEqual({
    titles: ['Day 3', 'Day 4'],
    total: 5,
    rankedWithinNewest: 3,
  });
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

test('in a large library a last word of one or two letters is not completed, and it is said so', () => {
  const library = temporaryLibrary();
  const id = addSource(library);
  const search = (query: string) => {
    const { total, completed } = searchSources(library.reader, query, EVERYTHING, 10);
    return { total, completed };
  };
  expect(search('t')).toEqual({ total: 1, completed: true });
  growTo(library, id, 1_001);
  expect(search('t')).toEqual({ total: 0, completed: false });
  expect(search('ta')).toEqual({ total: 1, completed: true });
  growTo(library, id, 20_001);
  expect(search('ta')).toEqual({ total: 0, completed: false });
  expect(search('on ta')).toEqual({ total: 0, completed: false });
  expect(search('tal')).toEqual({ total: 1, completed: true });
  expect(search('on')).toEqual({ total: 1, completed: false });
});

/** Lists so many sources beside one, without a word of theirs in the index. */
function growTo({ writer }: ReturnType<typeof temporaryLibrary>, id: string, count: number): void {
  writer.run(sql`
    WITH RECURSIVE numbers (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count})
    INSERT OR IGNORE INTO source SELECT 'src_' || n, type, title, authors, outlet, publisher, published, accessed, url,
      language, volume, issue, pages, number, doi, reliability, marking, format, sha256, size, file_name, text_id,
      captured_at, imported_at, removed_at, citation_key
    FROM numbers, source WHERE id = ${id}`);
  writer.run(sql`INSERT INTO search_row (row, source_id, outlet)
    SELECT (SELECT max(row) FROM search_row) + row_number() OVER (), id, '' FROM source
    WHERE id NOT IN (SELECT source_id FROM search_row)`);
}
