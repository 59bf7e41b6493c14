import { type DriftState, driftStates } from '../../core/excerpt/excerpt.ts';

/** How many excerpts are in each state. */
export function countDrift(states: readonly DriftState[]): Record<DriftState, number> {
  const counted = driftStates.map((state) => [state, states.filter((one) => one === state).length] as const);
  return Object.fromEntries(counted) as Record<DriftState, number>;
}
