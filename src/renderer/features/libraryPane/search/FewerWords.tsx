import { useQueries } from '@tanstack/react-query';
import type { SourceFilter } from '../../../../core/organising/sourceFilter.ts';
import { parseSearchQuery } from '../../../../core/text/parseSearchQuery.ts';
import { readOptions } from '../../../bridge/useRead.ts';
import { Button } from '../../../ui/Button.tsx';
import { libraryWords } from '../../../words/libraryWords.ts';

interface FewerWordsProps {
  readonly query: string;
  readonly filter: SourceFilter;
  readonly onSearchFor: (query: string) => void;
}

/** What would be found if one of the words were left out: offered where that finds something, the most first. */
export function FewerWords({ query, filter, onSearchFor }: FewerWordsProps) {
  const offers = offersFor(query);
  const searches = useQueries({
    queries: offers.map((offer) => readOptions('sources.search', { query: offer.query, filter, limit: 1 })),
  });
  return offers
    .map((offer, index) => ({ ...offer, hits: searches[index]?.data?.total ?? 0 }))
    .filter(({ hits }) => hits > 0)
    .sort((a, b) => b.hits - a.hits)
    .slice(0, MOST)
    .map(({ query: fewer, without, hits }) => (
      <Button key={fewer} onPress={() => onSearchFor(fewer)}>
        {libraryWords.without(without, hits)}
      </Button>
    ));
}

const MOST = 3;
/** More words than this are a sentence, and what to leave out of it is not for a program to say. */
const MOST_WORDS = 6;

/** The query without each of its parts. A phrase in quotation marks is one thing that is sought, and stays whole. */
function offersFor(query: string): readonly { readonly query: string; readonly without: string }[] {
  const parts = parseSearchQuery(query).parts.map(({ start, end }) => query.slice(start, end));
  if (parts.length < 2 || parts.length > MOST_WORDS) return [];
  return parts.map((without, left) => ({ without, query: parts.filter((_, index) => index !== left).join(' ') }));
}
