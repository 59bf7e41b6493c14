import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceId } from '../../src/core/ids.ts';
import { noFilter } from '../../src/core/organising/sourceFilter.ts';
import { keepSearchQuick } from '../../src/library/search/keepSearchQuick.ts';
import { countSources } from '../../src/library/search/listSources.ts';
import { findBestPosted } from '../../src/library/search/postings/findBestPosted.ts';
import { keepPostings, type PostingLimits } from '../../src/library/search/postings/keepPostings.ts';
import { decodePostings, encodePostings } from '../../src/library/search/postings/postingCodec.ts';
import { prepareSearch } from '../../src/library/search/prepareSearch.ts';
import { rankSources } from '../../src/library/search/rankSources.ts';
import { searchSources } from '../../src/library/search/searchSources.ts';
import { sql } from '../../src/library/sql.ts';
import { addSource, buildMetadata } from '../support/builders.ts';
import { isLongRun } from '../support/seeded.ts';
import { temporaryLibrary } from '../support/temporaryLibrary.ts';

type Library = ReturnType<typeof temporaryLibrary>;

/** Every word is posted, in blocks so small that a few sources fill several. */
const SMALL: PostingLimits = { fewestSources: 1, leastShare: 0, blockRows: 6, fewestRows: 3 };

function countAndPost({ writer }: Library, limits = SMALL): void {
  for (let hasMore = true; hasMore; ) hasMore = keepSearchQuick(writer, () => true);
  post(writer, limits);
}

function post(writer: Library['writer'], limits = SMALL, steps = Number.POSITIVE_INFINITY): void {
  for (let step = 0; step < steps; step += 1) {
    if (!keepPostings(writer, countSources(writer, noFilter), () => false, limits)) return;
  }
}

/** What FTS5 itself says: the best, of equals the newest, and how many there are. */
function ranked({ reader }: Library, query: string, limit: number) {
  const { matches } = prepareSearch(reader, query, noFilter);
  return {
    rows: reader
      .all<{ row: number }>(sql`SELECT rowid AS row ${matches} ORDER BY rank, rowid DESC LIMIT ${limit}`)
      .map(({ row }) => row),
    total: reader.find<{ count: number }>(sql`SELECT count(*) AS count ${matches}`)?.count,
  };
}

const posted = ({ reader }: Library, query: string, limit: number) =>
  findBestPosted(reader, prepareSearch(reader, query, noFilter), limit);

const WORDS = ['talks', 'truce', 'gaza', 'cairo', 'the', 'é', 'café', '人', '质', 'Straße', 'ＡＢＣ'];
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 });

interface Change {
  readonly kind: 'add' | 'remove' | 'edit' | 'post';
  readonly day?: number;
  readonly which?: number;
  readonly steps?: number;
  readonly title?: readonly string[];
  readonly body?: readonly string[];
}

const changeTo = (kind: Change['kind'], model: Partial<{ [Key in keyof Change]: fc.Arbitrary<Change[Key]> }>) =>
  fc.record({ kind: fc.constant(kind), ...model } as { kind: fc.Arbitrary<Change['kind']> }) as fc.Arbitrary<Change>;

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: changeTo('add', { day: fc.integer({ min: 1, max: 28 }), title: words, body: words }) },
  { weight: 1, arbitrary: changeTo('remove', { which: fc.nat() }) },
  { weight: 2, arbitrary: changeTo('edit', { which: fc.nat(), title: words }) },
  { weight: 2, arbitrary: changeTo('post', { steps: fc.integer({ min: 1, max: 12 }) }) },
);

const asked = fc.record({
  required: fc.array(fc.constantFrom('talks', 'truce', 'gaza', 'the', 'cafe', 'strasse', 'abc', '人'), {
    minLength: 1,
    maxLength: 3,
  }),
  excluded: fc.array(fc.constantFrom('cairo', '质', 'e', '"talks truce"'), { maxLength: 2 }),
});

/** A library that was posted once and then changed so. */
function changedLibrary(changes: readonly Change[]): Library {
  const library = temporaryLibrary();
  const ids: SourceId[] = [];
  for (let day = 1; day <= 20; day += 1) {
    const metadata = { title: `n${day} the`, published: `2026-10-${String(day).padStart(2, '0')}`, url: '' };
    ids.push(addSource(library, metadata, WORDS.join(' ').repeat(day % 9)));
  }
  countAndPost(library);
  for (const each of changes) applyChange(library, ids, each);
  return library;
}

function applyChange(library: Library, ids: SourceId[], change: Change): void {
  const id = ids[(change.which ?? 0) % Math.max(1, ids.length)];
  const title = `n${ids.length} ${change.title?.join(' ') ?? ''}`;
  switch (change.kind) {
    case 'add': {
      const published = `2026-11-${String(change.day).padStart(2, '0')}`;
      ids.push(addSource(library, { title, published, url: '' }, `${change.body?.join(' ')} m${ids.length}`));
      break;
    }
    case 'remove':
      if (id) library.call('sources.remove', { id });
      ids.splice(0, ids.length, ...ids.filter((other) => other !== id));
      break;
    case 'edit':
      if (id) library.call('sources.updateMetadata', { id, metadata: buildMetadata({ title, url: '' }) });
      break;
    case 'post':
      post(library.writer, SMALL, change.steps);
      break;
  }
}

