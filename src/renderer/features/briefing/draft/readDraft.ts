import type { Briefing } from '../../../../core/briefing/briefing.ts';
import { DOCUMENT_VERSION } from '../../../../core/briefing/document.ts';
import type { DraftSession } from './draftSession.ts';

/** The draft as it stands now. */
export function readDraft(session: DraftSession): Pick<Briefing, 'header' | 'document'> {
  return {
    header: session.header.getState(),
    document: { version: DOCUMENT_VERSION, blocks: [...session.mirror.blocks()] },
  };
}
