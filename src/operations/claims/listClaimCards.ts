import type { Claim, ClaimCard } from '../../core/claim/claim.ts';
import type { ReadableDb } from '../../library/database.ts';
import { listClaims, listClaimsOnSource } from '../../library/tables/claims.ts';
import { findExcerpts } from '../../library/tables/excerpts.ts';
import { findSourceSummaries } from '../../library/tables/sources.ts';
import type { ReadFunction } from '../context.ts';

export const listClaimCards: ReadFunction<'claims.list'> = ({ db }, { sourceId }) =>
  cardsOf(db, sourceId === undefined ? listClaims(db) : listClaimsOnSource(db, sourceId));

function cardsOf(db: ReadableDb, claims: readonly Claim[]): ClaimCard[] {
  const excerptIds = new Set(
    claims.flatMap(({ evidence, unconfirmed }) => [
      ...evidence.map(({ excerptId }) => excerptId),
      ...unconfirmed.map(({ insteadOf }) => insteadOf),
    ]),
  );
  const excerpts = new Map(findExcerpts(db, [...excerptIds]).map((excerpt) => [excerpt.id, excerpt]));
  const sourceIds = new Set([...excerpts.values()].map((excerpt) => excerpt.sourceId));
  const sources = new Map(findSourceSummaries(db, [...sourceIds]).map((source) => [source.id, source]));
  return claims.map((claim) => ({
    ...claim,
    passages: claim.evidence.flatMap(({ excerptId, relation }) => {
      const excerpt = excerpts.get(excerptId);
      const source = excerpt && sources.get(excerpt.sourceId);
      if (!excerpt || !source) return [];
      const madeWith = claim.unconfirmed.find((one) => one.excerptId === excerptId)?.insteadOf;
      const insteadOf = madeWith && excerpts.get(madeWith);
      return [
        {
          excerpt,
          relation,
          ...(insteadOf ? { insteadOf } : {}),
          sourceTitle: source.title,
          sourceOutlet: source.outlet,
        },
      ];
    }),
  }));
}
