import type { OperationOutput } from '../shared/contract.ts';

/** What is to be said of a search beside its hits: how many there are, and what was not looked at. */
export function searchMessages({
  hits,
  total,
  rankedWithinNewest,
  completed,
}: OperationOutput<'sources.search'>): readonly string[] {
  const messages = [
    total > hits.length ? `The best ${hits.length} of ${total} hits.` : `${total} ${total === 1 ? 'hit' : 'hits'}.`,
  ];
  if (rankedWithinNewest !== null) {
    messages.push(
      `There are too many matches to rank all: these are the best of the newest ${rankedWithinNewest}. Add a word to have them all ranked.`,
    );
  }
  if (!completed) {
    messages.push(
      'The last word was taken as it stands, not as the beginning of longer ones: it is too short for so large a library. Write more of it.',
    );
  }
  return messages;
}
