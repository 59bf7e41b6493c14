import type { CitationItem } from '../../../../core/citation/citation.ts';
import type { CitationId } from '../../../../core/ids.ts';
import { openSourceAt } from '../../../desk/deskStore.ts';
import { factsOf } from './draftFacts.ts';
import type { DraftSession } from './draftSession.ts';

/** Lights the passage that a citation rests on in the reader: that of its first source. */
export function followCitation(session: DraftSession, id: CitationId): void {
  const [item] = findItems(session, id);
  if (item !== undefined) openPassage(item);
}

/** Opens a cited source in the reader, at its passage when it cites one. */
export function openPassage({ sourceId, excerptId }: CitationItem): void {
  openSourceAt({ sourceId, excerptId });
}

/** What a citation of the draft cites; nothing when it is no longer there. */
function findItems(session: DraftSession, id: CitationId): readonly CitationItem[] {
  // Of the text as it is now: what is said beside it follows a moment later.
  return factsOf(session.mirror.blocks()).citations.find((citation) => citation.id === id)?.items ?? [];
}
