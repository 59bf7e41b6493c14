import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SourceFilter } from '../../../../core/organising/sourceFilter.ts';
import type { OperationOutput } from '../../../../shared/contract.ts';
import { call } from '../../../bridge/call.ts';
import { onChange } from '../../../bridge/changes.ts';
import { PAGE } from './usePages.ts';

type Ranked = OperationOutput<'sources.rankAll'>;
type Question = { readonly query: string; readonly filter: SourceFilter };

export interface RankedHits {
  /** What takes the place of the answer at hand: the first page of the rank. */
  readonly shown: Ranked | undefined;
  readonly isReady: boolean;
  readonly isRunning: boolean;
  readonly hasFailed: boolean;
  readonly show: () => void;
}

/** The page of the exact rank with this number, as a query that can be cancelled. */
export function rankedPage({ query, filter }: Question, page: number) {
  return {
    queryKey: ['sources.rankAll', query, filter, page],
    queryFn: ({ signal }: { readonly signal: AbortSignal }): Promise<Ranked> => {
      const jobId = crypto.randomUUID();
      signal.addEventListener('abort', () => void call('jobs.cancel', { jobId }).catch(() => undefined));
      return call('sources.rankAll', { jobId, query, filter, limit: PAGE, offset: page * PAGE });
    },
    gcTime: 60_000,
  };
}

/**
 * The exact rank of all matches, worked out beside the first answer where that one is not ranked. Another query cancels it. It shows itself
 * unless the list is in use; then it waits to be asked for.
 */
export function useRankedHits(
  question: Question,
  answer: OperationOutput<'sources.search'> | undefined,
  isInUse: () => boolean,
): RankedHits {
  const client = useQueryClient();
  const key = JSON.stringify(question);
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const accept = () => setAccepted((before) => new Set([...before, key]));
  const first = rankedPage(question, 0);
  const ranked = useQuery({
    ...first,
    queryFn: async (context) => {
      const output = await first.queryFn(context);
      if (!isInUse()) accept();
      return output;
    },
    enabled: answer?.order === 'newest' && answer.total > 1,
  });
  // A job's output hangs on no topic: what the sources of a hit now are is asked for again, and the old hits stand meanwhile.
  useEffect(
    () =>
      onChange((topics) => {
        if (topics.includes('sources')) void client.invalidateQueries({ queryKey: ['sources.rankAll'] });
      }),
    [client],
  );
  const data = answer === undefined ? undefined : ranked.data;
  const isReady = data !== undefined;
  return {
    shown: accepted.has(key) ? data : undefined,
    isReady,
    isRunning: ranked.isFetching && !isReady,
    hasFailed: ranked.isError,
    show: accept,
  };
}
