import type { ExcerptId } from '../ids.ts';
import type { ClaimDraft, Evidence } from './claim.ts';

/** What a claim would be saved as without a change. */
export function draftOf({ statement, type, asOf, attribution, evidence }: ClaimDraft): ClaimDraft {
  return { statement, type, asOf, attribution, evidence };
}

/** The draft with an excerpt as evidence in this relation; an excerpt stands in a claim once. */
export function withEvidence(draft: ClaimDraft, added: Evidence): ClaimDraft {
  const isThere = draft.evidence.some(({ excerptId }) => excerptId === added.excerptId);
  const evidence = isThere
    ? draft.evidence.map((entry) => (entry.excerptId === added.excerptId ? added : entry))
    : [...draft.evidence, added];
  return { ...draft, evidence };
}

export function withoutEvidence(draft: ClaimDraft, excerptId: ExcerptId): ClaimDraft {
  return { ...draft, evidence: draft.evidence.filter((entry) => entry.excerptId !== excerptId) };
}
