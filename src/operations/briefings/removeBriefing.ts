import { setBriefingRemoved } from '../../library/tables/briefings.ts';
import type { WriteFunction } from '../context.ts';
import { existingBriefing } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';

export const removeBriefing: WriteFunction<'briefings.remove'> = (context, { id }) => {
  const { db, now } = context;
  const { header, revision } = existingBriefing(db, id);
  setBriefingRemoved(db, id, now);
  recordChange(context, {
    action: 'briefing-removed',
    subject: id,
    details: { title: header.title, revision },
    undo: { description: `deleting ${quoted(header.title)}`, inverse: { kind: 'restore-briefing', id } },
  });
  return {};
};
