import type { Excerpt } from './excerpt.ts';

/** An excerpt that does not stand in the newest text as it was taken, and what rests on it. */
interface DriftedUses {
  readonly excerpt: Pick<Excerpt, 'keptAt'>;
  /** The excerpt of a later version in its place. */
  readonly newer: Pick<Excerpt, 'id'> | null;
  readonly claims: number;
  readonly unconfirmed: readonly unknown[];
  readonly briefings: readonly unknown[];
}

/**
 * Whether nothing is left to look at: it is kept as one of its version, or a newer wording was taken and nothing rests on the earlier one
 * any more. A claim that is to be confirmed on the newer one leaves it open either way.
 */
export function isDecided({ excerpt, newer, claims, unconfirmed, briefings }: DriftedUses): boolean {
  const isReplaced = newer !== null && claims === 0 && briefings.length === 0;
  return unconfirmed.length === 0 && (excerpt.keptAt !== null || isReplaced);
}
