import { type Marking, markings } from './marking.ts';

/** The more restricted of two; null is none. */
export function stricterMarking(a: Marking | null, b: Marking | null): Marking | null {
  return rankOf(a) > rankOf(b) ? a : b;
}

/** A banner that is none tells nobody to hold anything back: whatever is marked is above it, but what is clear to all. */
export function isAbove(marking: Marking | null, banner: Marking | null): marking is Marking {
  return marking !== null && rankOf(marking) > Math.max(rankOf(banner), rankOf('TLP:CLEAR'));
}

const rankOf = (marking: Marking | null): number => markings.findIndex(({ label }) => label === marking);
