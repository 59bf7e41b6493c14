import type { Claim } from '../../core/claim/claim.ts';
import { updateClaim } from '../../library/tables/claims.ts';
import type { WriteFunction } from '../context.ts';
import { existingClaim } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';

/** A decision of the analyst's: the claim holds on the newer wording of its passages as well. */
export const confirmClaim: WriteFunction<'claims.confirm'> = (context, { id }) => {
  const { db, now } = context;
  const before = existingClaim(db, id);
  if (before.unconfirmed.length === 0) return before;
  const claim: Claim = { ...before, unconfirmed: [], updatedAt: now };
  updateClaim(db, claim);
  recordChange(context, {
    action: 'claim-confirmed',
    subject: id,
    details: { on: before.unconfirmed },
    undo: {
      description: `confirming the claim ${quoted(before.statement)}`,
      inverse: { kind: 'set-claim', claim: before },
    },
  });
  return claim;
};
