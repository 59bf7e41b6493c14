import type { Claim, ClaimDraft } from '../../core/claim/claim.ts';
import { draftOf } from '../../core/claim/claimDraft.ts';
import type { ExcerptId } from '../../core/ids.ts';
import { updateClaim as update } from '../../library/tables/claims.ts';
import type { WriteFunction } from '../context.ts';
import { existingClaim } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';
import { refuseUnsoundEvidence } from './refuseUnsoundEvidence.ts';

export const updateClaim: WriteFunction<'claims.update'> = (context, { id, draft }) => {
  const { db, now } = context;
  const before = existingClaim(db, id);
  if (isSame(before, draft)) return before;
  refuseUnsoundEvidence(db, draft.evidence);
  const claim: Claim = { ...before, ...draft, unconfirmed: stillUnconfirmed(before, draft), updatedAt: now };
  update(db, claim);
  recordChange(context, {
    action: 'claim-updated',
    subject: id,
    details: { from: draftOf(before), to: draftOf(draft) },
    undo: {
      description: `changing the claim ${quoted(before.statement)}`,
      inverse: { kind: 'set-claim', claim: before },
    },
  });
  return claim;
};

/** Who states the claim anew, or says anew how a passage bears on it, has decided on its words; what else is changed decides nothing. */
function stillUnconfirmed({ statement, evidence, unconfirmed }: Claim, draft: ClaimDraft): Claim['unconfirmed'] {
  if (draft.statement !== statement) return [];
  const relationIn = (entries: ClaimDraft['evidence'], id: ExcerptId) =>
    entries.find(({ excerptId }) => excerptId === id)?.relation;
  return unconfirmed.filter(
    ({ excerptId }) => relationIn(draft.evidence, excerptId) === relationIn(evidence, excerptId),
  );
}

function isSame(one: ClaimDraft, other: ClaimDraft): boolean {
  const written = (draft: ClaimDraft) => ({
    ...draftOf(draft),
    evidence: draft.evidence.map(({ excerptId, relation }) => [excerptId, relation]),
  });
  return JSON.stringify(written(one)) === JSON.stringify(written(other));
}
