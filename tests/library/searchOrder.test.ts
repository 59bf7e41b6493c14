import { describe, expect, test } from 'vitest';
import { noFilter, type SourceFilter } from '../../src/core/organising/sourceFilter.ts';
import { countFacets } from '../../src/library/search/countFacets.ts';
import { rankSources } from '../../src/library/search/rankSources.ts';
import { searchSources } from '../../src/library/search/searchSources.ts';
import { sql } from '../../src/library/sql.ts';
import { addSource, expectFailure } from '../support/builders.ts';
import { seededNumbers } from '../support/seeded.ts';
import { temporaryLibrary } from '../support/temporaryLibrary.ts';

/** Nine sources of nine days: the older, the better they match. */
function nineDays() {
  const library = temporaryLibrary();
  for (let day = 1; day <= 9; day += 1) {
    addSource(
      library,
      { title: `Day ${day}`, published: `2026-11-0${day}`, url: '' },
      `${'talks '.repeat(10 - day)}and more words to read`,
    );
  }
  return library;
}

describe('the order of hits', () => {
  const search = (
    rankable: number,
    page: { limit: number; offset?: number; order?: 'newest' | 'rank' },
    filter = {},
  ) => {
    const { found, total, order } = searchSources(
      nineDays().reader,
      'talks ',
      { ...noFilter, ...filter },
      { order: 'rank', offset: 0, ...page },
      rankable,
    );
    return { titles: found.map(({ summary }) => summary.title), total, order };
  };

  test('is the best first where ranking them all is quick', () => {
    expect(search(9, { limit: 3 })).toEqual({ titles: ['Day 1', 'Day 2', 'Day 3'], total: 9, order: 'rank' });
    expect(search(9, { limit: 3, offset: 6 }).titles).toEqual(['Day 7', 'Day 8', 'Day 9']);
  });

  test('is the newest first where it is not, and is said to be', () => {
    expect(search(8, { limit: 3 })).toEqual({ titles: ['Day 9', 'Day 8', 'Day 7'], total: 9, order: 'newest' });
    expect(search(8, { limit: 3, offset: 7 }).titles).toEqual(['Day 2', 'Day 1']);
    expect(search(8, { limit: 3 }, { publishedTo: '2026-11-05' })).toMatchObject({ order: 'rank', total: 5 });
  });

  test.each([
    ['was not counted', 'talks ', null],
    ['is as rare as was counted', 'day talks ', 9],
    ['has become commoner than was counted', 'talks ', 1],
    ['has become rarer than was counted', 'talks ', 500],
    ['of a phrase is rare', '"talks and more" ', 1],
    ['is only not to be found', 'talks -snow ', 1],
    ['is begun', 'tal', 1],
  ])('is the same and as many are told where a word %s', (_, query, counted) => {
    const { reader, writer } = nineDays();
    const answer = (rankable: number) => {
      const { found, total, order } = searchSources(
        reader,
        query,
        noFilter,
        { order: 'rank', limit: 9, offset: 0 },
        rankable,
      );
      return { titles: found.map(({ summary }) => summary.title), total, order };
    };
    const before = [answer(9), answer(8)];
    expect(before).toMatchObject([{ order: 'rank' }, query.startsWith('"') ? {} : { order: 'newest' }]);
    const words = ['talks', 'and', 'snow', 'tal'];
    if (counted !== null)
      for (const word of words) writer.run(sql`INSERT INTO search_term VALUES (${word}, ${counted})`);
    expect([answer(9), answer(8)]).toEqual(before);
  });

  test('is the newest first where that was asked for', () => {
    expect(search(9, { limit: 2, order: 'newest' })).toEqual({ titles: ['Day 9', 'Day 8'], total: 9, order: 'newest' });
  });

  test('is the newest first where no words are sought', () => {
    const { reader } = nineDays();
    for (const query of ['', ' ', 'lang:en', '-weather ']) {
      const { found, total, order } = searchSources(reader, query, noFilter, { order: 'rank', limit: 2, offset: 0 });
      expect([found.map(({ summary }) => summary.title), total, order]).toEqual([['Day 9', 'Day 8'], 9, 'newest']);
    }
  });

  test('of punctuation alone there is nothing to put in order', () => {
    const { reader } = nineDays();
    expect(searchSources(reader, '?!', noFilter, { order: 'rank', limit: 2, offset: 0 }).total).toBe(0);
  });
});

