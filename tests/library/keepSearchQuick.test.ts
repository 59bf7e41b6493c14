import { describe, expect, test } from 'vitest';
import { noFilter } from '../../src/core/organising/sourceFilter.ts';
import { readIndexTotals } from '../../src/library/search/indexTotals.ts';
import { keepSearchQuick } from '../../src/library/search/keepSearchQuick.ts';
import { searchSources } from '../../src/library/search/searchSources.ts';
import { sql } from '../../src/library/sql.ts';
import { addSource, buildMetadata } from '../support/builders.ts';
import { temporaryLibrary } from '../support/temporaryLibrary.ts';

type Library = ReturnType<typeof temporaryLibrary>;

const suggested = (library: Library, prefix: string) =>
  library.call('sources.suggest', { prefix }).map(({ term, sources }) => `${term} ${sources}`);

/** Steps of the given length until nothing is left to do; how many it took. */
function keepUp({ writer }: Library, looksAStep = Number.POSITIVE_INFINITY): number {
  let steps = 0;
  for (let hasMore = true; hasMore; steps += 1) {
    let looks = 0;
    hasMore = keepSearchQuick(writer, () => {
      looks += 1;
      return looks < looksAStep;
    });
    if (steps > 10_000) throw new Error('It never ends.');
  }
  return steps;
}

/** So many sources, each with a word of its own that begins alike, and a few they share. */
function libraryOf(count: number): Library {
  const library = temporaryLibrary();
  library.writer.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      const shared = index % 2 === 0 ? 'hostages' : 'hospital';
      addSource(library, { title: `n${index}`, url: '', authors: [], outlet: '' }, `${shared} ho${index} talks`);
    }
  });
  return library;
}

test('the index knows how many sources there are, whatever was added, changed or removed', () => {
  const library = temporaryLibrary();
  expect(readIndexTotals(library.writer).rows).toBe(0);
  const ids = ['one', 'two', 'three', ''].map((text, index) =>
    addSource(library, { title: `n${index}`, url: '' }, text),
  );
  expect(readIndexTotals(library.writer)).toMatchObject({ rows: 4 });
  const [first, second] = ids;
  if (first === undefined || second === undefined) throw new Error('Nothing was added.');
  library.call('sources.remove', { id: first });
  library.call('sources.updateMetadata', { id: second, metadata: buildMetadata({ title: 'Horizon', url: '' }) });
  expect(readIndexTotals(library.writer)).toMatchObject({ rows: 3 });
});

describe('the words of the library', () => {
  test('are suggested with the number of sources they stand in, the commonest first', () => {
    const library = temporaryLibrary();
    addSource(library, { title: 'Talks', url: '' }, 'Hostages, hostages and hospitals.');
    addSource(library, { title: 'Other', url: '' }, 'The hostages came home.');
    expect(suggested(library, 'ho')).toEqual([]);
    keepUp(library);
    expect(suggested(library, 'ho')).toEqual(['hostages 2', 'home 1', 'hospitals 1']);
    expect(suggested(library, 'came HOS')).toEqual(['hostages 2', 'hospitals 1']);
    expect(suggested(library, 'xyz')).toEqual([]);
    expect(suggested(library, '?')).toEqual([]);
  });

  test('are counted anew when sources were added, changed or removed', () => {
    const library = temporaryLibrary();
    const first = addSource(library, { title: 'First', url: '' }, 'hostages');
    const second = addSource(library, { title: 'Second', url: '' }, 'hostages home');
    keepUp(library);
    library.call('sources.remove', { id: first });
    addSource(library, { title: 'Third', url: '' }, 'hotel');
    library.call('sources.updateMetadata', { id: second, metadata: buildMetadata({ title: 'Horizon', url: '' }) });
    addSource(library, { title: 'Fourth', url: '' }, 'hotel');
    keepUp(library);
    expect(suggested(library, 'ho')).toEqual(['hotel 2', 'home 1', 'horizon 1', 'hostages 1']);
  });

  test('come out the same however short the steps are', () => {
    const library = libraryOf(120);
    expect(keepUp(library, 7)).toBeGreaterThan(10);
    const counted = library.reader.all(sql`SELECT term, sources FROM search_term`);
    library.writer.run(sql`DELETE FROM search_term`);
    library.writer.run(sql`DELETE FROM library_setting WHERE name = 'search-upkeep'`);
    keepUp(library);
    expect(library.reader.all(sql`SELECT term, sources FROM search_term`)).toEqual(counted);
    expect(counted).toContainEqual({ term: 'hostages', sources: 60 });
  });

  test('when nothing has changed there is nothing to do', () => {
    const library = libraryOf(10);
    keepUp(library);
    expect(keepSearchQuick(library.writer, () => true)).toBe(false);
  });
});

test('what is searched for while the index is merged is found all the time', () => {
  const library = libraryOf(300);
  const total = () => searchSources(library.reader, 'talks ', noFilter, { order: 'rank', limit: 1, offset: 0 }).total;
  for (let hasMore = true; hasMore; ) {
    hasMore = keepSearchQuick(library.writer, () => false);
    expect(total()).toBe(300);
    if (total() !== 300) break;
  }
  expect(library.reader.find(sql`SELECT count(DISTINCT segid) AS segments FROM search_idx`)).toEqual({ segments: 1 });
});

describe('a begun word', () => {
  const search = (library: Library, query: string) => {
    const { total, completions } = searchSources(library.reader, query, noFilter, {
      order: 'rank',
      limit: 5,
      offset: 0,
    });
    return { total, completions };
  };

  test('is taken for every word that begins so, as long as those are few', () => {
    const library = libraryOf(200);
    keepUp(library);
    expect(search(library, 'ho')).toEqual({ total: 200, completions: [] });
  });

  test('is taken for every word also before any are counted', () => {
    expect(search(libraryOf(200), 'ho')).toEqual({ total: 200, completions: [] });
  });

  test('where they are many is taken for the commonest, and it is told which', () => {
    const library = libraryOf(200);
    keepUp(library);
    // As if each of these stood in many sources.
    library.writer.run(sql`UPDATE search_term SET sources = sources + 2000 WHERE term GLOB 'ho[a-z]*'`);
    library.writer.run(sql`UPDATE search_term SET sources = sources + 500 WHERE term IN ('ho7', 'talks')`);
    const { total, completions } = search(library, 'ho');
    expect(completions.slice(0, 4)).toEqual(['ho', 'hospital', 'hostages', 'ho7']);
    expect(completions).toHaveLength(11);
    expect(total).toBe(200);
    expect(search(library, 'ho7').completions).toEqual([]);
    // Finished, or asked for with an asterisk, it is not.
    expect(search(library, 'ho ')).toEqual({ total: 0, completions: [] });
    expect(search(library, 'ho*')).toEqual({ total: 200, completions: [] });
    expect(search(library, 'talks ho').completions).toHaveLength(11);
  });

  test('marks only the words it was taken for', () => {
    const library = temporaryLibrary();
    addSource(library, { title: 'it', url: '' }, 'Hostages and hovercraft.');
    library.writer.run(sql`WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 20)
      INSERT INTO search_term SELECT 'ho' || n, 1000 FROM n`);
    library.writer.run(sql`INSERT INTO search_term VALUES ('hostages', 2000)`);
    const [hit] = library.call('sources.search', { query: 'ho' }).hits;
    expect(hit?.snippet.marks.map(({ start, end }) => hit.snippet.text.slice(start, end))).toEqual(['Hostages']);
  });
});
