import type { ClaimCard, ClaimDraft, Evidence } from '../../../core/claim/claim.ts';
import type { ExcerptId } from '../../../core/ids.ts';

/** What a claim's card would be saved as without a change. */
export function draftOf({ statement, type, asOf, evidence }: ClaimCard): ClaimDraft {
  return { statement, type, asOf, evidence };
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
