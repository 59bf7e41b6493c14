import { foldCluster } from './foldCluster.ts';
import type { TextRange } from './textRange.ts';

/** Raised whenever the folding changes: a library indexed by an older one is indexed anew. */
export const NORMALISATION_VERSION = 1;

/** Text as the search index holds it, and the way back from it to the text a person reads. */
export interface NormalisedText {
  readonly text: string;
  /** The stretch of the original that a stretch of `text` came from; both in UTF-16 code units. */
  originalRange(start: number, end: number): TextRange;
}

/**
 * Folds text for searching: NFKC, case, marks that are not letters, and spelling variants of Arabic, Hebrew and Latin; a
 * space is put around each character of scripts that write no spaces, so that their words are found as phrases
 * (performance.md §1.5). Index and query must both pass through here. Length and offsets differ from the original's.
 */
export function normaliseText(original: string): NormalisedText {
  if (ONLY_PLAIN.test(original)) {
    return { text: original.toLowerCase(), originalRange: (start, end) => ({ start, end }) };
  }
  const pieces = new Pieces();
  for (const { 0: piece, index, groups } of original.matchAll(PIECE)) {
    if (groups?.['plain'] !== undefined) pieces.add(piece.toLowerCase(), index, piece.length, true);
    else if (groups?.['dropped'] === undefined) pieces.add(foldCluster(piece), index, piece.length, false);
  }
  return pieces.finish();
}

/** The tokens of normalised text. */
export function tokensOf(normalised: string): readonly string[] {
  return normalised.match(TOKEN) ?? [];
}

/**
 * Folded text as the index is given it: tokens and spaces only, so that what is a word is decided here, once for index,
 * query, snippet and marks.
 */
export function renderIndexText(original: string): string {
  return normaliseText(original).text.replace(BETWEEN_TOKENS, ' ');
}

/** A character of a word: a letter, digit or mark, or one of somebody's own. */
export const TOKEN_CHARACTER = /[\p{L}\p{N}\p{M}\p{Co}]/u;
const TOKEN = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;
const BETWEEN_TOKENS = /[^\p{L}\p{N}\p{M}\p{Co}]+/gu;

/** Characters that fold to themselves or to their lower case, so that a run of them keeps its length and offsets. */
const PLAIN = String.raw`\0-\x7f\u2013\u2014\u2018\u2019\u201c\u201d`;
const ONLY_PLAIN = new RegExp(`^[${PLAIN}]*$`);

/**
 * A piece is what folds on its own: a mark inside a Hebrew abbreviation, which is dropped (צה״ל is searched as צהל); a run
 * of plain characters; a syllable spelt in Korean letters; or one character with its combining marks (half-width kana
 * keep theirs as characters of their own).
 */
const PIECE = new RegExp(
  [
    String.raw`(?<=[\u05d0-\u05ea]\p{Mn}*)(?<dropped>["'\u2019\u05f3\u05f4])(?=[\u05d0-\u05ea])`,
    `(?<plain>[${PLAIN}]+(?!\\p{M}))`,
    String.raw`[\u1100-\u115f][\u1160-\u11a7]*[\u11a8-\u11ff]*\p{M}*`,
    String.raw`.[\p{M}\uff9e\uff9f]*`,
  ].join('|'),
  'gsu',
);

class Pieces {
  readonly #texts: string[] = [];
  /** For each piece: where it starts in the normalised text, where in the original, and its length there. */
  readonly #starts: number[] = [];
  readonly #originalStarts: number[] = [];
  readonly #originalLengths: number[] = [];
  readonly #plain: boolean[] = [];
  #length = 0;

  add(text: string, originalStart: number, originalLength: number, plain: boolean): void {
    if (text === '') return;
    this.#texts.push(text);
    this.#starts.push(this.#length);
    this.#originalStarts.push(originalStart);
    this.#originalLengths.push(originalLength);
    this.#plain.push(plain);
    this.#length += text.length;
  }

  finish(): NormalisedText {
    return {
      text: this.#texts.join(''),
      originalRange: (start, end) => ({ start: this.#startOf(start), end: this.#endOf(end) }),
    };
  }

  #startOf(offset: number): number {
    const piece = this.#pieceAt(offset);
    const within = this.#plain[piece] ? offset - (this.#starts[piece] ?? 0) : 0;
    return (this.#originalStarts[piece] ?? 0) + within;
  }

  #endOf(offset: number): number {
    if (offset === 0) return 0;
    const piece = this.#pieceAt(offset - 1);
    const within = this.#plain[piece] ? offset - (this.#starts[piece] ?? 0) : (this.#originalLengths[piece] ?? 0);
    return (this.#originalStarts[piece] ?? 0) + within;
  }

  /** Index of the piece that holds a character of the normalised text: the last that starts at or before it. */
  #pieceAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
