import { isCjk } from './comparableText.ts';

/**
 * Where each gram of a text stands: four units, or two from a CJK character on. Grams with the same hash share a list; whoever asks
 * compares the text itself. Built once in O(n) for any number of passages.
 */
export interface GramIndex {
  /** The places of a gram in rising order; those of others with its hash are among them. */
  places(gram: number): Int32Array;
}

const BITS = 17;
const GRAMS = 2 ** BITS;

export function indexGrams(text: string): GramIndex {
  const hashes = new Int32Array(text.length);
  const ends = new Int32Array(GRAMS + 1);
  for (let at = 0; at < text.length; at += 1) {
    const gram = gramAt(text, at);
    hashes[at] = gram;
    ends[gram + 1] = (ends[gram + 1] ?? 0) + 1;
  }
  for (let gram = 0; gram < GRAMS; gram += 1) ends[gram + 1] = (ends[gram + 1] ?? 0) + (ends[gram] ?? 0);
  const begins = ends.slice(0, GRAMS);
  const filled = ends.slice(0, GRAMS);
  const all = new Int32Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const gram = hashes[at] ?? 0;
    const place = filled[gram] ?? 0;
    all[place] = at;
    filled[gram] = place + 1;
  }
  return { places: (gram) => all.subarray(begins[gram] ?? 0, filled[gram] ?? 0) };
}

/** The hash of the gram that begins at a place; near the end it is shorter. */
export function gramAt(text: string, at: number): number {
  const first = text.charCodeAt(at);
  const length = isCjk(first) ? 2 : 4;
  let hash = first;
  for (let unit = 1; unit < length && at + unit < text.length; unit += 1) {
    hash = (Math.imul(hash, 0x01000193) ^ text.charCodeAt(at + unit)) >>> 0;
  }
  return Math.imul(hash, 0x9e3779b1) >>> (32 - BITS);
}

/** How many units the gram at a place has. */
export function gramLength(text: string, at: number): number {
  return isCjk(text.charCodeAt(at)) ? 2 : 4;
}
