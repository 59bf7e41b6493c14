import { type GramIndex, gramAt, gramLength } from './gramIndex.ts';

/** Postings that one search may look at: what keeps it linear in texts that repeat one thing. */
const BUDGET = 200_000;
/** Units that the beginning of a passage may be apart and still be taken for the same place. */
const WIDTH = 64;

/**
 * Where a passage with its context may begin, the likeliest first: many of its grams stand there in their order. Rare grams say more
 * than common ones. In O(n) at most, mostly far less.
 */
export function seedPlaces(
  textLength: number,
  index: GramIndex,
  passage: string,
  { expected, most }: SeedLimits,
): readonly number[] {
  const buckets = Math.ceil((textLength + passage.length) / WIDTH) + 2;
  const support = new Float64Array(buckets);
  const touched: number[] = [];
  let whole = 0;
  for (const { places, offset, weight } of gramsToFollow(index, passage, expected)) {
    let last = -1;
    whole += weight;
    for (const place of places) {
      const bucket = Math.floor((place - offset + passage.length) / WIDTH);
      // Once for each gram and bucket: repeating one gram is no support.
      if (bucket === last) continue;
      last = bucket;
      if ((support[bucket] ?? 0) === 0) touched.push(bucket);
      support[bucket] = (support[bucket] ?? 0) + weight;
    }
  }
  // A place near the border of two buckets has its grams in both.
  const supportOf = (bucket: number) => (support[bucket] ?? 0) + (support[bucket + 1] ?? 0);
  const ranked = touched.sort((one, other) => supportOf(other) - supportOf(one) || one - other);
  const least = passage.length > LONG ? whole * LEAST_OF_LONG : 0;
  const enough = Math.max(least, ranked[0] === undefined ? 0 : supportOf(ranked[0]) / 4);
  const chosen: number[] = [];
  for (const bucket of ranked) {
    if (chosen.length === most || supportOf(bucket) < enough) break;
    if (!chosen.some((other) => Math.abs(other - bucket) <= 1)) chosen.push(bucket);
  }
  return chosen.map((bucket) => (bucket + 1) * WIDTH - passage.length);
}

interface SeedLimits {
  /** Where the passage would begin if nothing had moved: looked at first when a gram is too common to follow everywhere. */
  readonly expected: number;
  readonly most: number;
}

/** Of a long passage few errors are allowed, so nearly all of its grams stand where it stands. */
const LONG = 2000;
const LEAST_OF_LONG = 0.05;

interface Followed {
  readonly places: Int32Array;
  readonly offset: number;
  readonly weight: number;
}

function gramsToFollow(index: GramIndex, passage: string, expected: number): readonly Followed[] {
  const grams: { places: Int32Array; offset: number }[] = [];
  for (let at = 0; at < passage.length && at + gramLength(passage, at) <= passage.length; at += 1) {
    const places = index.places(gramAt(passage, at));
    if (places.length > 0) grams.push({ places, offset: at });
  }
  grams.sort((one, other) => one.places.length - other.places.length);
  let left = BUDGET;
  const followed: Followed[] = [];
  for (const { places, offset } of grams) {
    if (left <= 0) break;
    const within = places.length <= left ? places : nearest(places, expected + offset, left);
    left -= within.length;
    followed.push({ places: within, offset, weight: 1 / Math.log2(2 + places.length) });
  }
  return followed;
}

/** The part of a sorted list around a value. */
function nearest(places: Int32Array, value: number, length: number): Int32Array {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(0, Math.min(places.length - length, low - (length >> 1)));
  return places.subarray(from, from + length);
}
