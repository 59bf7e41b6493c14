import type { Block, Inline, NoteInline } from '../../core/briefing/document.ts';
import { mapLines } from '../../core/briefing/walkDocument.ts';
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

/** Blocks, citations and footnotes are known by their ids alone, so a copy's must be its own. */
function withNewIds(block: Block, randomBytes: RandomBytes): Block {
  const renewNoteInline = (inline: NoteInline): NoteInline =>
    inline.kind === 'citation' ? { ...inline, id: newId('cit', randomBytes) } : inline;
  const renew = (inline: Inline): Inline =>
    inline.kind === 'footnote'
      ? { ...inline, id: newId('ftn', randomBytes), inlines: inline.inlines.map(renewNoteInline) }
      : renewNoteInline(inline);
  return { ...mapLines(block, (inlines) => inlines.map(renew)), id: newId('blk', randomBytes) };
}
