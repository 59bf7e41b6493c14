import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { SourceSummary } from '../../../core/source/source.ts';
import type { MarkedText } from '../../../shared/contract/markedText.ts';
import type { SearchHit, SourceFilter } from '../../../shared/contract/sourceOperations.ts';
import { readOptions, useRead } from '../../bridge/useRead.ts';
import { searchLatest } from './searchLatest.ts';

export interface SourceRow {
  readonly source: SourceSummary;
  readonly snippet: MarkedText | null;
  /** Where the first match stands in the text. */
  readonly firstMatch: number | null;
}

export interface SourceRows {
  readonly isSearch: boolean;
  readonly isPending: boolean;
  /** The rows still answer what was asked before. */
  readonly isStale: boolean;
  readonly error: Error | null;
  /** Rows of the list, loaded or not. */
  readonly count: number;
  /** How many sources match; more than `count` when a search found more than it shows. */
  readonly total: number;
  /** How many of the newest matches were ranked, when there were too many to rank all; else null. */
  readonly rankedWithinNewest: number | null;
  /** Whether the last word was also taken as the beginning of longer ones. */
  readonly completed: boolean;
  /** Undefined while the row's page is being read. */
  readonly rowAt: (index: number) => SourceRow | undefined;
  /** Tells which rows are on screen, so that their pages are read. */
  readonly showRange: (first: number, last: number) => void;
}

const PAGE = 100;
const MOST_HITS = 200;

/** The rows for what is typed and filtered: ranked hits of a search, or all sources, read by pages as they come into view. */
export function useSourceRows(query: string, filter: SourceFilter): SourceRows {
  const words = query.trim();
  const list = useListedRows(filter, words === '');
  const hits = useFoundRows(words, filter);
  return words === '' ? list : hits;
}

function useListedRows(filter: SourceFilter, enabled: boolean): SourceRows {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const first = useRead('sources.list', { filter, offset: 0, limit: PAGE }, { enabled, keepPrevious: true });
  const pages = useMemo(() => {
    const from = Math.max(1, Math.floor(range.first / PAGE));
    const to = Math.floor(range.last / PAGE);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  }, [range]);
  const others = useQueries({
    queries: pages.map((page) => ({
      ...readOptions('sources.list', { filter, offset: page * PAGE, limit: PAGE }),
      enabled,
    })),
  });
  const sourcesOf = (page: number): readonly SourceSummary[] | undefined =>
    page === 0 ? first.data?.sources : others[pages.indexOf(page)]?.data?.sources;
  const total = first.data?.total ?? 0;
  return {
    isSearch: false,
    isPending: first.isPending,
    isStale: first.isPlaceholderData,
    error: first.error,
    count: total,
    total,
    rankedWithinNewest: null,
    completed: true,
    rowAt: (index) => {
      const source = sourcesOf(Math.floor(index / PAGE))?.[index % PAGE];
      return source && { source, snippet: null, firstMatch: null };
    },
    showRange: (from, to) => {
      if (from !== range.first || to !== range.last) setRange({ first: from, last: to });
    },
  };
}

function useFoundRows(query: string, filter: SourceFilter): SourceRows {
  const input = { query, filter, limit: MOST_HITS };
  const found = useQuery({
    queryKey: ['sources.search', input],
    queryFn: ({ signal }) => searchLatest(input, signal),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
  const hits: readonly SearchHit[] = found.data?.hits ?? [];
  return {
    isSearch: true,
    isPending: found.isPending,
    isStale: found.isPlaceholderData,
    error: found.error,
    count: hits.length,
    total: found.data?.total ?? 0,
    rankedWithinNewest: found.data?.rankedWithinNewest ?? null,
    completed: found.data?.completed ?? true,
    rowAt: (index) => {
      const hit = hits[index];
      return hit && { source: hit, snippet: hit.snippet, firstMatch: hit.firstMatch };
    },
    showRange: () => {},
  };
}
