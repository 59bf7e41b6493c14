import { foldCluster } from './foldCluster.ts';
import { OffsetMap } from './offsetMap.ts';
import type { TextRange } from './textRange.ts';

/** Raised whenever the folding changes: a library indexed by an older one is indexed anew. */
export const NORMALISATION_VERSION = 1;

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
  const written = new FoldedUnits(original.length);
  const offsets = new OffsetMap();
  for (let index = 0; index < original.length; ) {
    const unit = foldedUnit(original.charCodeAt(index));
    const nextCode = index + 1 < original.length ? original.charCodeAt(index + 1) : 0;
    const isAbbreviated = nextCode >= 0x5d0 && nextCode <= 0x5ea && isInHebrewAbbreviation(original, index);
    if (unit > JOINS_BEFORE && foldedUnit(nextCode) !== JOINS_BEFORE && !isAbbreviated) {
      offsets.addUnit(written.length, index);
      written.addUnit(unit);
      index += 1;
    } else {
      const end = clusterEnd(original, index);
      const folded = isAbbreviated ? '' : foldCluster(original.slice(index, end));
      offsets.addCluster(written.length, index, end, folded.length);
      written.addText(folded);
      index = end;
    }
  }
  return { text: written.toString(), originalRange: (start, end) => offsets.originalRange(start, end) };
}

/** The words of normalised text. */
export function tokensOf(normalised: string): readonly string[] {
  return normalised.split(' ').filter((word) => word !== '');
}

/** What a code unit folds to on its own, or one of these, which no folded word holds. */
const UNKNOWN = 0;
/** It folds to nothing or to several, or is half a character: to be looked at as a cluster. */
const FOLDS_OTHERWISE = 1;
/** A mark: it belongs to the cluster before. */
const JOINS_BEFORE = 2;

/** Filled as characters are met: looking one up costs a fraction of folding it. */
const foldedUnits = new Uint16Array(0x10000);

function foldedUnit(code: number): number {
  const known = foldedUnits[code] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const found = findFoldedUnit(String.fromCharCode(code));
  foldedUnits[code] = found;
  return found;
}

function findFoldedUnit(character: string): number {
  if (JOINING.test(character)) return JOINS_BEFORE;
  if (HALF_OR_LEADING.test(character)) return FOLDS_OTHERWISE;
  const folded = foldCluster(character);
  return folded.length === 1 ? folded.charCodeAt(0) : FOLDS_OTHERWISE;
}

/** Combining marks, and those of half-width kana, which are characters of their own. */
const JOINING = /[\p{M}\uff9e\uff9f]/u;
/** A surrogate, or a Korean letter that others may follow in one syllable. */
const HALF_OR_LEADING = /[\ud800-\udfff\u1100-\u115f]/;

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

/** Whether a mark stands between two Hebrew letters, as in צה״ל, which is searched as צהל. A Hebrew letter follows. */
function isInHebrewAbbreviation(text: string, index: number): boolean {
  return (
    /["'\u2019\u05f3\u05f4]/.test(text.charAt(index)) &&
    /[\u05d0-\u05ea]\p{Mn}*$/u.test(text.slice(Math.max(0, index - 8), index))
  );
}

/** A growing run of UTF-16 code units: many times faster than a string put together from characters. */
class FoldedUnits {
  length = 0;
  #units: Uint16Array<ArrayBuffer>;

  constructor(expected: number) {
    this.#units = new Uint16Array(expected + 16);
  }

  addUnit(unit: number): void {
    if (this.length === this.#units.length) this.#grow();
    this.#units[this.length] = unit;
    this.length += 1;
  }

  addText(text: string): void {
    for (let index = 0; index < text.length; index += 1) this.addUnit(text.charCodeAt(index));
  }

  toString(): string {
    return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(
      new Uint8Array(this.#units.buffer, 0, this.length * 2),
    );
  }

  #grow(): void {
    const larger = new Uint16Array(this.#units.length * 2);
    larger.set(this.#units);
    this.#units = larger;
  }
}
