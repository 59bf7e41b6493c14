import { useQueries } from '@tanstack/react-query';
import type { SourceId } from '../../../../core/ids.ts';
import type { SourceFilter } from '../../../../core/organising/sourceFilter.ts';
import type { SourceSummary } from '../../../../core/source/source.ts';
import { call } from '../../../bridge/call.ts';
import { readOptions, useRead } from '../../../bridge/useRead.ts';
import type { SourceRows } from './sourceRows.ts';
import { PAGE, usePages } from './usePages.ts';

const MOST_AT_ONCE = 500;
const noRows: SourceRows['head'] = [];

/** All sources of a filter, the newest first. */
export function useListedRows(filter: SourceFilter, enabled: boolean): SourceRows {
  const { pages, showRange } = usePages();
  const first = useRead('sources.list', { filter, offset: 0, limit: PAGE }, { enabled, keepPrevious: true });
  const others = useQueries({
    queries: pages.map((page) => ({
      ...readOptions('sources.list', { filter, offset: page * PAGE, limit: PAGE }),
      enabled,
    })),
  });
  const sourcesOf = (page: number): readonly SourceSummary[] | undefined =>
    page === 0 ? first.data?.sources : others[pages.indexOf(page)]?.data?.sources;
  const total = first.data?.total ?? 0;
  const idsBetween = async (from: number, to: number) => {
    const ids: SourceId[] = [];
    for (let offset = from; offset <= to; offset += MOST_AT_ONCE) {
      const limit = Math.min(MOST_AT_ONCE, to - offset + 1);
      ids.push(...(await call('sources.list', { filter, offset, limit })).sources.map(({ id }) => id));
    }
    return ids;
  };
  return {
    isSearch: false,
    isPending: first.isPending,
    isStale: first.isPlaceholderData,
    error: first.error,
    count: total,
    ranking: 'newest',
    canRank: false,
    completions: [],
    problems: [],
    head: first.data?.sources ?? noRows,
    rowAt: (index) => {
      const source = sourcesOf(Math.floor(index / PAGE))?.[index % PAGE];
      return source && { source, found: null, firstMatch: null };
    },
    showRange,
    idsBetween,
    firstIds: async (most) => (await call('sources.matchingIds', { filter, limit: most })).ids,
    showRanked: () => {},
  };
}
