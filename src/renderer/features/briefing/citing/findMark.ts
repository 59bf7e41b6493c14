import type { MarkId } from '../../../editor/citations/markKeysExtension.ts';
import type { DraftSession } from '../draft/draftSession.ts';

/** The element that shows a citation or the mark of a footnote: in the footnote that is open, or in the text. */
export function findMark({ editor, note }: DraftSession, { kind, id }: MarkId): HTMLElement | null {
  const selector = kind === 'citation' ? `[data-citation-id="${id}"]` : `[data-footnote-id="${id}"]`;
  const roots = [note.getState().open?.editor, editor].map((one) => one?.getRootElement());
  for (const root of roots) {
    const found = root?.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return null;
}
