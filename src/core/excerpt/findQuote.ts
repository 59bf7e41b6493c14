import type { TextRange } from '../text/textRange.ts';
import { type Alignment, alignPassage } from './alignPassage.ts';
import { type ComparableText, comparableText } from './comparableText.ts';
import { exactPlaces } from './exactPlaces.ts';
import type { DriftState, TextPosition, TextQuote } from './excerpt.ts';
import { findMeaningChanges } from './findMeaningChanges.ts';
import { type GramIndex, indexGrams } from './gramIndex.ts';
import { type JudgedPlace, judgeGap, judgePlace } from './judgePlace.ts';
import type { MeaningChange } from './meaningChange.ts';
import { type PassageLookedFor, passageLookedFor } from './passageLookedFor.ts';
import { seedPlaces } from './seedPlaces.ts';

/** A text made ready for finding any number of passages in it. */
export interface SearchableText {
  readonly original: string;
  readonly comparable: ComparableText;
  readonly grams: GramIndex;
}

export function searchableText(original: string): SearchableText {
  const comparable = comparableText(original);
  return { original, comparable, grams: indexGrams(comparable.text) };
}

/** The selectors of a passage, with what is known of the text that it was taken from. */
interface QuoteSelectors {
  readonly quote: TextQuote;
  readonly position: TextPosition;
  /** Where it is looked for first, when that is known better than by its position; an offset into the text to search. */
  readonly expected?: number;
  /** Whether its words stand only once in its own text. Asked for only where nothing of its context is left. */
  readonly isUnique?: () => boolean;
}

export interface QuoteFinding {
  readonly state: DriftState;
  /** Where it stands; null when it is lost or may stand in several places. UTF-16 offsets. */
  readonly range: TextRange | null;
  /** Of the best place and the next best that does not overlap it, 0 to 100. */
  readonly score: number;
  readonly runnerUp: number;
  /** What differs; empty unless `changed`. */
  readonly changes: readonly MeaningChange[];
  /** The places that may be meant, the likeliest first; for a lost passage where its context still stands, if that does. */
  readonly places: readonly TextRange[];
}

/**
 * Finds a passage in another text by quote, context and position, in time linear in the text. `exact` and `moved` are said only of the
 * same words and signs (as `comparableText` compares them) in their context, better by a margin than any other place;
 * whatever else is found is `changed` or `ambiguous`, however alike.
 */
export function findQuote(text: string | SearchableText, selectors: QuoteSelectors): QuoteFinding {
  const searchable = typeof text === 'string' ? searchableText(text) : text;
  const { comparable } = searchable;
  const passage = passageLookedFor(selectors.quote, comparable, selectors.expected ?? selectors.position.start);
  const judged = withoutOverlaps(passage.quote === '' ? [] : judgeAll(searchable, passage));
  const [best, second] = judged;
  if (best === undefined || best.score < FOUND) return lost(best, second);
  if (best.quote < LIKE) return lost(best, second, comparable);
  const near = judged.filter((other) => other === best || rivals(other, best));
  const isOwn = near.length > 1 && best.quote === 1 && standsByItself(passage, selectors);
  const close = isOwn ? near.filter((other) => other === best || rivalsWords(other, best)) : near;
  const rangeOf = ({ start, end }: JudgedPlace) => comparable.originalRange(start, end);
  const scores = { score: best.score, runnerUp: second?.score ?? 0 };
  const ambiguous: QuoteFinding = {
    state: 'ambiguous',
    range: null,
    ...scores,
    changes: [],
    places: close.map(rangeOf),
  };
  if (close.length > 1) return ambiguous;
  const range = rangeOf(best);
  const changes = findMeaningChanges(passage.quote, comparable.text.slice(best.start, best.end));
  if (changes.length > 0) return { state: 'changed', range, ...scores, changes, places: [range] };
  if (best.context < SUPPORTED && !standsByItself(passage, selectors)) return ambiguous;
  const { position } = selectors;
  const state = range.start === position.start && range.end === position.end ? 'exact' : 'moved';
  return { state, range, ...scores, changes, places: [range] };
}

