import { captionOf, linesOf } from './blockLines.ts';
import type { Block, Inline, NoteInline } from './document.ts';

/** A block without its place in a document. */
export type BlockContent = Block extends infer Kind ? (Kind extends Block ? Omit<Kind, 'id'> : never) : never;

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
        ...changeCaption(block, change),
        rows: block.rows.map((row) => ({
          cells: row.cells.map((cell) => ({ ...cell, inlines: change(cell.inlines) })),
        })),
      };
    case 'image':
      return changeCaption(block, change);
    case 'pageBreak':
    case 'sectionBreak':
      return block;
    case 'paragraph':
    case 'heading':
    case 'quote':
      return { ...block, inlines: change(block.inlines) };
  }
}

/** A caption of which nothing is left is none. */
function changeCaption<Captioned extends { readonly caption?: Inline[] | undefined }>(
  block: Captioned,
  change: (inlines: readonly Inline[]) => Inline[],
): Captioned {
  if (block.caption === undefined) return block;
  const { caption: _, ...rest } = block;
  const caption = change(block.caption);
  return (caption.length === 0 ? rest : { ...rest, caption }) as Captioned;
}

/**
 * What a reader reads, without formatting. A line break is a line feed, and so is the border between two items of a list or
 * two rows of a table; between two cells stands a tab. Citations are left out: their wording depends on style and position;
 * cross-references, since theirs depends on their target. Footnotes are left out: they are read elsewhere.
 */
export function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => textOfInlines(item.inlines)).join('\n');
    case 'table':
      return [
        ...captionOf(block).map(textOfInlines),
        ...block.rows.map((row) => row.cells.map((cell) => textOfInlines(cell.inlines)).join('\t')),
      ].join('\n');
    case 'image':
      return captionOf(block).map(textOfInlines).join('\n');
    case 'pageBreak':
    case 'sectionBreak':
      return '';
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
    case 'crossReference':
    case 'footnote':
      return '';
  }
}
