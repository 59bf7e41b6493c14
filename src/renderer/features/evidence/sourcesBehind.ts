import type { Citation } from '../../../core/citation/citation.ts';
import type { ClaimCard } from '../../../core/claim/claim.ts';
import type { SourceId } from '../../../core/ids.ts';

/** How much rests on a source: claims with their passages, and citations of the open draft. */
export interface SourceBehind {
  readonly sourceId: SourceId;
  readonly claims: number;
  readonly passages: number;
  readonly citations: number;
}

/** The sources that the claims rest on or the draft cites, those with most claims first, then those cited most. */
export function sourcesBehind(
  cards: readonly ClaimCard[],
  citations: readonly Pick<Citation, 'id' | 'items'>[],
): readonly SourceBehind[] {
  const claims = new Map<SourceId, Set<string>>();
  const passages = new Map<SourceId, Set<string>>();
  const cited = new Map<SourceId, Set<string>>();
  for (const card of cards) {
    for (const { excerpt } of card.passages) {
      note(claims, excerpt.sourceId, card.id);
      note(passages, excerpt.sourceId, excerpt.id);
    }
  }
  for (const { id, items } of citations) for (const { sourceId } of items) note(cited, sourceId, id);
  return [...new Set([...claims.keys(), ...cited.keys()])]
    .map((sourceId) => ({
      sourceId,
      claims: claims.get(sourceId)?.size ?? 0,
      passages: passages.get(sourceId)?.size ?? 0,
      citations: cited.get(sourceId)?.size ?? 0,
    }))
    .sort((a, b) => b.claims - a.claims || b.citations - a.citations || b.passages - a.passages);
}

function note(counted: Map<SourceId, Set<string>>, sourceId: SourceId, id: string): void {
  counted.set(sourceId, (counted.get(sourceId) ?? new Set()).add(id));
}
