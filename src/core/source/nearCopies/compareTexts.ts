import { SHINGLE_KINDS, type Shingles } from './shinglesOf.ts';

/** How two texts stand to each other. */
export interface TextComparison {
  /** How much of the first text's words stand in the second in passages of several, 0 to 1; quotations count a little, boilerplate nothing. */
  readonly share: number;
  /** How much of the second's stand in the first. */
  readonly otherShare: number;
  /** Words of the first that stand in both, in neither as a quotation or boilerplate. */
  readonly sharedWords: number;
  /** Words of the first that stand in both, and in one of them as a quotation. */
  readonly sharedQuotedWords: number;
}

/**
 * Compares two texts by all their shingles: containment and not likeness, since a long article may hold the whole of a
 * short one. What is counted is the words that shared shingles cover: where a desk has changed one word in five, few shingles
 * are left, but they lie all over the text, and not in the one formula that two reports of a series share.
 */
export function compareTexts(first: Shingles, second: Shingles): TextComparison {
  const a = kindsByHash(first);
  const b = kindsByHash(second);
  const covered = coverOf(first, b);
  const otherCovered = coverOf(second, a);
  return {
    share: covered.share,
    otherShare: otherCovered.share,
    sharedWords: covered.words,
    sharedQuotedWords: covered.quotedWords,
  };
}

/**
 * What a comparison means. `copy`: about half of one text stands in the other. `quotes`: they share longer quotations, as two
 * reports of one press conference do, and are no copies.
 */
export function judgeComparison(comparison: TextComparison): 'copy' | 'quotes' | null {
  const { share, otherShare, sharedWords, sharedQuotedWords } = comparison;
  if (Math.max(share, otherShare) >= COPY_SHARE && sharedWords >= FEWEST_SHARED_WORDS) return 'copy';
  return sharedQuotedWords >= FEWEST_QUOTED_WORDS ? 'quotes' : null;
}

/** Chosen on tests/fixtures/nearCopies. */
const COPY_SHARE = 0.5;
/** Two sentences: less is a phrase that everybody uses. */
const FEWEST_SHARED_WORDS = 20;
const FEWEST_QUOTED_WORDS = 20;

/** By the values of SHINGLE_KINDS. */
const WEIGHTS = [1, 0.2, 0];
const NOT_COVERED = WEIGHTS.length;

/** Each different shingle with the kind that counts most among its places. */
function kindsByHash({ hashes, kinds }: Shingles): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [index, hash] of hashes.entries()) {
    const kind = kinds[index] ?? 0;
    const known = found.get(hash);
    if (known === undefined || kind < known) found.set(hash, kind);
  }
  return found;
}

function coverOf(text: Shingles, others: ReadonlyMap<number, number>) {
  const cover = coverWords(text, others);
  let weight = 0;
  let coveredWeight = 0;
  const counts = WEIGHTS.map(() => 0);
  for (const [word, kind] of text.wordKinds.entries()) {
    const coveredAs = cover[word] ?? NOT_COVERED;
    weight += WEIGHTS[kind] ?? 0;
    coveredWeight += WEIGHTS[coveredAs] ?? 0;
    if (coveredAs !== NOT_COVERED) counts[coveredAs] = (counts[coveredAs] ?? 0) + 1;
  }
  return {
    share: weight === 0 ? 0 : Math.min(1, coveredWeight / weight),
    words: counts[SHINGLE_KINDS.text] ?? 0,
    quotedWords: counts[SHINGLE_KINDS.quotation] ?? 0,
  };
}

/** For each word the kind that counts most among the shared shingles it belongs to, or NOT_COVERED. */
function coverWords(
  { hashes, kinds, lastWords, wordKinds }: Shingles,
  others: ReadonlyMap<number, number>,
): Uint8Array {
  const cover = new Uint8Array(wordKinds.length).fill(NOT_COVERED);
  for (const [index, hash] of hashes.entries()) {
    const otherKind = others.get(hash);
    if (otherKind === undefined) continue;
    // The kind that counts less: what one of them prints as a quotation is one.
    const kind = Math.max(kinds[index] ?? 0, otherKind);
    const last = lastWords[index] ?? index;
    for (let word = index; word <= last; word += 1) {
      const wordKind = Math.max(kind, wordKinds[word] ?? 0);
      if (wordKind < (cover[word] ?? NOT_COVERED)) cover[word] = wordKind;
    }
  }
  return cover;
}
