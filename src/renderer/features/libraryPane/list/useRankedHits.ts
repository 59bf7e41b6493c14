import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SourceFilter } from '../../../../shared/contract/sourceOperations.ts';
import type { OperationOutput } from '../../../../shared/contract.ts';
import { call } from '../../../bridge/call.ts';
import { onChange } from '../../../bridge/changes.ts';

export interface RankedHits {
  /** What takes the place of the answer at hand. */
  readonly shown: OperationOutput<'sources.rankAll'> | undefined;
  readonly isReady: boolean;
  readonly isRunning: boolean;
  readonly hasFailed: boolean;
  readonly show: () => void;
}

const MOST = 200;

/**
 * The exact rank of all matches, worked out beside the first answer where that one is not ranked. Another query cancels it. It shows itself
 * unless the list is in use; then it waits to be asked for.
 */
export function useRankedHits(
  { query, filter }: { readonly query: string; readonly filter: SourceFilter },
  answer: OperationOutput<'sources.search'> | undefined,
  isInUse: () => boolean,
): RankedHits {
  const client = useQueryClient();
  const key = JSON.stringify([query, filter]);
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const accept = () => setAccepted((before) => new Set([...before, key]));
  const ranked = useQuery({
    queryKey: ['sources.rankAll', query, filter],
    queryFn: async ({ signal }) => {
      const jobId = crypto.randomUUID();
      signal.addEventListener('abort', () => void call('jobs.cancel', { jobId }).catch(() => undefined));
      const output = await call('sources.rankAll', { jobId, query, filter, limit: MOST });
      if (!isInUse()) accept();
      return output;
    },
    enabled: answer?.order === 'newest' && answer.total > 1,
    gcTime: 60_000,
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
