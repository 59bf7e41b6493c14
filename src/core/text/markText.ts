import { findIn } from './searchPassages.ts';
import type { SearchTerm } from './searchTerm.ts';
import type { TextRange } from './textRange.ts';

/** The stretches of a short text, such as a title, where the terms stand; in order, without overlaps. */
export function markText(text: string, terms: readonly SearchTerm[]): readonly TextRange[] {
  if (terms.length === 0 || text === '') return [];
  const marks: TextRange[] = [];
  for (const { start, end } of findIn(text, terms)) {
    if (start >= (marks.at(-1)?.end ?? 0)) marks.push({ start, end });
  }
  return marks;
}