describe('the best of the commonest words', () => {
  test('are those that FTS5 ranks first, in its order, whatever was added, changed or removed since', () => {
    let fromPostings = 0;
    const runs = isLongRun ? 200 : 12;
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 20, maxLength: 60 }),
        fc.array(asked, { minLength: 6, maxLength: 6 }),
        (changes, queries) => {
          const library = changedLibrary(changes);
          for (const { required, excluded } of queries) {
            const query = [...required, ...excluded.map((word) => `-${word}`), ''].join(' ');
            const found = posted(library, query, 5);
            if (!found) continue;
            fromPostings += 1;
            expect(found, query).toEqual(ranked(library, query, 5));
          }
        },
      ),
      { numRuns: runs },
    );
    // Where too little was posted, the index is asked: how often depends on the changes.
    expect(fromPostings).toBeGreaterThan(0);
  });

  test('are ranked at once, however many match, and come with how many there are', () => {
    const library = temporaryLibrary();
    library.writer.transaction(() => {
      for (let index = 0; index < 30; index += 1) {
        addSource(
          library,
          { title: `n${index}`, url: '' },
          `talks ${'talks '.repeat(index % 7)}truce ${'and '.repeat(index)}`,
        );
      }
    });
    const search = () => {
      const { found, total, order } = searchSources(
        library.reader,
        'talks ',
        noFilter,
        { order: 'rank', limit: 4, offset: 2 },
        10,
      );
      return { titles: found.map(({ summary }) => summary.title), total, order };
    };
    expect(search()).toMatchObject({ total: 30, order: 'newest' });
    countAndPost(library);
    const best = rankSources(library.reader, 'talks ', noFilter, 6, () => true).found.map(
      ({ summary }) => summary.title,
    );
    expect(search()).toEqual({ titles: best.slice(2), total: 30, order: 'rank' });
    expect(ranked(library, 'talks ', 6).rows).toEqual(posted(library, 'talks ', 6)?.rows);
  });

  test('are left to the index where it is asked for more than whole words', () => {
    const library = temporaryLibrary();
    for (let day = 1; day <= 9; day += 1) addSource(library, { title: `n${day}`, url: '' }, 'talks truce');
    countAndPost(library);
    expect(posted(library, 'talks truce ', 3)?.total).toBe(9);
    for (const query of ['talk*', '"talks truce"', 'title:talks ', 'talks lang:en ', 'talks unheard ', '-talks ', '']) {
      expect(posted(library, query, 3), query).toBeUndefined();
    }
  });

  test('are right at once when a source has just been added, and left to the index while words are posted anew', () => {
    const library = temporaryLibrary();
    for (let day = 1; day <= 20; day += 1) addSource(library, { title: `n${day}`, url: '' }, 'talks truce');
    countAndPost(library);
    addSource(library, { title: 'n21', url: '' }, 'talks talks');
    expect(posted(library, 'talks ', 3)).toEqual(ranked(library, 'talks ', 3));
    expect(posted(library, 'talks ', 3)?.total).toBe(21);
    library.writer.transaction(() => {
      for (let day = 22; day <= 50; day += 1) addSource(library, { title: `n${day}`, url: '' }, 'talks');
    });
    post(library.writer, SMALL, 3);
    expect(posted(library, 'talks ', 3)).toBeUndefined();
    expect(searchSources(library.reader, 'talks ', noFilter, { order: 'rank', limit: 1, offset: 0 }).total).toBe(50);
    post(library.writer);
    expect(posted(library, 'talks ', 3)).toEqual(ranked(library, 'talks ', 3));
  });

  test('are posted anew with the words of the day when the library has doubled', () => {
    const library = temporaryLibrary();
    for (let day = 1; day <= 8; day += 1) addSource(library, { title: `n${day}`, url: '' }, 'talks');
    countAndPost(library, { ...SMALL, leastShare: 0.5 });
    library.writer.transaction(() => {
      for (let day = 1; day <= 20; day += 1) addSource(library, { title: `m${day}`, url: '' }, 'truce');
    });
    countAndPost(library, { ...SMALL, leastShare: 0.5 });
    expect(posted(library, 'truce ', 3)).toEqual(ranked(library, 'truce ', 3));
    expect(posted(library, 'talks ', 3)).toBeUndefined();
  });
});

test('postings come out of their bytes as they went in', () => {
  const posting = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 70_000 }));
  fc.assert(
    fc.property(fc.array(posting, { maxLength: 60 }), (steps) => {
      let place = -1;
      const given = steps.map(([distance, count]) => {
        place += distance;
        return [place, count] as const;
      });
      const bytes = encodePostings(
        given.map(([at]) => at),
        given.map(([, count]) => count),
      );
      const read = (skip?: ReadonlySet<number>) => {
        const { from, end, places, counts } = decodePostings(bytes, skip);
        return Array.from(places.subarray(from, end), (place, index) => [place, counts[from + index]]);
      };
      expect(read()).toEqual(given);
      const odd = new Set(given.filter(([at]) => at % 2 === 1).map(([at]) => at));
      expect(read(odd)).toEqual(given.filter(([at]) => at % 2 === 0));
    }),
  );
});
