/** A block as far as its lines go; the parameter is only this, since the schema's own types are made with it. */
export type LinedBlock<Inline> =
  | { readonly kind: 'list'; readonly items: readonly Line<Inline>[] }
  | ({
      readonly kind: 'table';
      readonly rows: readonly { readonly cells: readonly Line<Inline>[] }[];
    } & Captioned<Inline>)
  | ({ readonly kind: 'image' } & Captioned<Inline>)
  | { readonly kind: 'pageBreak' | 'sectionBreak' }
  | ({ readonly kind: 'paragraph' | 'heading' | 'quote' } & Line<Inline>);

interface Line<Inline> {
  readonly inlines: readonly Inline[];
}

interface Captioned<Inline> {
  readonly caption?: readonly Inline[] | undefined;
}

/**
 * The lines of a block in reading order: a list's items, a table's caption and its cells row by row, an image's caption, else the block
 * itself.
 */
export function linesOf<Inline>(block: LinedBlock<Inline>): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => item.inlines);
    case 'table':
      return [...captionOf(block), ...block.rows.flatMap((row) => row.cells.map((cell) => cell.inlines))];
    case 'image':
      return captionOf(block);
    case 'pageBreak':
    case 'sectionBreak':
      return [];
    case 'paragraph':
    case 'heading':
    case 'quote':
      return [block.inlines];
  }
}

/** The line of its caption, if it has one. */
export function captionOf<Inline>({ caption }: Captioned<Inline>): readonly (readonly Inline[])[] {
  return caption === undefined ? [] : [caption];
}
