import type { ClaimCard } from '../../../core/claim/claim.ts';
import type { SourceId } from '../../../core/ids.ts';

/** How much rests on a source. */
export interface SourceBehind {
  readonly sourceId: SourceId;
  readonly claims: number;
  readonly passages: number;
}

/** The sources that the claims rest on, those with most claims first. */
export function sourcesBehind(cards: readonly ClaimCard[]): readonly SourceBehind[] {
  const claims = new Map<SourceId, Set<string>>();
  const passages = new Map<SourceId, Set<string>>();
  for (const card of cards) {
    for (const { excerpt } of card.passages) {
      claims.set(excerpt.sourceId, (claims.get(excerpt.sourceId) ?? new Set()).add(card.id));
      passages.set(excerpt.sourceId, (passages.get(excerpt.sourceId) ?? new Set()).add(excerpt.id));
    }
  }
  return [...claims]
    .map(([sourceId, ids]) => ({ sourceId, claims: ids.size, passages: passages.get(sourceId)?.size ?? 0 }))
    .sort((a, b) => b.claims - a.claims || b.passages - a.passages);
}
