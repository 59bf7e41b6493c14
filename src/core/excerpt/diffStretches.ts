import { diffArrays } from 'diff';

/** A stretch of two lists: the same in both, or what of the one stands for what of the other. Ends are exclusive. */
interface Stretch {
  readonly isSame: boolean;
  readonly from: readonly [start: number, end: number];
  readonly to: readonly [start: number, end: number];
}

interface DiffLimits {
  /** Deletions and insertions together. */
  readonly maxEditLength: number;
  /** In milliseconds. */
  readonly timeout: number;
}

/**
 * What differs between two lists, in order (Myers): stretches that are the same take turns with such that are not. Undefined where they differ by
 * more than the limits.
 */
export function diffStretches(
  before: readonly string[],
  after: readonly string[],
  limits: DiffLimits,
): readonly Stretch[] | undefined {
  const hunks = diffArrays([...before], [...after], limits);
  if (hunks === undefined) return undefined;
  const stretches: Stretch[] = [];
  let [at, there] = [0, 0];
  for (const { value, removed, added } of hunks) {
    const isSame = !(removed || added);
    const from = added ? at : at + value.length;
    const to = removed ? there : there + value.length;
    const last = stretches.at(-1);
    if (last && !last.isSame && !isSame) {
      stretches[stretches.length - 1] = { isSame, from: [last.from[0], from], to: [last.to[0], to] };
    } else stretches.push({ isSame, from: [at, from], to: [there, to] });
    [at, there] = [from, to];
  }
  return stretches;
}
