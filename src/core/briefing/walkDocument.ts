import type { Block, Inline, NoteInline } from './document.ts';

/** The lines of a block in reading order: a list's items, a table's cells row by row, else the block itself. */
export function linesOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => item.inlines);
    case 'table':
      return block.rows.flatMap((row) => row.cells.map((cell) => cell.inlines));
    case 'paragraph':
    case 'heading':
    case 'quote':
      return [block.inlines];
  }
}

/** The inlines of a block in reading order. What a footnote holds is in the footnote. */
export function inlinesOf(block: Block): readonly Inline[] {
  return linesOf(block).flat();
}

/** The block with each of its lines put through `change`. */
export function mapLines(block: Block, change: (inlines: readonly Inline[]) => Inline[]): Block {
  switch (block.kind) {
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, inlines: change(item.inlines) })) };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => ({
          cells: row.cells.map((cell) => ({ ...cell, inlines: change(cell.inlines) })),
        })),
      };
    case 'paragraph':
    case 'heading':
    case 'quote':
      return { ...block, inlines: change(block.inlines) };
  }
}

/**
 * What a reader reads, without formatting. A line break is a line feed, and so is the border between two items of a list or
 * two rows of a table; between two cells stands a tab. Citations are left out: their wording depends on style and position.
 * Footnotes are left out: they are read elsewhere.
 */
export function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => textOfInlines(item.inlines)).join('\n');
    case 'table':
      return block.rows.map((row) => row.cells.map((cell) => textOfInlines(cell.inlines)).join('\t')).join('\n');
    case 'paragraph':
    case 'heading':
    case 'quote':
      return textOfInlines(block.inlines);
  }
}

/** The same of a line, or of a footnote. */
export function textOfInlines(inlines: readonly (Inline | NoteInline)[]): string {
  return inlines.map(textOfInline).join('');
}

function textOfInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'lineBreak':
      return '\n';
    case 'link':
      return textOfInlines(inline.children);
    case 'citation':
    case 'footnote':
      return '';
  }
}
