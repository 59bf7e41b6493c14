import { normaliseText } from '../../text/normaliseText.ts';
import type { TextRange } from '../../text/textRange.ts';

/** The words of a text as texts are compared: folded, so that case, accents and punctuation make no difference. */
export interface ComparedWords {
  readonly count: number;
  /** Two hashes of each word, of 32 bits. */
  readonly hashes: Int32Array;
  readonly otherHashes: Int32Array;
  /** 1 where the word is a character of a script that writes no spaces. */
  readonly isCharacter: Uint8Array;
  /** Where words from one to another, the last included, stand in the text, in UTF-16 code units. */
  rangeOf(first: number, last: number): TextRange;
}

/** Cuts a text into words; a word is whatever the search index takes for one. */
export function wordsOf(original: string): ComparedWords {
  const folded = normaliseText(original);
  const { text } = folded;
  const capacity = (text.length >> 1) + 1;
  const starts = new Uint32Array(capacity);
  const ends = new Uint32Array(capacity);
  const hashes = new Int32Array(capacity);
  const otherHashes = new Int32Array(capacity);
  const isCharacter = new Uint8Array(capacity);
  let count = 0;
  for (let index = 0; index < text.length; ) {
    if (text.charCodeAt(index) === SPACE) {
      index += 1;
      continue;
    }
    const start = index;
    let hash = FNV_BASIS;
    let other = OTHER_BASIS;
    for (; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code === SPACE) break;
      hash = Math.imul(hash ^ code, FNV_PRIME);
      other = Math.imul(other ^ code, OTHER_PRIME);
    }
    starts[count] = start;
    ends[count] = index;
    hashes[count] = hash;
    otherHashes[count] = other;
    isCharacter[count] = standsAlone(text.charCodeAt(start)) ? 1 : 0;
    count += 1;
  }
  return {
    count,
    hashes,
    otherHashes,
    isCharacter,
    rangeOf: (first, last) => folded.originalRange(starts[first] ?? 0, ends[last] ?? 0),
  };
}

const SPACE = 0x20;

// FNV-1a, and a second one of other constants: together they make a hash of 48 bits.
const FNV_BASIS = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
const OTHER_BASIS = 0x2f0b4a27 | 0;
const OTHER_PRIME = 0x0107f2b5;

/** Whether folding makes each character that begins so a word: the scripts of `foldCluster`, by their blocks. */
function standsAlone(code: number): boolean {
  if (code < 0x0e00) return false;
  return (
    code < 0x0f00 ||
    (code >= 0x1000 && code < 0x1200) ||
    (code >= 0x1780 && code < 0x1800) ||
    (code >= 0x3005 && code < 0xd800) ||
    // The first halves of Han characters beyond the first plane.
    (code >= 0xd840 && code < 0xd890) ||
    (code >= 0xf900 && code < 0xfb00)
  );
}
