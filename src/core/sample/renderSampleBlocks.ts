import type { Block, Inline, NoteInline, TableCell } from '../briefing/document.ts';
import { joinInlines } from '../briefing/joinInlines.ts';
import type { Citation, CitationItem } from '../citation/citation.ts';
import { newId, type RandomBytes } from '../ids.ts';
import type { SampleBlock, SampleCite, SampleInline } from './sampleDesk.ts';

interface RenderContext {
  readonly randomBytes: RandomBytes;
  /** The citation item that a cite by names stands for. */
  readonly itemOf: (cite: SampleCite) => CitationItem;
}

/** The blocks of a briefing from the short form of the sample's file, under new ids. */
export function renderSampleBlocks(blocks: readonly SampleBlock[], context: RenderContext): readonly Block[] {
  return blocks.map((block) => renderBlock(block, context));
}

function renderBlock(block: SampleBlock, context: RenderContext): Block {
  const id = newId('blk', context.randomBytes);
  if ('heading' in block)
    return { kind: 'heading', id, level: block.level, inlines: renderLine([block.heading], context) };
  if ('paragraph' in block) return { kind: 'paragraph', id, inlines: renderLine(block.paragraph, context) };
  if ('quote' in block) return { kind: 'quote', id, inlines: renderLine(block.quote, context) };
  if ('list' in block) {
    const items = block.list.map((line) => ({ indent: 0, ordered: false, inlines: renderLine(line, context) }));
    return { kind: 'list', id, items };
  }
  const rows = block.table.map((cells) => ({
    cells: cells.map((line): TableCell => ({ inlines: renderLine(line, context) })),
  }));
  return { kind: 'table', id, headerRow: true, rows };
}

function renderLine(line: readonly SampleInline[], context: RenderContext): Inline[] {
  return joinInlines(
    line.map((inline): Inline => {
      if (typeof inline === 'string' || !('footnote' in inline)) return renderNoteInline(inline, context);
      const inlines = inline.footnote.map((part) => renderNoteInline(part, context));
      return { kind: 'footnote', id: newId('ftn', context.randomBytes), inlines: joinInlines(inlines) };
    }),
  );
}

type SampleNoteInline = Exclude<SampleInline, { readonly footnote: unknown }>;

function renderNoteInline(inline: SampleNoteInline, context: RenderContext): NoteInline {
  if (typeof inline === 'string') return { kind: 'text', text: inline };
  if ('bold' in inline) return { kind: 'text', text: inline.bold, bold: true };
  if ('italic' in inline) return { kind: 'text', text: inline.italic, italic: true };
  return renderCitation(inline.cite, context);
}

function renderCitation(cites: readonly SampleCite[], { randomBytes, itemOf }: RenderContext): Citation {
  return { kind: 'citation', id: newId('cit', randomBytes), items: cites.map(itemOf) };
}