describe('the rank over all matches', () => {
  /** Texts in which the words stand now and then, in titles too. */
  function mixed(count: number) {
    const library = temporaryLibrary();
    const next = seededNumbers(3);
    const words = ['talks', 'gaza', 'cairo', 'of', 'the', 'a', 'weather', 'river'];
    const some = (most: number) =>
      Array.from({ length: 1 + Math.floor(next() * most) }, () => words[Math.floor(next() * words.length)]).join(' ');
    library.writer.transaction(() => {
      for (let index = 0; index < count; index += 1)
        addSource(library, { title: some(5), url: '', language: index % 2 ? 'en' : 'he' }, `${some(60)} ${index}`);
    });
    return library;
  }

  test('is that of the index itself', () => {
    const { reader } = mixed(300);
    const rowOf = (id: string) =>
      reader.find<{ row: number }>(sql`SELECT row FROM search_row WHERE source_id = ${id}`)?.row;
    for (const [query, match] of [
      ['talks ', 'talks'],
      ['talks gaza ', 'talks AND gaza'],
      ['"the weather"', '"the weather"'],
      ['title:cairo ', '{title} : cairo'],
      ['talks -river ', 'talks NOT river'],
    ] as const) {
      const ranks = new Map(
        reader
          .all<{ rowid: number; rank: number }>(sql`SELECT rowid, rank FROM search WHERE search MATCH ${match}`)
          .map(({ rowid, rank }) => [rowid, rank]),
      );
      const { found, total } = rankSources(reader, query, noFilter, 50, () => false);
      expect(total).toBe(ranks.size);
      const best = [...ranks.values()].sort((a, b) => a - b).slice(0, 50);
      expect(found.map(({ summary }) => ranks.get(rowOf(summary.id) ?? -1))).toEqual(best);
    }
  });

  test('is the same as of a search that ranks at once, also when it is narrowed', () => {
    const { reader } = mixed(200);
    const narrowings: readonly Partial<SourceFilter>[] = [{}, { languages: ['he'] }];
    for (const narrowing of narrowings) {
      const filter = { ...noFilter, ...narrowing };
      const scores = (titles: readonly { summary: { id: string } }[]) => titles.map(({ summary }) => summary.id);
      const atOnce = searchSources(reader, 'weather gaza ', filter, { order: 'rank', limit: 20, offset: 0 });
      const all = rankSources(reader, 'weather gaza ', filter, 20, () => false);
      expect(all.total).toBe(atOnce.total);
      // Of equals either may come first.
      expect(new Set(scores(all.found).slice(0, 10)).size).toBe(10);
      expect(scores(all.found)[0]).toBe(scores(atOnce.found)[0]);
    }
  });

  test('ends when it is cancelled, long before it is through', () => {
    const { reader } = mixed(1_500);
    let asked = 0;
    expectFailure(
      () =>
        rankSources(reader, 'the ', noFilter, 10, () => {
          asked += 1;
          return true;
        }),
      'job-cancelled',
    );
    expect(asked).toBe(1);
    // The connection is free again.
    expect(searchSources(reader, 'the ', noFilter, { order: 'newest', limit: 1, offset: 0 }).found).toHaveLength(1);
  });
});

test('of too many matches the facets of the newest are counted, and it is said how many those are', () => {
  const { reader } = nineDays();
  const all = countFacets(reader, 'talks ', noFilter, 9);
  expect([all.within, all.outlets[0]?.count]).toEqual([null, 9]);
  const newest = countFacets(reader, 'talks ', noFilter, 4);
  expect([newest.within, newest.outlets[0]?.count]).toEqual([4, 4]);
  const narrowed = countFacets(reader, 'talks ', { ...noFilter, publishedTo: '2026-11-03' }, 4);
  expect([narrowed.within, narrowed.outlets[0]?.count]).toEqual([null, 3]);
});
