import { BriefingError } from '../../core/errors.ts';
import type { Excerpt } from '../../core/excerpt/excerpt.ts';
import type { ReadableDb } from '../../library/database.ts';
import { countCitationsOfExcerpt } from '../../library/tables/citationPlaces.ts';
import { countClaimsOnExcerpt, listClaimsMadeWith } from '../../library/tables/claims.ts';
import { quoted } from '../recordChange.ts';

/** Throws `excerpt-in-use` while a claim or a citation rests on an excerpt, or a claim is unconfirmed that was made with it. */
export function refuseExcerptInUse(db: ReadableDb, { id, quote }: Excerpt): void {
  const claims = countClaimsOnExcerpt(db, id);
  const unconfirmed = listClaimsMadeWith(db, id).length;
  const citations = countCitationsOfExcerpt(db, id);
  if (claims === 0 && unconfirmed === 0 && citations.count === 0) return;
  const uses = [
    ...(claims > 0 ? [`${claims} claim${claims === 1 ? ' rests' : 's rest'} on it`] : []),
    ...(unconfirmed > 0
      ? [`${unconfirmed} claim${unconfirmed === 1 ? ' is' : 's are'} to be confirmed on its newer wording`]
      : []),
    ...(citations.count > 0 ? [`it is cited in ${quoted(citations.briefingTitle ?? '')}`] : []),
  ];
  throw new BriefingError(
    'excerpt-in-use',
    `The excerpt ${quoted(quote.exact)} stays: ${uses.join(' and ')}. ${claims + citations.count > 0 ? 'Remove' : 'Confirm'} that first.`,
    {
      id,
      claims: claims + unconfirmed,
      citations: citations.count,
      briefing: citations.briefingTitle,
    },
  );
}
