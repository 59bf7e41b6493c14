import { HISTORIC_TAG, type UpdateListenerPayload } from 'lexical';

/** An update that writes a stored document into the editor: its ids are the document's, not copies to be replaced. */
export const LOAD_TAG = 'briefdesk-load';

/** An update that writes what was typed into an open footnote: the ids in it were made for this document. */
export const NOTE_TAG = 'briefdesk-note';

/** An update that only renews the wording of citations, which the document does not hold. */
export const LABELS_TAG = 'briefdesk-labels';

/**
 * Whether an update put another editor state in place of the one before, as undo does. Lexical then names no dirty node, so
 * whoever follows changes has to look at everything.
 */
export function replacedEverything({ tags, dirtyElements, dirtyLeaves }: UpdateListenerPayload): boolean {
  const onlyRoot = dirtyLeaves.size === 0 && dirtyElements.size === 1 && dirtyElements.has('root');
  return onlyRoot || (tags.has(HISTORIC_TAG) && !tags.has(LABELS_TAG));
}
