import { findTerms } from './findTerms.ts';
import { normaliseText } from './normaliseText.ts';
import type { SearchTerm } from './searchTerm.ts';
import type { TextRange } from './textRange.ts';

/** The stretches of a short text, such as a title, where the terms stand; in order, without overlaps. */
export function markText(text: string, terms: readonly SearchTerm[]): readonly TextRange[] {
  if (terms.length === 0 || text === '') return [];
  const normalised = normaliseText(text);
  const marks: TextRange[] = [];
  for (const match of findTerms(normalised.text, terms)) {
    const { start, end } = normalised.originalRange(match.start, match.end);
    if (start >= (marks.at(-1)?.end ?? 0)) marks.push({ start, end });
  }
  return marks;
}
