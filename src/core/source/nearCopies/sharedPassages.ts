import type { TextRange } from '../../text/textRange.ts';
import { SHINGLE_KINDS, type ShingleKind, type Shingles } from './shinglesOf.ts';

/** A passage that stands word for word in two texts. */
export interface SharedPassage {
  readonly range: TextRange;
  readonly otherRange: TextRange;
  readonly words: number;
  readonly kind: ShingleKind;
}

/** The passages that two texts have in common, in the order of the first; each word of it is in one at most. */
export function sharedPassages(first: Shingles, second: Shingles): readonly SharedPassage[] {
  const places = placesByHash(second);
  const passages: SharedPassage[] = [];
  for (let index = 0; index < first.hashes.length; ) {
    const run = longestRun(first, second, index, places.get(first.hashes[index] ?? -1) ?? []);
    if (run === null) {
      index += 1;
      continue;
    }
    const last = first.lastWords[index + run.length - 1] ?? index;
    passages.push({
      range: first.words.rangeOf(index, last),
      otherRange: second.words.rangeOf(run.start, second.lastWords[run.start + run.length - 1] ?? run.start),
      words: last - index + 1,
      kind: kindOfRun(first, second, index, run),
    });
    index = last + 1;
  }
  return passages;
}

interface Run {
  /** Where it begins in the second text, and how many shingles it has. */
  readonly start: number;
  readonly length: number;
}

/** Enough for a passage that is repeated; a text of one word over and over has as many places as words. */
const MOST_PLACES = 16;

function placesByHash({ hashes }: Shingles): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (const [index, hash] of hashes.entries()) {
    const known = places.get(hash);
    if (known === undefined) places.set(hash, [index]);
    else if (known.length < MOST_PLACES) known.push(index);
  }
  return places;
}

function longestRun(first: Shingles, second: Shingles, from: number, starts: readonly number[]): Run | null {
  let longest: Run | null = null;
  for (const start of starts) {
    let length = 1;
    while (
      from + length < first.hashes.length &&
      start + length < second.hashes.length &&
      first.hashes[from + length] === second.hashes[start + length]
    ) {
      length += 1;
    }
    if (longest === null || length > longest.length) longest = { start, length };
  }
  return longest;
}

/** What most of its shingles are, each being what counts less of the two texts. */
function kindOfRun(first: Shingles, second: Shingles, from: number, { start, length }: Run): ShingleKind {
  const counts = [0, 0, 0];
  for (let index = 0; index < length; index += 1) {
    const kind = Math.max(first.kinds[from + index] ?? 0, second.kinds[start + index] ?? 0);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  const most = counts.indexOf(Math.max(...counts));
  const names = Object.keys(SHINGLE_KINDS) as ShingleKind[];
  return names.find((name) => SHINGLE_KINDS[name] === most) ?? 'text';
}
