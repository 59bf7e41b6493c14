import { searchFieldNames } from '../core/text/searchFields.ts';
import type { OperationOutput } from '../shared/contract.ts';

/** What is to be said of a search beside its hits: how many there are, what the last word was taken for, and what could not be used. */
export function searchMessages(
  query: string,
  { hits, total, order, completions, problems }: OperationOutput<'sources.search'>,
): readonly string[] {
  const which = order === 'rank' ? 'best' : 'newest';
  const messages = [
    total > hits.length ? `The ${which} ${hits.length} of ${total} hits.` : `${total} ${total === 1 ? 'hit' : 'hits'}.`,
  ];
  if (completions.length > 0) {
    messages.push(
      `The last word was taken for the commonest that begin so: ${completions.join(', ')}. Write more of it for others.`,
    );
  }
  for (const { message, start, end, unknownField } of problems) {
    messages.push(`“${query.slice(start, end)}”: ${message}`);
    if (unknownField?.nearest) messages.push(`Was this meant: ${unknownField.nearest.query}`);
  }
  if (problems.some(({ unknownField }) => unknownField)) messages.push(`The fields are ${FIELDS}.`);
  return messages;
}

const FIELDS = `${searchFieldNames.slice(0, -1).join(', ')} and ${searchFieldNames.at(-1)}`;
