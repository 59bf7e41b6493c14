import { DOCUMENT_VERSION } from '../../core/briefing/document.ts';
import { readBlocks } from '../../library/tables/briefingBlocks.ts';
import type { ReadFunction } from '../context.ts';
import { existingBriefing } from '../existing.ts';

export const getBriefing: ReadFunction<'briefings.get'> = ({ db }, { id }) => {
  const { documentVersion: _, ...briefing } = existingBriefing(db, id);
  return { ...briefing, document: { version: DOCUMENT_VERSION, blocks: [...readBlocks(db, id)] } };
};
