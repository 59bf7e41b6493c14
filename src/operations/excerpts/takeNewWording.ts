import type { Claim } from '../../core/claim/claim.ts';
import type { Excerpt } from '../../core/excerpt/excerpt.ts';
import { saysTheSame } from '../../core/excerpt/saysTheSame.ts';
import type { ReadableDb } from '../../library/database.ts';
import { listBriefingsCiting } from '../../library/tables/citationPlaces.ts';
import { listClaimsOnSource, updateClaim } from '../../library/tables/claims.ts';
import { setAnchor } from '../../library/tables/excerpts.ts';
import { readPlainText } from '../../library/tables/sourceTexts.ts';
import type { WriteFunction } from '../context.ts';
import { existingExcerpt, existingSource } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';
import { placeChosen } from './choosePlace.ts';
import { newExcerpt } from './newExcerpt.ts';

/** The old excerpt stays, with its quote: drafts may cite it, and files that were exported do. */
export const takeNewWording: WriteFunction<'excerpts.takeNewWording'> = (context, { id, position }) => {
  const { db, now } = context;
  const old = existingExcerpt(db, id);
  const source = existingSource(db, old.sourceId);
  const exact = readPlainText(db, source.textId).slice(position.start, position.end);
  const excerpt = newExcerpt(context, source, { position, exact });
  // Where it might have stood in several places, it has been decided with that; what is gone stays gone.
  if (old.drift === 'ambiguous') setAnchor(db, { id, ...placeChosen(old, { position, exact, textId: source.textId }) });
  const claims = listClaimsOnSource(db, source.id).filter(({ evidence }) =>
    evidence.some(({ excerptId }) => excerptId === id),
  );
  for (const claim of claims) updateClaim(db, { ...onNewWording(db, claim, { old, excerpt }), updatedAt: now });
  recordChange(context, {
    action: 'excerpt-renewed',
    subject: id,
    details: {
      by: excerpt.id,
      from: { version: old.version, exact: old.quote.exact },
      to: { version: excerpt.version, exact, position },
      claims: claims.map((claim) => claim.id),
    },
    undo: {
      description: `taking the new wording of ${quoted(old.quote.exact)}`,
      inverse: {
        kind: 'take-renewal-back',
        id: excerpt.id,
        claims,
        anchor: { id, drift: old.drift, found: old.found },
      },
    },
  });
  return { excerpt, claims: claims.length, briefings: [...listBriefingsCiting(db, id)] };
};

/** The claim on the new wording, on which it is to be confirmed unless that says what the claim was made with. */
function onNewWording(
  db: ReadableDb,
  claim: Claim,
  { old, excerpt }: { readonly old: Excerpt; readonly excerpt: Excerpt },
): Claim {
  const insteadOf = claim.unconfirmed.find(({ excerptId }) => excerptId === old.id)?.insteadOf ?? old.id;
  const isAsMade = saysTheSame(existingExcerpt(db, insteadOf).quote.exact, excerpt.quote.exact);
  const others = claim.unconfirmed.filter(({ excerptId }) => excerptId !== old.id);
  return {
    ...claim,
    evidence: claim.evidence.map((one) => (one.excerptId === old.id ? { ...one, excerptId: excerpt.id } : one)),
    unconfirmed: isAsMade ? others : [...others, { excerptId: excerpt.id, insteadOf }],
  };
}
