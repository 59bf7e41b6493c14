import type { DriftedCitation } from '../shared/contract/driftedCitation.ts';

const STATES = {
  exact: 'stands as it was taken',
  moved: 'stands as it was taken, in another place',
  changed: 'reads differently now',
  ambiguous: 'may stand in several places now',
  lost: 'is not there any more',
} as const;

/** A sentence about a cited passage that does not stand in the newest version of its source as it was taken. */
export function describeDrift({ excerpt, sourceTitle, newest }: DriftedCitation): string {
  const kept = excerpt.keptAt === null ? '' : ` It is kept as a passage of version ${excerpt.version}.`;
  return `Version ${newest} of “${sourceTitle}”: “${excerpt.quote.exact.replace(/\s+/g, ' ')}” ${STATES[excerpt.drift]}.${kept}`;
}
