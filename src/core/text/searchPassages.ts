import { findTerms } from './findTerms.ts';
import { foldsPlainly, normaliseText } from './normaliseText.ts';
import type { SearchTerm } from './searchTerm.ts';
import type { TextRange } from './textRange.ts';

/** A place where a term stands in a text as a person reads it. */
export interface Passage extends TextRange {
  readonly term: number;
}

/**
 * The places where the terms stand in a text, in order, as UTF-16 offsets into it. Works through the text in stretches,
 * so that whoever has seen enough of a long one can stop.
 */
export function* searchPassages(text: string, terms: readonly SearchTerm[]): Generator<Passage, void, undefined> {
  const longest = Math.max(0, ...terms.map((term) => term.tokens.length));
  for (const { start: from, end: to } of stretchesOf(text)) {
    // A phrase may begin at the end of a stretch and go on in the next.
    const overlapEnd = longest > 1 ? Math.min(text.length, to + ROOM_A_TOKEN * longest) : to;
    for (const { start, end, term } of findIn(text.slice(from, overlapEnd), terms)) {
      if (from + start >= to) break;
      // What ends where the overlap is cut off may be half a word.
      const mayBeCut = from + end === overlapEnd && overlapEnd > to && overlapEnd < text.length;
      if (!mayBeCut) yield { start: from + start, end: from + end, term };
    }
  }
}

/** Folding is twenty times dearer than looking, and most of a text in Latin letters can do without. */
function findIn(original: string, terms: readonly SearchTerm[]): readonly Passage[] {
  if (foldsPlainly(original)) return findTerms(original.toLowerCase(), terms);
  const normalised = normaliseText(original);
  return findTerms(normalised.text, terms).map(({ start, end, term }) => ({
    ...normalised.originalRange(start, end),
    term,
  }));
}

/** Characters that a token of a phrase takes up at most, with what stands between it and the next. */
const ROOM_A_TOKEN = 64;

/** Short enough that a match near the start costs little, long enough that few phrases are cut. */
const STRETCH = 1_024;

function* stretchesOf(text: string): Generator<TextRange, void, undefined> {
  for (let start = 0; start < text.length; ) {
    const cut = start + STRETCH < text.length ? text.indexOf('\n', start + STRETCH) + 1 : text.length;
    const end = cut === 0 ? text.length : cut;
    yield { start, end };
    start = end;
  }
}
