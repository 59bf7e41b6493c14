import type { BriefingDocument } from '../briefing/document.ts';
import { citationsInDocument } from '../citation/citationsInDocument.ts';
import type { ClaimId, ExcerptId, SourceId } from '../ids.ts';

export interface CitedInOrder {
  readonly sources: readonly SourceId[];
  readonly excerpts: readonly ExcerptId[];
  readonly claims: readonly ClaimId[];
}

/** What a briefing cites, each once, in the order in which it is cited first; footnotes where their marks stand. */
export function citedInOrder(document: BriefingDocument): CitedInOrder {
  const items = citationsInDocument(document).flatMap((citation) => citation.items);
  return {
    sources: [...new Set(items.map(({ sourceId }) => sourceId))],
    excerpts: [...new Set(items.flatMap(({ excerptId }) => excerptId ?? []))],
    claims: [...new Set(items.flatMap(({ claimId }) => claimId ?? []))],
  };
}
