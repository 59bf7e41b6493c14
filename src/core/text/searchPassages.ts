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
  const tokens = terms.flatMap((term) => term.tokens.slice(0, 1));
  for (const stretch of stretchesOf(text)) {
    const original = text.slice(stretch.start, stretch.end);
    if (cannotHold(original, tokens)) continue;
    const normalised = normaliseText(original);
    for (const { start, end, term } of findTerms(normalised.text, terms)) {
      const range = normalised.originalRange(start, end);
      yield { start: stretch.start + range.start, end: stretch.start + range.end, term };
    }
  }
}

/** Short enough that a match near the start costs little, long enough that few phrases are cut. */
const STRETCH = 1_024;

/**
 * Whether a look without folding shows that none of the tokens can be there: folding is fifty times dearer, and most of a text
 * does not hold what is searched. Only characters that fold to themselves, to their small letter or to a space allow it.
 */
function cannotHold(original: string, tokens: readonly string[]): boolean {
  if (!FOLDS_PLAINLY.test(original)) return false;
  const lowered = original.toLowerCase();
  return !tokens.some((token) => lowered.includes(token));
}

/** ASCII, and the dashes and quotation marks of printed text. */
const FOLDS_PLAINLY = /^[\0-\x7f\u2010-\u2027]*$/;

function* stretchesOf(text: string): Generator<TextRange, void, undefined> {
  for (let start = 0; start < text.length; ) {
    const cut = start + STRETCH < text.length ? text.indexOf('\n', start + STRETCH) + 1 : text.length;
    const end = cut === 0 ? text.length : cut;
    yield { start, end };
    start = end;
  }
}
