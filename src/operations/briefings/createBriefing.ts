import type { BriefingHeader } from '../../core/briefing/briefing.ts';
import { unsaidHeader } from '../../core/briefing/unsaidHeader.ts';
import { newId } from '../../core/ids.ts';
import type { WriteFunction } from '../context.ts';
import { quoted, recordChange } from '../recordChange.ts';
import { insertNewBriefing } from './insertNewBriefing.ts';

export const createBriefing: WriteFunction<'briefings.create'> = (context, input) => {
  const given = Object.entries(input.header).filter(([, value]) => value !== undefined);
  const header: BriefingHeader = { ...emptyHeader(context.now), ...Object.fromEntries(given) };
  const briefing = insertNewBriefing(context, header, [
    { kind: 'paragraph', id: newId('blk', context.randomBytes), inlines: [] },
  ]);
  recordChange(context, {
    action: 'briefing-created',
    subject: briefing.id,
    details: { title: header.title },
    undo: {
      description: `creating ${quoted(header.title)}`,
      inverse: { kind: 'remove-briefing', id: briefing.id, revision: briefing.revision },
    },
  });
  return briefing;
};

/** Nothing is assumed of a new briefing but that it is of today, in English and cites in notes. */
function emptyHeader(now: string): BriefingHeader {
  return { ...unsaidHeader, title: 'Untitled briefing', date: now.slice(0, 10) };
}
