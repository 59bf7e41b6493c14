import type { Block, Inline, NoteInline } from '../../core/briefing/document.ts';
import { mapLines } from '../../core/briefing/walkDocument.ts';
import { type BlockId, newId, type RandomBytes } from '../../core/ids.ts';
import { readBlocks } from '../../library/tables/briefingBlocks.ts';
import { copyExportChoices } from '../../library/tables/exportChoices.ts';
import type { WriteFunction } from '../context.ts';
import { existingBriefing } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';
import { insertNewBriefing } from './insertNewBriefing.ts';

export const duplicateBriefing: WriteFunction<'briefings.duplicate'> = (context, { id }) => {
  const { db, randomBytes } = context;
  const { header } = existingBriefing(db, id);
  // As long as a title may be, and never ending in half a character.
  const title = `Copy of ${header.title}`.slice(0, 500).replace(/[\ud800-\udbff]$/, '');
  const blocks = withNewIds(readBlocks(db, id), randomBytes);
  const briefing = insertNewBriefing(context, { ...header, title }, blocks);
  copyExportChoices(db, id, briefing.id);
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

/** Blocks, citations and footnotes are known by their ids alone, so a copy's must be its own, and its cross-references name its own blocks. */
function withNewIds(blocks: readonly Block[], randomBytes: RandomBytes): Block[] {
  const copies = new Map(blocks.map(({ id }) => [id, newId('blk', randomBytes)]));
  const copyOf = (id: BlockId) => copies.get(id) ?? id;
  const renewNoteInline = (inline: NoteInline): NoteInline => {
    if (inline.kind === 'crossReference') return { ...inline, target: copyOf(inline.target) };
    return inline.kind === 'citation' ? { ...inline, id: newId('cit', randomBytes) } : inline;
  };
  const renew = (inline: Inline): Inline =>
    inline.kind === 'footnote'
      ? { ...inline, id: newId('ftn', randomBytes), inlines: inline.inlines.map(renewNoteInline) }
      : renewNoteInline(inline);
  return blocks.map((block) => ({ ...mapLines(block, (inlines) => inlines.map(renew)), id: copyOf(block.id) }));
}