/** Score from which a place is worth showing at all. */
const FOUND = 38;
/** Share of the words of the passage below which it is another passage in the same place. */
const LIKE = 0.4;
/** By how much a place must be better than the next to be taken for the passage (engineering facts, 3). */
const MARGIN = 16;
/** How much of the two contexts must be left for a place to be taken by its words. */
const SUPPORTED = 0.5;
/** Letters from which words that stood once may be taken for the same passage where nothing of the context is left. */
const SPECIFIC = 24;

/**
 * Whether a place comes so near to the best that this cannot be taken for the passage. Against the passage word for word in its own
 * surroundings only a place in the same ones does: rows of a list and standing phrases are much alike, and still different.
 */
function rivals(other: JudgedPlace, best: JudgedPlace): boolean {
  if (best.quote === 1 && best.context >= VERBATIM)
    return other.context >= VERBATIM && best.score - other.score < MARGIN;
  return best.score - other.score < MARGIN || stoodThere(other, best);
}

/**
 * The same for the best place that has a specific passage word for word, which stood once in its own text. Rows and sentences that
 * are merely alike are no rivals then, if its lead or what follows was written anew; what stands in the passage's surroundings is, and
 * where hardly half is left of these, what may be the passage itself, corrected: the words may stand in a note about the correction.
 */
function rivalsWords(other: JudgedPlace, best: JudgedPlace): boolean {
  if (other.quote === 1 || other.context > best.context + CLEARLY) return true;
  return best.context < HALF && other.quote >= CORRECTED;
}

/** By how much the context of a place must agree better than that of another to say anything. */
const CLEARLY = 0.25;
/** Context of a place where what stood before the passage, or after it, still does. */
const HALF = 0.9;
/** Share of the words that a passage keeps at least where it was corrected and not replaced. */
const CORRECTED = 0.8;

/** Context from which hardly a letter of it differs. */
const VERBATIM = 1.9;

/**
 * Whether the surroundings of the passage still stand, without it, while the best place has others: the passage was moved, or it was
 * taken out and something else quotes it. Nobody but the analyst can tell.
 */
function stoodThere(other: JudgedPlace, best: JudgedPlace): boolean {
  return other.context >= SURROUNDED && best.context < SURROUNDED;
}

/** Context from which a place is the one where the passage stood. */
const SURROUNDED = 1.5;

function standsByItself({ quote }: PassageLookedFor, { isUnique }: QuoteSelectors): boolean {
  const letters = quote.length + (quote.match(UNSPACED)?.length ?? 0);
  return letters >= SPECIFIC && (isUnique?.() ?? false);
}

/** Characters that say as much as two letters or more. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

function judgeAll(searchable: SearchableText, passage: PassageLookedFor): readonly JudgedPlace[] {
  const { text } = searchable.comparable;
  const { quote, prefix } = passage;
  const exact = exactPlaces(text, searchable.grams, quote).map((start) => ({
    start,
    end: start + quote.length,
    errors: 0,
  }));
  // Beside the passage word for word in its own surroundings only places in the same ones matter: those need no search.
  const isSurely = prefix !== '' && exact.some((place) => isSurrounded(text, passage, place));
  const near = isSurely ? [] : nearPlaces(searchable, passage);
  const surroundings = isSurely ? sameSurroundings(searchable, passage) : seedSurroundings(searchable, passage);
  const gaps = surroundings.flatMap((place) => judgeGap(text, passage, place + prefix.length) ?? []);
  return [...nearest(exact, passage.expected), ...near]
    .map((found) => judgePlace(text, passage, found))
    .concat(gaps)
    .sort((one, other) => other.score - one.score || one.start - other.start);
}

/** Where the context before the passage stands word for word, with that after it not far behind. */
function sameSurroundings(
  { comparable: { text }, grams }: SearchableText,
  passage: PassageLookedFor,
): readonly number[] {
  const { quote, prefix, suffix } = passage;
  const most = 2 * quote.length + SEED_REACH;
  return exactPlaces(text, grams, prefix)
    .slice(0, MOST_EQUAL)
    .filter((place) =>
      text.slice(place + prefix.length, place + prefix.length + most + suffix.length).includes(suffix),
    );
}

