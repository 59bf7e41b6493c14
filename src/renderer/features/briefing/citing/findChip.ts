import type { CitationId } from '../../../../core/ids.ts';
import type { DraftSession } from '../draft/draftSession.ts';

/** The element that shows a citation in the text. */
export function findChip({ editor }: DraftSession, id: CitationId): HTMLElement | null {
  return editor.getRootElement()?.querySelector<HTMLElement>(`[data-citation-id="${id}"]`) ?? null;
}
