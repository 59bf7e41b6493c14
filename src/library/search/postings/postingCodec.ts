/*
 * Postings as bytes: for each place the distance from the one before (to the first from -1) and how often the word stands there, in one
 * number of seven bits a byte, the lowest first: `(distance - 1) * 8 + min(often, 8) - 1`, and where that says 8, another of `often - 8`.
 * Most of a common word's postings are one byte. Places are ordinals of a block, or numbers of words in a vector.
 */

/** Where a word stands, ascending, and how often: what stands in two arrays from one index to another. */
export interface Postings {
  readonly from: number;
  readonly end: number;
  readonly places: Uint32Array;
  readonly counts: Uint32Array;
}

export function encodePostings(places: readonly number[], counts: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let before = -1;
  for (const [index, place] of places.entries()) {
    const count = counts[index] ?? 0;
    addNumber(bytes, (place - before - 1) * 8 + Math.min(count, 8) - 1);
    if (count >= 8) addNumber(bytes, count - 8);
    before = place;
  }
  return Uint8Array.from(bytes);
}

function addNumber(bytes: number[], number: number): void {
  let rest = number;
  for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  bytes.push(rest);
}

/** The postings in these bytes, without those at places to `skip`. */
export function decodePostings(bytes: Uint8Array, skip?: ReadonlySet<number>): Postings {
  return decodeInto(new Uint32Array(bytes.length), new Uint32Array(bytes.length), bytes, skip);
}

/**
 * The same into arrays that are there already, from an index of theirs on; each posting takes a byte at least. Ends with the first posting
 * that is at `upTo` or beyond.
 */
export function decodeInto(
  places: Uint32Array,
  counts: Uint32Array,
  bytes: Uint8Array,
  skip: ReadonlySet<number> | undefined,
  from = 0,
  upTo = Number.POSITIVE_INFINITY,
): Postings {
  let end = from;
  let place = -1;
  for (let at = 0; at < bytes.length && place < upTo; ) {
    // Written out, since a common word has tens of thousands of these.
    let number = bytes[at++] ?? 0;
    if (number >= 0x80) {
      number &= 0x7f;
      for (let shift = 7, byte = 0x80; byte >= 0x80; shift += 7) {
        byte = bytes[at++] ?? 0;
        number |= (byte & 0x7f) << shift;
      }
    }
    place += (number >>> 3) + 1;
    let count = (number & 7) + 1;
    if (count === 8) {
      for (let shift = 0, byte = 0x80; byte >= 0x80; shift += 7) {
        byte = bytes[at++] ?? 0;
        count += (byte & 0x7f) << shift;
      }
    }
    if (skip?.has(place)) continue;
    places[end] = place;
    counts[end] = count;
    end += 1;
  }
  return { from, end, places, counts };
}

/** How often it stands at one place; 0 where it does not. Reads no further than that. */
export function countIn(bytes: Uint8Array, wanted: number): number {
  if (scratch.places.length < bytes.length) scratch = makeScratch(bytes.length);
  const { end, places, counts } = decodeInto(scratch.places, scratch.counts, bytes, undefined, 0, wanted);
  return end > 0 && places[end - 1] === wanted ? (counts[end - 1] ?? 0) : 0;
}

const makeScratch = (length: number) => ({ places: new Uint32Array(length), counts: new Uint32Array(length) });
/** Asked for each loose row of every query: nothing is made for it. */
let scratch = makeScratch(1_024);
