import type { UndecidedPassages } from '../../../shared/contract/versionOperations.ts';

/** How many passages of some sources are still to be looked at. */
export const countUndecided = (sources: readonly UndecidedPassages[]): number =>
  sources.reduce((sum, { excerpts }) => sum + excerpts.length, 0);
