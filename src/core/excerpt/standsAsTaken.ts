import type { DriftState } from './excerpt.ts';

/** Whether the newest text has a passage word for word as it was taken, be it in another place. */
export function standsAsTaken(drift: DriftState): drift is 'exact' | 'moved' {
  return drift === 'exact' || drift === 'moved';
}
