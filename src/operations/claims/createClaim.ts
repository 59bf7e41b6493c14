import type { Claim } from '../../core/claim/claim.ts';
import { newId } from '../../core/ids.ts';
import { insertClaim } from '../../library/tables/claims.ts';
import type { WriteFunction } from '../context.ts';
import { quoted, recordChange } from '../recordChange.ts';
import { refuseUnsoundEvidence } from './refuseUnsoundEvidence.ts';

export const createClaim: WriteFunction<'claims.create'> = (context, draft) => {
  const { db, randomBytes, now } = context;
  refuseUnsoundEvidence(db, draft.evidence);
  const claim: Claim = { ...draft, id: newId('clm', randomBytes), unconfirmed: [], createdAt: now, updatedAt: now };
  insertClaim(db, claim);
  recordChange(context, {
    action: 'claim-created',
    subject: claim.id,
    details: { draft },
    undo: {
      description: `stating the claim ${quoted(claim.statement)}`,
      inverse: { kind: 'remove-claim', id: claim.id },
    },
  });
  return claim;
};
