import type { ReadableDb } from '../../library/database.ts';
import { lastCited } from '../../library/tables/citationPlaces.ts';
import { listClaims } from '../../library/tables/claims.ts';
import { listNewestExcerpts } from '../../library/tables/excerpts.ts';
import { findRecentSources, findSourceSummaries } from '../../library/tables/sources.ts';
import type { Candidate } from './matchCandidates.ts';

/** What was used last, the last first: imported, taken, stated, changed or cited. */
export function recentCandidates(db: ReadableDb, limit: number): readonly Candidate[] {
  const cited = lastCited(db);
  const later = (id: string, at: string): string => [cited.get(id) ?? '', at].sort().at(-1) ?? at;
  const recent = findRecentSources(db, limit);
  const sources = new Map(
    findSourceSummaries(
      db,
      recent.map(({ id }) => id),
    ).map((source) => [source.id, source]),
  );
  const used: { readonly candidate: Candidate; readonly at: string }[] = [
    ...listClaims(db).map((claim) => ({
      candidate: { kind: 'claim', claim, marks: [] } as const,
      at: later(claim.id, claim.updatedAt),
    })),
    ...listNewestExcerpts(db).map((excerpt) => ({
      candidate: { kind: 'excerpt', excerpt, marks: [] } as const,
      at: later(excerpt.id, excerpt.createdAt),
    })),
    ...recent.flatMap(({ id, at }) => {
      const source = sources.get(id);
      return source ? [{ candidate: { kind: 'source', source, marks: [] } as const, at }] : [];
    }),
  ];
  return used
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}
