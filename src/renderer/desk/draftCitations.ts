import { useRef } from 'react';
import { create } from 'zustand';
import type { Citation, CitationItem } from '../../core/citation/citation.ts';
import type { CitationId } from '../../core/ids.ts';

interface DraftCitations {
  /** The citations of the open draft in reading order; none while no draft is open. */
  readonly citations: readonly Pick<Citation, 'id' | 'items'>[];
  /** Brings a citation of the draft into view and gives it the focus. */
  readonly show: (id: CitationId) => void;
}

const noDraft: DraftCitations = { citations: [], show: () => {} };

/** What the open draft cites, for the parts of the window that lead from evidence to where it is used. */
export const useDraftCitations = create<DraftCitations>()(() => noDraft);

/** Tells what the draft cites now; the function it gives ends that, unless another draft has taken over by then. */
export function shareDraftCitations(shared: DraftCitations): () => void {
  useDraftCitations.setState(shared, true);
  return () => {
    if (useDraftCitations.getState() === shared) useDraftCitations.setState(noDraft, true);
  };
}

/** The citations of the open draft that cite something: how many, and the way to one after the other, beginning with the first. */
export function useCitationRound(cites: (item: CitationItem) => boolean): {
  readonly count: number;
  readonly showNext: () => void;
} {
  const { citations, show } = useDraftCitations();
  const shown = useRef<CitationId | null>(null);
  const citing = citations.filter(({ items }) => items.some(cites));
  return {
    count: citing.length,
    showNext: () => {
      const next = citing[(citing.findIndex(({ id }) => id === shown.current) + 1) % citing.length];
      if (!next) return;
      shown.current = next.id;
      show(next.id);
    },
  };
}
