import { foldCluster } from './foldCluster.ts';
import { foldedUnit, JOINING, JOINS_BEFORE, SPACE, STANDS_AS_WORD } from './foldedUnit.ts';
import { isAbbreviationMark, isInHebrewAbbreviation } from './hebrewAbbreviation.ts';
import { OffsetMap } from './offsetMap.ts';
import type { TextRange } from './textRange.ts';

/** Raised whenever the folding changes, or what the index holds beside it: a library indexed by an older one is indexed anew. */
export const NORMALISATION_VERSION = 3;

/** Text as the search index holds it, and the way back from it to the text a person reads. */
export interface NormalisedText {
  /** Folded words with spaces between them and nothing else. */
  readonly text: string;
  /** The stretch of the original that a stretch of `text` came from; both in UTF-16 code units. */
  originalRange(start: number, end: number): TextRange;
}

/**
 * Folds text for searching: NFKC, case, marks that are not letters, and spelling variants of Arabic, Hebrew and Latin; what
 * is no letter, digit or mark becomes a space, and each character of scripts that write no spaces becomes a word, so that
 * their words are found as phrases (performance.md §1.5). Index, query, snippets and marks all pass through here, so that
 * what a word is is decided once.
 */
export function normaliseText(original: string): NormalisedText {
  return foldsPlainly(original) ? normalisePlainly(original) : normaliseByClusters(original);
}

/** Whether each character folds to itself, to its small letter or to one space: ASCII, and the dashes and quotation marks of print. */
export function foldsPlainly(text: string): boolean {
  return PLAIN.test(text);
}

const PLAIN = /^[\0-\x7f\u2010-\u2023]*$/;

function normalisePlainly(original: string): NormalisedText {
  const text = original.toLowerCase().replace(/[^a-z0-9]/g, ' ');
  return { text, originalRange: (start, end) => ({ start, end }) };
}

function normaliseByClusters(original: string): NormalisedText {
  const written = new FoldedUnits(original.length);
  const offsets = new OffsetMap();
  let code = original.charCodeAt(0);
  let unit = foldedUnit(code);
  for (let index = 0; index < original.length; ) {
    const nextCode = index + 1 < original.length ? original.charCodeAt(index + 1) : 0;
    const nextUnit = foldedUnit(nextCode);
    const standsAlone = nextUnit !== JOINS_BEFORE && unit > JOINS_BEFORE;
    if (standsAlone && !(isAbbreviationMark(code) && isInHebrewAbbreviation(original, index, nextCode))) {
      if (unit === STANDS_AS_WORD) {
        offsets.addWord(written.length, index);
        written.addWord(code);
      } else {
        offsets.addUnit(written.length, index);
        written.addUnit(unit);
      }
      index += 1;
      code = nextCode;
      unit = nextUnit;
    } else {
      const isAbbreviated = isAbbreviationMark(code) && isInHebrewAbbreviation(original, index, nextCode);
      const end = clusterEnd(original, index);
      const folded = isAbbreviated ? '' : foldCluster(original.slice(index, end));
      offsets.addCluster(written.length, index, end, folded.length);
      written.addText(folded);
      index = end;
      code = index < original.length ? original.charCodeAt(index) : 0;
      unit = foldedUnit(code);
    }
  }
  return { text: written.toString(), originalRange: (start, end) => offsets.originalRange(start, end) };
}

/** The words of normalised text. */
export function tokensOf(normalised: string): readonly string[] {
  return normalised.split(' ').filter((word) => word !== '');
}

/** Where the character ends that starts here, with its marks; a syllable spelt in Korean letters is one. */
function clusterEnd(text: string, start: number): number {
  SYLLABLE.lastIndex = start;
  let end = SYLLABLE.test(text) ? SYLLABLE.lastIndex : start + lengthAt(text, start);
  while (end < text.length) {
    const length = lengthAt(text, end);
    const joins =
      length === 1 ? foldedUnit(text.charCodeAt(end)) === JOINS_BEFORE : JOINING.test(text.slice(end, end + 2));
    if (!joins) break;
    end += length;
  }
  return end;
}

const SYLLABLE = /[\u1100-\u115f][\u1160-\u11a7]*[\u11a8-\u11ff]*/y;

function lengthAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}

/** A growing run of UTF-16 code units: many times faster than a string put together from characters. */
class FoldedUnits {
  length = 0;
  #units: Uint16Array<ArrayBuffer>;

  constructor(expected: number) {
    this.#units = new Uint16Array(expected + 16);
  }

  addUnit(unit: number): void {
    if (this.length === this.#units.length) this.#grow(1);
    this.#units[this.length] = unit;
    this.length += 1;
  }

  /** The unit with a space on either side. */
  addWord(unit: number): void {
    if (this.length + 3 > this.#units.length) this.#grow(3);
    this.#units[this.length] = SPACE;
    this.#units[this.length + 1] = unit;
    this.#units[this.length + 2] = SPACE;
    this.length += 3;
  }

  addText(text: string): void {
    for (let index = 0; index < text.length; index += 1) this.addUnit(text.charCodeAt(index));
  }

  toString(): string {
    return decoder.decode(new Uint8Array(this.#units.buffer, 0, this.length * 2));
  }

  #grow(by: number): void {
    const larger = new Uint16Array(this.#units.length * 2 + by);
    larger.set(this.#units);
    this.#units = larger;
  }
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
