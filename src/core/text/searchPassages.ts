import { findTerms } from './findTerms.ts';
import { normaliseText } from './normaliseText.ts';
import type { SearchTerm } from './searchQuery.ts';
import type { TextRange } from './textRange.ts';

/** A place where a term stands in a text as a person reads it. */
export interface Passage extends TextRange {
  readonly term: number;
}

/**
 * The places where the terms stand in a text, in order, as UTF-16 offsets into it. Works through the text in stretches,
 * so that whoever has seen enough of a long one can stop. Stretches are cut between lines: a phrase that runs over a cut
 * is missed here, though the index finds it.
 */
export function* searchPassages(text: string, terms: readonly SearchTerm[]): Generator<Passage, void, undefined> {
  for (const stretch of stretchesOf(text)) {
    const normalised = normaliseText(text.slice(stretch.start, stretch.end));
    for (const { start, end, term } of findTerms(normalised.text, terms)) {
      const range = normalised.originalRange(start, end);
      yield { start: stretch.start + range.start, end: stretch.start + range.end, term };
    }
  }
}

const STRETCH = 8_192;

function* stretchesOf(text: string): Generator<TextRange, void, undefined> {
  for (let start = 0; start < text.length; ) {
    const cut = start + STRETCH < text.length ? text.indexOf('\n', start + STRETCH) + 1 : text.length;
    const end = cut === 0 ? text.length : cut;
    yield { start, end };
    start = end;
  }
}
