import { countCitationsOfClaim } from '../../library/tables/citationPlaces.ts';
import { deleteClaim } from '../../library/tables/claims.ts';
import type { WriteFunction } from '../context.ts';
import { existingClaim } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';

/** A citation that was inserted for the claim stays as it is: it names the sources and passages itself. */
export const removeClaim: WriteFunction<'claims.remove'> = (context, { id }) => {
  const { db } = context;
  const claim = existingClaim(db, id);
  const { count } = countCitationsOfClaim(db, id);
  deleteClaim(db, id);
  recordChange(context, {
    action: 'claim-removed',
    subject: id,
    details: { claim, citations: count },
    undo: { description: `removing the claim ${quoted(claim.statement)}`, inverse: { kind: 'restore-claim', claim } },
  });
  return {};
};
