import type { TextRange } from '../text/textRange.ts';

/**
 * A text as passages are compared in: what only typesetting decides is the same in it. Case, letters, digits, accents, signs and
 * the order of them stay as they are, because each may carry meaning (`10²` is not `102`, so no compatibility form is taken).
 */
export interface ComparableText {
  readonly text: string;
  /** The stretch of the original that a stretch of `text` stands for, as UTF-16 offsets. */
  originalRange(start: number, end: number): TextRange;
  /** The first place in `text` that stands for something at or after an offset of the original. */
  comparableOffset(original: number): number;
}

/**
 * Brings a text into the form to compare: one composition (NFC) of each character, ligatures, presentation and full-width
 * forms as the letters they stand for, one kind of quotation mark and of dash, runs of white space as one space and none beside
 * CJK characters, nothing invisible (soft hyphens, joiners, direction marks, Arabic tatweel). In O(n).
 */
export function comparableText(original: string): ComparableText {
  const writer = new Writer(original.length);
  if (original.normalize('NFC') === original) {
    for (let at = 0; at < original.length; at += 1) writer.take(original.charCodeAt(at), at, at + 1);
  } else {
    for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
      const composed = cluster.normalize('NFC');
      const isSame = composed === cluster;
      for (let at = 0; at < composed.length; at += 1) {
        writer.take(
          composed.charCodeAt(at),
          isSame ? index + at : index,
          isSame ? index + at + 1 : index + cluster.length,
        );
      }
    }
  }
  return writer.finish(original.length);
}

/** A character with what may be composed with it: marks, and the second and third letters of a Hangul syllable. */
const CLUSTER = /[\s\S](?:[\p{M}\u1160-\u11ff]|(?<=[\ud800-\udbff])[\udc00-\udfff])*/gu;

const SPACE = 0x20;
const SINGLE_QUOTE = 0x27;
const DOUBLE_QUOTE = 0x22;

class Writer {
  #units: Uint16Array<ArrayBuffer>;
  #starts: Int32Array<ArrayBuffer>;
  #ends: Int32Array<ArrayBuffer>;
  #length = 0;
  /** Where white space began that has not been written yet; -1 for none. */
  #spaceStart = -1;
  #spaceEnd = -1;

  constructor(length: number) {
    this.#units = new Uint16Array(length + 16);
    this.#starts = new Int32Array(length + 16);
    this.#ends = new Int32Array(length + 16);
  }

  /** Takes one UTF-16 unit that stands for a stretch of the original. */
  take(unit: number, start: number, end: number): void {
    if (unit > SPACE && unit < 0x7f && unit !== SINGLE_QUOTE && unit !== DOUBLE_QUOTE && unit !== 0x60) {
      this.#write(unit, start, end);
    } else if (isSpace(unit)) {
      if (this.#spaceStart < 0) this.#spaceStart = start;
      this.#spaceEnd = end;
    } else if (SINGLE_QUOTES.has(unit) || DOUBLE_QUOTES.has(unit)) {
      // After a digit it may be feet or inches, minutes or seconds.
      const isInches = DOUBLE_QUOTES.has(unit) && isDigit(this.#last());
      this.#write(isInches ? DOUBLE_QUOTE : SINGLE_QUOTE, start, end);
    } else if (!isInvisible(unit)) {
      const written = unit < 0x2010 ? undefined : writtenOut(unit);
      if (written === undefined) this.#write(unit, start, end);
      else for (let at = 0; at < written.length; at += 1) this.#writeLetter(written.charCodeAt(at), start, end);
    }
  }

  finish(originalLength: number): ComparableText {
    const length = this.#length;
    const starts = this.#starts.subarray(0, length);
    const ends = this.#ends.subarray(0, length);
    return {
      text: decode(this.#units.subarray(0, length)),
      originalRange: (start, end) =>
        start >= end
          ? { start: starts[start] ?? originalLength, end: starts[start] ?? originalLength }
          : { start: starts[start] ?? originalLength, end: ends[end - 1] ?? originalLength },
      comparableOffset: (offset) => firstAtOrAfter(starts, offset),
    };
  }

  #writeLetter(unit: number, start: number, end: number): void {
    if (!isSpace(unit)) this.#write(unit, start, end);
    else if (this.#spaceStart < 0) {
      this.#spaceStart = start;
      this.#spaceEnd = end;
    }
  }

  #write(unit: number, start: number, end: number): void {
    if (this.#spaceStart >= 0) {
      if (this.#length > 0 && !isCjk(unit) && !isCjk(this.#last())) this.#push(SPACE, this.#spaceStart, this.#spaceEnd);
      this.#spaceStart = -1;
    }
    this.#push(unit, start, end);
  }

  #push(unit: number, start: number, end: number): void {
    if (this.#length === this.#units.length) this.#grow();
    this.#units[this.#length] = unit;
    this.#starts[this.#length] = start;
    this.#ends[this.#length] = end;
    this.#length += 1;
  }

  #last(): number {
    return this.#length === 0 ? SPACE : (this.#units[this.#length - 1] ?? SPACE);
  }

  #grow(): void {
    const capacity = this.#units.length * 2;
    const units = new Uint16Array(capacity);
    const starts = new Int32Array(capacity);
    const ends = new Int32Array(capacity);
    units.set(this.#units);
    starts.set(this.#starts);
    ends.set(this.#ends);
    [this.#units, this.#starts, this.#ends] = [units, starts, ends];
  }
}

const unitsOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)));

const SINGLE_QUOTES = unitsOf("'`´‘’‚‛′‹›ʹʼ׳＇");
const DOUBLE_QUOTES = unitsOf('"“”„‟″«»״「」『』〝〞＂');
const DASHES = unitsOf('‐‑‒–—―−﹘﹣－');

function isSpace(unit: number): boolean {
  if (unit <= SPACE || unit === 0x7f) return true;
  if (unit < 0x85) return false;
  return (
    unit <= 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x1680 ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

/** Soft hyphen, zero-width characters, direction marks, tatweel, variation selectors. */
function isInvisible(unit: number): boolean {
  return (
    unit === 0xad ||
    unit === 0x640 ||
    unit === 0x61c ||
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x2069) ||
    (unit >= 0xfe00 && unit <= 0xfe0f) ||
    unit === 0xfeff
  );
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Chinese and Japanese characters and their punctuation, between which white space says nothing. Korean has words. */
export function isCjk(unit: number): boolean {
  return (
    (unit >= 0x2e80 && unit <= 0x9fff) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xff01 && unit <= 0xffef) ||
    (unit >= 0xd840 && unit <= 0xd87f)
  );
}

/** What a dash, an ellipsis or a presentation form stands for; undefined for a character that stands for itself. */
function writtenOut(unit: number): string | undefined {
  if (DASHES.has(unit)) return '-';
  if (unit === 0x2026) return '...';
  const isForm =
    (unit >= 0xfb00 && unit <= 0xfdff) || (unit >= 0xfe70 && unit <= 0xfefc) || (unit >= 0xff01 && unit <= 0xffef);
  return isForm ? String.fromCharCode(unit).normalize('NFKC') : undefined;
}

function firstAtOrAfter(sorted: Int32Array, offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** In pieces, because a call takes only so many arguments. */
function decode(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += 8192) text += String.fromCharCode(...units.subarray(at, at + 8192));
  return text;
}
