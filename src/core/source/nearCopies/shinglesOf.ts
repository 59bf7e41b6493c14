import type { TextRange } from '../../text/textRange.ts';
import { boilerplate } from './boilerplate.ts';
import { quotedSpeech } from './quotedSpeech.ts';
import { type ComparedWords, wordsOf } from './wordsOf.ts';

/** How a shingle counts when texts are compared. */
export const SHINGLE_KINDS = { text: 0, quotation: 1, boilerplate: 2 } as const;
export type ShingleKind = keyof typeof SHINGLE_KINDS;

/** A text as it is compared with others: what each run of a few words hashes to, in the text's order. */
export interface Shingles {
  readonly words: ComparedWords;
  /** One for each word that begins a shingle, below 2^48. */
  readonly hashes: Float64Array;
  /** A value of SHINGLE_KINDS for each. */
  readonly kinds: Uint8Array;
  /** The last word of each. */
  readonly lastWords: Uint32Array;
  /** What each word is by itself, as a value of SHINGLE_KINDS. */
  readonly wordKinds: Uint8Array;
}

/**
 * Cuts a text into shingles: five words each, stop words kept, or eight characters where no spaces are written, which say
 * about as much. The length is measured from each first word on, so that the same passage gives the same shingles anywhere.
 */
export function shinglesOf(text: string): Shingles {
  const words = wordsOf(text);
  const capacity = words.count;
  const hashes = new Float64Array(capacity);
  const kinds = new Uint8Array(capacity);
  const lastWords = new Uint32Array(capacity);
  const quoted = new WordFlags(words, quotedSpeech(text));
  const boiler = new WordFlags(words, boilerplate(text));
  let count = 0;
  for (let last = -1, length = 0; count < words.count; count += 1) {
    while (length < SHINGLE_LENGTH && last + 1 < words.count) {
      last += 1;
      length += lengthOf(words, last);
    }
    if (length < SHINGLE_LENGTH) break;
    hashes[count] = hashOf(words, count, last);
    lastWords[count] = last;
    kinds[count] = kindOf(boiler.countIn(count, last), quoted.countIn(count, last), last - count + 1);
    length -= lengthOf(words, count);
  }
  return {
    words,
    hashes: hashes.subarray(0, count),
    kinds: kinds.subarray(0, count),
    lastWords: lastWords.subarray(0, count),
    wordKinds: Uint8Array.from({ length: words.count }, (_, word) =>
      kindOf(boiler.countIn(word, word), quoted.countIn(word, word), 1),
    ),
  };
}

const WORD_LENGTH = 8;
const CHARACTER_LENGTH = 5;
const SHINGLE_LENGTH = 5 * WORD_LENGTH;

function lengthOf(words: ComparedWords, index: number): number {
  return words.isCharacter[index] === 1 ? CHARACTER_LENGTH : WORD_LENGTH;
}

/** Most of a shingle decides: at the edge of a quotation stand a few words that lead into it, often the same ones. */
function kindOf(boilerplateWords: number, quotedWords: number, words: number): number {
  if (boilerplateWords * 2 > words) return SHINGLE_KINDS.boilerplate;
  return quotedWords * 2 > words ? SHINGLE_KINDS.quotation : SHINGLE_KINDS.text;
}

/** The hashes of the words in their order, mixed as MurmurHash3 does: a number below 2^48. */
function hashOf({ hashes, otherHashes }: ComparedWords, first: number, last: number): number {
  let high = 0;
  let low = 0;
  for (let index = first; index <= last; index += 1) {
    high = Math.imul(rotate(high ^ Math.imul(hashes[index] ?? 0, 0xcc9e2d51), 13), 5) + 0xe6546b64;
    low = Math.imul(rotate(low ^ Math.imul(otherHashes[index] ?? 0, 0x1b873593), 15), 5) + 0x38b34ae5;
  }
  return (finish(high) >>> 0) * 0x10000 + (finish(low) >>> 16);
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

function finish(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Which words lie in some stretches of the text, counted from the first word on. */
class WordFlags {
  readonly #before: Uint32Array;

  constructor(words: ComparedWords, ranges: readonly TextRange[]) {
    this.#before = new Uint32Array(words.count + 1);
    let range = 0;
    for (let index = 0; index < words.count; index += 1) {
      // Looking a place up costs more than all else: not where there is nothing to be found.
      let isIn = 0;
      if (range < ranges.length) {
        const { start } = words.rangeOf(index, index);
        while (range < ranges.length && (ranges[range]?.end ?? 0) <= start) range += 1;
        isIn = (ranges[range]?.start ?? Number.POSITIVE_INFINITY) <= start ? 1 : 0;
      }
      this.#before[index + 1] = (this.#before[index] ?? 0) + isIn;
    }
  }

  /** How many from the first to the last word do. */
  countIn(first: number, last: number): number {
    return (this.#before[last + 1] ?? 0) - (this.#before[first] ?? 0);
  }
}
