import { captionOf, linesOf } from '../../../core/briefing/blockLines.ts';
import type { Inline, NoteInline } from '../../../core/briefing/document.ts';
import { joinInlines } from '../../../core/briefing/joinInlines.ts';
import type { PastedBlock, PasteLoss } from '../paste/pastedBlock.ts';

export interface NoteContent {
  readonly inlines: readonly NoteInline[];
  readonly losses: ReadonlySet<PasteLoss>;
}

/**
 * Blocks as the running text of a footnote: a line each, the cells of a row with a bar between them. A footnote among them
 * comes in as its text between brackets. Says what was lost by that.
 */
export function flattenForNote(blocks: readonly PastedBlock[]): NoteContent {
  const losses = new Set<PasteLoss>();
  if (blocks.some(({ kind }) => kind !== 'paragraph')) losses.add('noteBlocks');
  const lines = blocks.flatMap(linesOfPasted).map((line) =>
    line.flatMap((inline): NoteInline[] => {
      if (inline.kind !== 'footnote') return [inline];
      losses.add('noteInNote');
      return [{ kind: 'text', text: ' (' }, ...inline.inlines, { kind: 'text', text: ')' }];
    }),
  );
  const inlines = lines.flatMap((line, index): NoteInline[] => (index === 0 ? line : [{ kind: 'lineBreak' }, ...line]));
  return { inlines: joinInlines(inlines), losses };
}

function linesOfPasted(block: PastedBlock): readonly (readonly Inline[])[] {
  // A picture leaves a line, whether it has a caption or not.
  if (block.kind === 'image') return [block.caption ?? []];
  if (block.kind !== 'table') return linesOf<Inline>(block);
  const rows = block.rows.map((row) =>
    row.cells.flatMap((cell, index): Inline[] =>
      index === 0 ? cell.inlines : [{ kind: 'text', text: ' | ' }, ...cell.inlines],
    ),
  );
  return [...captionOf<Inline>(block), ...rows];
}
