import type { Block, Inline } from '../../core/briefing/document.ts';
import { newId, type RandomBytes } from '../../core/ids.ts';
import { readBlocks } from '../../library/tables/briefingBlocks.ts';
import type { WriteFunction } from '../context.ts';
import { existingBriefing } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';
import { insertNewBriefing } from './insertNewBriefing.ts';

export const duplicateBriefing: WriteFunction<'briefings.duplicate'> = (context, { id }) => {
  const { db, randomBytes } = context;
  const { header } = existingBriefing(db, id);
  // As long as a title may be, and never ending in half a character.
  const title = `Copy of ${header.title}`.slice(0, 500).replace(/[\ud800-\udbff]$/, '');
  const blocks = readBlocks(db, id).map((block) => withNewIds(block, randomBytes));
  const briefing = insertNewBriefing(context, { ...header, title }, blocks);
  recordChange(context, {
    action: 'briefing-duplicated',
    subject: briefing.id,
    details: { from: id, title },
    undo: {
      description: `duplicating ${quoted(header.title)}`,
      inverse: { kind: 'remove-briefing', id: briefing.id, revision: briefing.revision },
    },
  });
  return briefing;
};

/** Blocks and citations are known by their ids alone, so a copy's must be its own. */
function withNewIds(block: Block, randomBytes: RandomBytes): Block {
  const renew = (inline: Inline): Inline =>
    inline.kind === 'citation' ? { ...inline, id: newId('cit', randomBytes) } : inline;
  const id = newId('blk', randomBytes);
  if (block.kind !== 'list') return { ...block, id, inlines: block.inlines.map(renew) };
  return { ...block, id, items: block.items.map((item) => ({ ...item, inlines: item.inlines.map(renew) })) };
}
