import type { SearchResult } from '../../library/search/searchSources.ts';
import type { OperationOutput } from '../../shared/contract.ts';

/** What a search found, as it crosses the border. */
export function searchOutput({
  found,
  completions,
  problems,
  ...rest
}: SearchResult): OperationOutput<'sources.search'> {
  const hits = found.map(({ summary, snippet: { text, marks, firstMatch }, titleMarks, byline }) => ({
    ...summary,
    snippet: { text, marks: [...marks] },
    firstMatch,
    titleMarks: [...titleMarks],
    byline: byline && { text: byline.text, marks: [...byline.marks] },
  }));
  return { ...rest, hits, completions: [...completions], problems: [...problems] };
}
