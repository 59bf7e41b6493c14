import { findTerms } from './findTerms.ts';
import { foldInPlace } from './foldInPlace.ts';
import { findHyphenated, HYPHEN_AT_END } from './hyphenatedWords.ts';
import { foldsPlainly, normaliseText } from './normaliseText.ts';
import type { SearchTerm } from './searchTerm.ts';
import { byPlace, type TextRange } from './textRange.ts';
import { whereTermsMayStand } from './whereTermsMayStand.ts';

/** A place where a term stands in a text as a person reads it. */
export interface Passage extends TextRange {
  readonly term: number;
}

/**
 * The places where the terms stand in a text, in order, as UTF-16 offsets into it. Works through the text in stretches,
 * so that whoever has seen enough of a long one can stop.
 * @param isEnough asked before each stretch, from where it starts, whether to leave the rest
 */
export function* searchPassages(
  text: string,
  terms: readonly SearchTerm[],
  isEnough: (from: number) => boolean = () => false,
): Generator<Passage, void, undefined> {
  const longest = Math.max(0, ...terms.map((term) => term.tokens.length));
  for (const { start: from, end: to } of stretchesOf(text)) {
    if (isEnough(from)) return;
    // A phrase may begin at the end of a stretch and go on in the next, a word too behind its hyphen.
    const overlapEnd =
      longest > 1 || HYPHEN_AT_END.test(text.slice(to - 2, to))
        ? Math.min(text.length, to + ROOM_A_TOKEN * longest)
        : to;
    for (const { start, end, term } of findIn(text.slice(from, overlapEnd), terms)) {
      if (from + start >= to) break;
      // What ends where the overlap is cut off may be half a word.
      const mayBeCut = from + end === overlapEnd && overlapEnd > to && overlapEnd < text.length;
      if (!mayBeCut) yield { start: from + start, end: from + end, term };
    }
  }
}

/** Every place in a text, looked at as a whole. */
export function findIn(original: string, terms: readonly SearchTerm[]): readonly Passage[] {
  const found = findWritten(original, terms);
  const hyphenated = findHyphenated(original, terms);
  return hyphenated.length === 0 ? found : [...found, ...hyphenated].sort(byPlace);
}

/** Folded no further than it must be. */
function findWritten(original: string, terms: readonly SearchTerm[]): readonly Passage[] {
  const stretches = whereTermsMayStand(original, terms);
  if (stretches === undefined) return findFolded(original, terms);
  return stretches.flatMap(({ start: from, end: to }) =>
    findFolded(original.slice(from, to), terms).map(({ start, end, term }) => ({
      start: from + start,
      end: from + end,
      term,
    })),
  );
}

/** Folding with a map of offsets is many times dearer than looking, and most texts can do without. */
function findFolded(original: string, terms: readonly SearchTerm[]): readonly Passage[] {
  const folded = foldsPlainly(original) ? original.toLowerCase() : foldInPlace(original);
  if (folded !== undefined) return findTerms(folded, terms);
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