/** Places that hold many of the passage's grams, aligned with it. */
function nearPlaces({ comparable: { text }, grams }: SearchableText, passage: PassageLookedFor): readonly Alignment[] {
  const { quote, whole, offset } = passage;
  const errors = Math.min(256, quote.length >> 1);
  const reach = errors + SEED_REACH;
  const most = Math.max(4, Math.min(24, Math.floor(CELLS / (quote.length * reach * 2))));
  return seedPlaces(text.length, grams, whole, { expected: passage.expected - offset, most }).flatMap((seed) => {
    const found = alignPassage(text, { start: 0, end: text.length }, quote, seed + offset, reach);
    return found && found.errors > 0 && found.errors <= Math.max(1, errors) ? [found] : [];
  });
}

/** Where the context before the passage may begin. Of a long passage that was taken out, its own grams would drown it. */
function seedSurroundings(
  { comparable: { text }, grams }: SearchableText,
  passage: PassageLookedFor,
): readonly number[] {
  const { quote, prefix, whole, offset } = passage;
  const expected = passage.expected - offset;
  if (quote.length >= LONG) return seedPlaces(text.length, grams, prefix, { expected, most: 4 });
  return seedPlaces(text.length, grams, whole, { expected, most: 24 }).map((seed) => seed + offset - prefix.length);
}

function isSurrounded(text: string, { prefix, suffix }: PassageLookedFor, { start, end }: Alignment): boolean {
  const before = text.slice(Math.max(0, start - prefix.length - 1), start).trimEnd();
  return (
    before.endsWith(prefix) &&
    text
      .slice(end, end + suffix.length + 1)
      .trimStart()
      .startsWith(suffix)
  );
}

/** Length from which a passage has far more grams than its context. */
const LONG = 400;
/** How far a seed may lie from where the passage begins. */
const SEED_REACH = 72;
/** Cells that all alignments of a search may fill together. */
const CELLS = 8_000_000;
/** Equal places that are judged by their context; of more, the nearest. */
const MOST_EQUAL = 200;

function nearest(places: readonly Alignment[], expected: number): readonly Alignment[] {
  if (places.length <= MOST_EQUAL) return places;
  return [...places]
    .sort((one, other) => Math.abs(one.start - expected) - Math.abs(other.start - expected))
    .slice(0, MOST_EQUAL);
}

/** The best first; of places that share letters only the best, for they are one. */
function withoutOverlaps(sorted: readonly JudgedPlace[]): readonly JudgedPlace[] {
  const kept: JudgedPlace[] = [];
  for (const place of sorted) {
    if (!kept.some((other) => overlaps(place, other))) kept.push(place);
  }
  return kept;
}

/** An empty place, where the context stands without the passage, is one with what ends or begins there: it has its context from it. */
function overlaps(one: TextRange, other: TextRange): boolean {
  if (one.start === one.end || other.start === other.end) return one.start <= other.end && other.start <= one.end;
  return one.start < other.end && other.start < one.end;
}

function lost(
  best: JudgedPlace | undefined,
  second: JudgedPlace | undefined,
  comparable?: ComparableText,
): QuoteFinding {
  const place =
    best && comparable && best.end > best.start ? comparable.originalRange(best.start, best.end) : undefined;
  return {
    state: 'lost',
    range: null,
    score: best?.score ?? 0,
    runnerUp: second?.score ?? 0,
    changes: [],
    places: place ? [place] : [],
  };
}
