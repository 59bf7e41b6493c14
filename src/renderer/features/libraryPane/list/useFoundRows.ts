import { keepPreviousData, type QueryClient, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SourceId } from '../../../../core/ids.ts';
import { parseSearchQuery } from '../../../../core/text/parseSearchQuery.ts';
import type { SearchHit } from '../../../../shared/contract/searchOperations.ts';
import type { OperationInput, OperationOutput } from '../../../../shared/contract.ts';
import { call } from '../../../bridge/call.ts';
import { readOptions } from '../../../bridge/useRead.ts';
import { searchLatest } from '../search/searchLatest.ts';
import type { LibraryView } from '../useLibraryView.ts';
import type { Ranking, SourceRow, SourceRows } from './sourceRows.ts';
import { PAGE, usePages } from './usePages.ts';
import { type RankedHits, rankedPage, useRankedHits } from './useRankedHits.ts';

const MOST_AT_ONCE = 200;
const noRows: SourceRows['head'] = [];

type Found = OperationOutput<'sources.search'>;

/**
 * The hits of a search. Where ranking all of them is not quick the newest stand first, and the exact rank takes their place as soon as it
 * is known – by itself only while nobody uses the list.
 */
export function useFoundRows({ query: typed, words, filter, order }: LibraryView, isInUse: () => boolean): SourceRows {
  const client = useQueryClient();
  const enabled = words !== '';
  const { pages, showRange } = usePages();
  const canRank = parseSearchQuery(typed).parts.some(({ kind, negated }) => kind === 'term' && !negated);
  // A space at the end says that the last word is finished.
  const query = typed.trimStart();
  const input = { query, filter, order, offset: 0, limit: PAGE };
  const first = useQuery({
    queryKey: ['sources.search', input],
    queryFn: ({ signal }) => searchLatest(input, signal),
    enabled,
    placeholderData: keepPreviousData,
  });
  const answer = first.isPlaceholderData ? undefined : first.data;
  const ranked = useRankedHits({ query, filter }, canRank && order === 'rank' ? answer : undefined, isInUse);
  const others = useQueries({
    queries: pages.map((page) => ({
      // In the order of the first page, whatever was asked for: pages of two orders would not fit together.
      ...readOptions('sources.search', { ...input, order: answer?.order ?? order, offset: page * PAGE }),
      enabled: enabled && answer !== undefined && !ranked.shown,
    })),
  });
  const { shown } = ranked;
  const othersRanked = useQueries({
    queries: pages.map((page) => ({ ...rankedPage({ query, filter }, page), enabled: shown !== undefined })),
  });
  const hitsOf = (page: number): readonly SearchHit[] | undefined => {
    if (page === 0) return (shown ?? first.data)?.hits;
    return (shown ? othersRanked : others)[pages.indexOf(page)]?.data?.hits;
  };
  const listed = answer?.order ?? order;
  const total = (shown ?? first.data)?.total ?? 0;
  return {
    isSearch: true,
    isPending: first.isPending,
    isStale: first.isPlaceholderData,
    error: first.error,
    count: total,
    canRank,
    ranking: rankingOf(first.data, order, ranked),
    completions: first.data?.completions ?? [],
    problems: first.data?.problems ?? [],
    head: (shown ?? first.data)?.hits ?? noRows,
    rowAt: (index) => rowOf(hitsOf(Math.floor(index / PAGE))?.[index % PAGE]),
    showRange,
    idsBetween: (from, to) =>
      shown ? readRankedIds(client, { query, filter }, from, to) : readIds(input, listed, from, to),
    // By date: to rank all of many takes its time.
    firstIds: async (most) => (await call('sources.matchingIds', { query, filter, limit: most })).ids,
    showRanked: ranked.show,
  };
}

function rankingOf(found: Found | undefined, wanted: 'rank' | 'newest', ranked: RankedHits): Ranking {
  if (ranked.shown) return 'ranked';
  if (ranked.isReady) return 'offered';
  if (ranked.isRunning) return 'ranking';
  if (ranked.hasFailed) return 'failed';
  return wanted === 'newest' || found?.order === 'newest' ? 'newest' : 'ranked';
}

function rowOf(hit: SearchHit | undefined): SourceRow | undefined {
  return hit && { source: hit, found: hit, firstMatch: hit.firstMatch };
}

async function readIds(
  input: OperationInput<'sources.search'>,
  order: 'rank' | 'newest',
  from: number,
  to: number,
): Promise<readonly SourceId[]> {
  const ids: SourceId[] = [];
  for (let offset = from; offset <= to; offset += MOST_AT_ONCE) {
    const limit = Math.min(MOST_AT_ONCE, to - offset + 1);
    ids.push(...(await call('sources.search', { ...input, order, offset, limit })).hits.map(({ id }) => id));
  }
  return ids;
}

/** Pages that were read already are not ranked again. */
async function readRankedIds(
  client: QueryClient,
  question: Parameters<typeof rankedPage>[0],
  from: number,
  to: number,
): Promise<readonly SourceId[]> {
  const ids: SourceId[] = [];
  for (let page = Math.floor(from / PAGE); page * PAGE <= to; page += 1) {
    const { hits } = await client.fetchQuery({ ...rankedPage(question, page), staleTime: Number.POSITIVE_INFINITY });
    ids.push(...hits.slice(Math.max(0, from - page * PAGE), to + 1 - page * PAGE).map(({ id }) => id));
  }
  return ids;
}
