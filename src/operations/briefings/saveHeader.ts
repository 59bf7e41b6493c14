import { setBriefingRevision, updateBriefingHeader } from '../../library/tables/briefings.ts';
import type { WriteFunction } from '../context.ts';
import { existingBriefing } from '../existing.ts';
import { refuseStaleRevision } from './refuseStaleRevision.ts';

export const saveHeader: WriteFunction<'briefings.saveHeader'> = ({ db, now }, { id, revision, header }) => {
  refuseStaleRevision(existingBriefing(db, id), revision);
  updateBriefingHeader(db, id, header);
  setBriefingRevision(db, id, revision + 1, now);
  return { revision: revision + 1, updatedAt: now };
};
