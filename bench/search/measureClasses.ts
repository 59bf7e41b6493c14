import { parseSearchQuery, type TermPart } from '../../src/core/text/parseSearchQuery.ts';
import type { ReadableDb } from '../../src/library/database.ts';
import { countFacets } from '../../src/library/search/countFacets.ts';
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

/** Measures each class beside what SQLite itself takes on the same database in the same run, and prints the tables. */
export function measureClasses(
  db: ReadableDb,
  classes: readonly QueryClass[],
  documents: number,
  rounds: number,
): void {
  const measured = classes.map((kind) => ({ kind, ...measureClass(db, kind, rounds) }));
  for (const { kind, matches, ranked, times } of measured) {
    printFigure({ bench: 'search', documents, class: kind.name, matches, ranked, ...times });
  }
  const show = ({ p50, p95, p99 }: Distribution) => [p50, p95, p99].map(formatFigure).join(' / ');
  printTable(
    [
      'processor ms, p50 / p95 / p99',
      'matches',
      'ranked at once',
      'search, 50 rows',
      'raw count(*)',
      'p95 to count',
      'bar',
    ],
    measured.map(({ kind, matches, ranked, times: { own, count } }) => {
      const times = kind.name.includes('stop words') ? TIMES_COUNT_OF_STOP_WORDS : TIMES_COUNT;
      const isMet = own.p95 <= Math.max(times * count.p95, ALWAYS_QUICK);
      return [
        kind.name,
        formatFigure(matches),
        `${Math.round(ranked * 100)} %`,
        show(own),
        show(count),
        `${formatFigure(own.p95 / count.p95)} ×`,
        isMet ? 'met' : 'MISSED',
      ];
    }),
  );
  process.stdout.write('\n');
  printTable(
    ['processor ms, p50 / p95 / p99', 'newest 50', 'rankAll', 'raw ORDER BY rank', 'facets'],
    measured.map(({ kind, times: { newest, rankAll, rank, facets } }) => [
      kind.name,
      show(newest),
      show(rankAll),
      show(rank),
      show(facets),
    ]),
  );
}

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
    facets: ({ query, filter }: SearchedFor) => countFacets(db, query, filter),
    count: (searched: SearchedFor) => db.find(sql`SELECT count(*) ${rawMatches(searched)}`),
    rank: (searched: SearchedFor) => db.all(sql`SELECT search.rowid ${rawMatches(searched)} ORDER BY rank LIMIT 50`),
  };
  const times = { own: [], newest: [], rankAll: [], facets: [], count: [], rank: [] } as Record<
    keyof typeof work,
    number[]
  >;
  // The first round warms the pages up. Each way of asking is measured right beside the others.
  for (let round = 0; round <= rounds; round += 1) {
    for (const searched of queries) {
      for (const name of Object.keys(work) as (keyof typeof work)[]) {
        const took = processorTime(() => work[name](searched));
        if (round > 0) times[name].push(took);
      }
    }
  }
  const asked = (rounds + 1) * queries.length;
  return {
    matches: matches / asked,
    ranked: ranked / asked,
    times: Object.fromEntries(
      Object.entries(times).map(([name, durations]) => [name, distributionOf(durations)]),
    ) as Record<keyof typeof work, Distribution>,
  };
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
