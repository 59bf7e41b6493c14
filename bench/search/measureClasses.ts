import { parseSearchQuery, type TermPart } from '../../src/core/text/parseSearchQuery.ts';
import type { ReadableDb } from '../../src/library/database.ts';
import { countFacets } from '../../src/library/search/countFacets.ts';
import { findBestRows } from '../../src/library/search/findBestRows.ts';
import { findBestPosted } from '../../src/library/search/postings/findBestPosted.ts';
import { prepareSearch } from '../../src/library/search/prepareSearch.ts';
import { rankSources } from '../../src/library/search/rankSources.ts';
import { renderFtsQuery } from '../../src/library/search/renderFtsQuery.ts';
import { searchSources } from '../../src/library/search/searchSources.ts';
import { filterConditions } from '../../src/library/search/sourceFilter.ts';
import { sql, sqlAll } from '../../src/library/sql.ts';
import { type Distribution, distributionOf, formatFigure, printFigure, printTable } from '../report.ts';
import { processorTime } from './buildLibrary.ts';
import type { QueryClass, SearchedFor } from './queries.ts';

/** The bar of the design: three times what counting the matches takes, five for a phrase of stop words, or five milliseconds. */
const TIMES_COUNT = 3;
const TIMES_COUNT_OF_STOP_WORDS = 5;
const ALWAYS_QUICK = 5;
/** How many times sooner all matches of a single word in more than a twentieth of the articles are ranked than by FTS5. */
const TIMES_RAW_RANK = 10;
const COMMON_WORDS: readonly string[] = ['common', 'huge'];

/** Measures each class beside what SQLite itself takes on the same database in the same run, and prints the tables. */
export function measureClasses(
  db: ReadableDb,
  classes: readonly QueryClass[],
  documents: number,
  rounds: number,
): void {
  const measured = classes.map((kind) => ({ kind, ...measureClass(db, kind, rounds) }));
  for (const { kind, matches, ranked, times, single } of measured) {
    printFigure({ bench: 'search', documents, class: kind.name, matches, ranked, ...times, single });
  }
  const show = ({ p50, p95, p99 }: Distribution) => [p50, p95, p99].map(formatFigure).join(' / ');
  printTable(
    [
      'processor ms, p50 / p95 / p99',
      'matches',
      'ranked at once',
      'search, 50 rows',
      'single runs, p95',
      'raw count(*)',
      'p95 to count',
      'bar',
    ],
    measured.map(({ kind, matches, ranked, single, times: { own, count } }) => {
      const times = kind.name.includes('stop words') ? TIMES_COUNT_OF_STOP_WORDS : TIMES_COUNT;
      const isMet = own.p95 <= Math.max(times * count.p95, ALWAYS_QUICK);
      return [
        kind.name,
        formatFigure(matches),
        `${Math.round(ranked * 100)} %`,
        show(own),
        formatFigure(single.p95),
        show(count),
        `${formatFigure(own.p95 / count.p95)} ×`,
        metOrMissed(isMet),
      ];
    }),
  );
  process.stdout.write('\n');
  printTable(
    [
      'processor ms, p50 / p95 / p99',
      'newest 50',
      'rankAll',
      'its rank alone',
      'raw ORDER BY rank',
      'times sooner, p50, p95',
      'bar',
      'facets',
    ],
    measured.map(({ kind, times: { newest, rankAll, best, rank, facets } }) => [
      kind.name,
      show(newest),
      show(rankAll),
      show(best),
      show(rank),
      `${formatFigure(rank.p50 / best.p50)}, ${formatFigure(rank.p95 / best.p95)}`,
      COMMON_WORDS.includes(kind.name) ? metOrMissed(rank.p95 >= best.p95 * TIMES_RAW_RANK) : '',
      show(facets),
    ]),
  );
}

const metOrMissed = (isMet: boolean): string => (isMet ? 'met' : 'MISSED');

function measureClass(db: ReadableDb, { queries }: QueryClass, rounds: number) {
  let matches = 0;
  let ranked = 0;
  const page = { limit: 50, offset: 0 } as const;
  const work = {
    own: ({ query, filter }: SearchedFor) => {
      const result = searchSources(db, query, filter, { ...page, order: 'rank' });
      matches += result.total;
      if (result.order === 'rank') ranked += 1;
    },
    newest: ({ query, filter }: SearchedFor) => searchSources(db, query, filter, { ...page, order: 'newest' }),
    rankAll: ({ query, filter }: SearchedFor) => rankSources(db, query, filter, 50, () => false),
    best: ({ query, filter }: SearchedFor) => {
      const search = prepareSearch(db, query, filter);
      return findBestPosted(db, search, 50) ?? findBestRows(db, search, 50);
    },
    facets: ({ query, filter }: SearchedFor) => countFacets(db, query, filter),
    count: (searched: SearchedFor) => db.find(sql`SELECT count(*) ${rawMatches(searched)}`),
    rank: (searched: SearchedFor) => db.all(sql`SELECT search.rowid ${rawMatches(searched)} ORDER BY rank LIMIT 50`),
  };
  type Way = keyof typeof work;
  const ways = Object.keys(work) as Way[];
  // Of each way, of each query, what each round took.
  const times = Object.fromEntries(ways.map((way) => [way, queries.map((): number[] => [])])) as Record<
    Way,
    number[][]
  >;
  // The first round warms the pages up. Each way of asking is measured right beside the others.
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, searched] of queries.entries()) {
      for (const way of inTurn(ways, round)) {
        const took = processorTime(() => work[way](searched));
        if (round > 0) times[way][index]?.push(took);
      }
    }
  }
  const ofMedians = (way: Way) => distributionOf(times[way].map((rounds) => distributionOf(rounds).p50));
  const asked = (rounds + 1) * queries.length;
  return {
    matches: matches / asked,
    ranked: ranked / asked,
    times: Object.fromEntries(ways.map((way) => [way, ofMedians(way)])) as Record<Way, Distribution>,
    single: distributionOf(times.own.flat()),
  };
}

/** Each is the first in its turn, and every other round they go backwards: what comes behind another finds the processor's caches as that left them. */
function inTurn<Way>(ways: readonly Way[], round: number): readonly Way[] {
  const first = round % ways.length;
  const turned = [...ways.slice(first), ...ways.slice(0, first)];
  return round % 2 === 0 ? turned : turned.reverse();
}

/** What one would ask FTS5 without any of this for the same matches: the words, a begun one as a prefix, filters in a join. */
function rawMatches({ query, filter }: SearchedFor) {
  const terms = parseSearchQuery(query).parts.filter((part): part is TermPart => part.kind === 'term');
  const match = renderFtsQuery(terms) ?? '';
  const conditions = filterConditions(filter);
  return conditions.length === 0
    ? sql`FROM search WHERE search MATCH ${match}`
    : sql`FROM search CROSS JOIN search_row ON search_row.row = search.rowid WHERE search MATCH ${match} AND ${sqlAll(conditions)}`;
}
