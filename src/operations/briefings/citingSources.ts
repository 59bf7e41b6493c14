import type { Block, Inline, NoteInline } from '../../core/briefing/document.ts';
import { mapLines } from '../../core/briefing/walkDocument.ts';
import type { SourceId } from '../../core/ids.ts';

/** The block with other sources in the place of those that it cites, where `ids` has others for them. */
export function citingSources(block: Block, ids: ReadonlyMap<SourceId, SourceId>): Block {
  const renewNoteInline = (inline: NoteInline): NoteInline =>
    inline.kind === 'citation'
      ? {
          ...inline,
          items: inline.items.map((item) => ({ ...item, sourceId: ids.get(item.sourceId) ?? item.sourceId })),
        }
      : inline;
  const renew = (inline: Inline): Inline =>
    inline.kind === 'footnote' ? { ...inline, inlines: inline.inlines.map(renewNoteInline) } : renewNoteInline(inline);
  return mapLines(block, (inlines) => inlines.map(renew));
}
