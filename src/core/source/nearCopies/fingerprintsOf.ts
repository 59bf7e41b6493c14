import { SHINGLE_KINDS, type Shingles } from './shinglesOf.ts';

/** Raised whenever wording, quotations, shingles or fingerprints come out otherwise: libraries are then compared anew. */
export const FINGERPRINT_VERSION = 2;

/**
 * The shingles by which a text is found among many: of each window of WINDOW shingles in a row the one with the smallest
 * hash, boilerplate left out (winnowing: Schleimer, Wilkerson and Aiken, “Winnowing: local algorithms for document
 * fingerprinting”, SIGMOD 2003). Any passage of WINDOW + 4 words that stands in two texts gives both a fingerprint in common,
 * however long the one and short the other: one MinHash over the whole of each would hardly ever agree there.
 */
export function fingerprintsOf({ hashes, kinds }: Shingles): readonly number[] {
  const found = new Set<number>();
  const recent: number[] = [];
  let smallest = Number.POSITIVE_INFINITY;
  let smallestAge = 0;
  for (const [index, hash] of hashes.entries()) {
    if (kinds[index] === SHINGLE_KINDS.boilerplate) continue;
    recent.push(hash);
    if (recent.length > WINDOW) recent.shift();
    smallestAge += 1;
    if (hash <= smallest) {
      smallest = hash;
      smallestAge = 0;
    } else if (smallestAge >= WINDOW) {
      // The last of several equal ones: it stays in the window longest.
      const at = recent.lastIndexOf(Math.min(...recent));
      smallest = recent[at] ?? smallest;
      smallestAge = recent.length - 1 - at;
    }
    if (recent.length === WINDOW) found.add(smallest);
  }
  // A text shorter than a window is found by all it has.
  return recent.length < WINDOW ? [...new Set(recent)] : [...found].slice(0, MOST);
}

const WINDOW = 16;
/** The first 170,000 words: a longer book is found by these, and does not hold up the writer for seconds. */
const MOST = 20_000;
