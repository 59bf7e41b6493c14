import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import type { Topic } from '../../shared/contract/operation.ts';
import { onChange } from './changes.ts';
import { type ReadName, readTopics } from './readTopics.ts';
import { exposeBug } from './reportError.ts';

/**
 * The window's cache of what it has read. Queries are keyed `[operation, input]`, never retried (the bridge does not fail by
 * chance) and never held back for being offline. `onFailure` hears of every failed change that does not handle its own error.
 */
export function createQueryClient(onFailure: (error: unknown) => void): QueryClient {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
    queryCache: new QueryCache({ onError: exposeBug }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        if (!mutation.meta?.['handlesError']) onFailure(error);
      },
    }),
  });
  onChange((topics) => refreshAfter(client, topics));
  return client;
}

const outlivesLibrary: ReadonlySet<string> = new Set<ReadName>(['app.info', 'library.current', 'library.recent']);

function refreshAfter(client: QueryClient, topics: readonly Topic[]): void {
  if (topics.includes('library')) {
    // Rows of the library that was open before must not be shown for a moment as if they were the new one's.
    void client.resetQueries({ predicate: (query) => !outlivesLibrary.has(String(query.queryKey[0])) });
  }
  void client.invalidateQueries({
    predicate: (query) => {
      const needed: readonly Topic[] | undefined = readTopics[query.queryKey[0] as ReadName];
      return needed?.some((topic) => topics.includes(topic)) ?? false;
    },
  });
}
