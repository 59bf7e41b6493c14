import type { Briefing, BriefingHeader } from '../../core/briefing/briefing.ts';
import { type Block, DOCUMENT_VERSION } from '../../core/briefing/document.ts';
import { newId } from '../../core/ids.ts';
import { writeBlocks } from '../../library/tables/briefingBlocks.ts';
import { insertBriefing } from '../../library/tables/briefings.ts';
import type { WriteContext } from '../context.ts';

/** Stores a briefing under a new id, at revision 0. */
export function insertNewBriefing(
  { db, randomBytes, now }: WriteContext,
  header: BriefingHeader,
  blocks: readonly Block[],
): Briefing {
  const briefing = { id: newId('brf', randomBytes), header, revision: 0, createdAt: now, updatedAt: now };
  insertBriefing(db, { ...briefing, documentVersion: DOCUMENT_VERSION });
  writeBlocks(
    db,
    briefing.id,
    blocks,
    blocks.map(({ id }) => id),
    now,
  );
  return { ...briefing, document: { version: DOCUMENT_VERSION, blocks: [...blocks] } };
}
