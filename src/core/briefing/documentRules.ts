import { linesOf } from './blockLines.ts';
import { type SpannedCell, tableGridOf } from './tableGrid.ts';

/**
 * What makes two documents that look alike to a reader the same document: one stored form for each. The editor brings every
 * edit into this form; whoever else makes documents uses `joinInlines` and is held to it by the schema. The parameters are
 * the parts that matter here, since the schema's own types are made with these functions.
 */
interface InlineShape {
  readonly kind: string;
  readonly id?: string;
  readonly url?: string;
  readonly bold?: true | undefined;
  readonly italic?: true | undefined;
  /** Of a footnote. */
  readonly inlines?: readonly InlineShape[];
}

interface ItemShape {
  readonly indent: number;
  readonly ordered: boolean;
  readonly inlines: readonly InlineShape[];
}

interface RowShape {
  readonly cells: readonly (SpannedCell & { readonly inlines: readonly InlineShape[] })[];
}

interface CaptionShape {
  readonly caption?: readonly InlineShape[] | undefined;
}

type BlockShape =
  | {
      readonly kind: 'list';
      readonly id: string;
      readonly start?: number | undefined;
      readonly items: readonly ItemShape[];
    }
  | ({ readonly kind: 'table'; readonly id: string; readonly rows: readonly RowShape[] } & CaptionShape)
  | ({ readonly kind: 'image'; readonly id: string } & CaptionShape)
  | { readonly kind: 'pageBreak' | 'sectionBreak'; readonly id: string }
  | { readonly kind: 'paragraph' | 'heading' | 'quote'; readonly id: string; readonly inlines: readonly InlineShape[] };

type Formatting = Pick<InlineShape, 'bold' | 'italic'>;

/** Whether two runs look alike; as neighbours they are one run. */
export function haveSameFormatting(a: Formatting, b: Formatting): boolean {
  return a.bold === b.bold && a.italic === b.italic;
}

/** Whether no two neighbours could be one inline. */
export function areJoined(inlines: readonly InlineShape[]): boolean {
  return inlines.every((inline, index) => {
    const previous = inlines[index - 1];
    if (previous?.kind !== inline.kind) return true;
    if (inline.kind === 'text') return !haveSameFormatting(inline, previous);
    return inline.kind !== 'link' || inline.url !== previous.url;
  });
}

/** Whether the outermost items are all numbered or all bulleted; a change of kind starts another list there. */
export function shareOuterOrder(items: readonly ItemShape[]): boolean {
  const outer = items.filter((item) => item.indent === 0);
  return outer.every((item) => item.ordered === outer[0]?.ordered);
}

/** Whether a list counts as numbered: what its outermost items say, or its first item when all are nested. */
export function isNumberedList(items: readonly ItemShape[]): boolean {
  return (items.find((item) => item.indent === 0) ?? items[0])?.ordered ?? false;
}

/** Two lists of one kind with nothing between them are one list to a reader, as in Markdown, unless the second says where its numbers begin. */
export function haveNoTouchingLists(blocks: readonly BlockShape[]): boolean {
  return blocks.every((block, index) => {
    const previous = blocks[index - 1];
    if (block.kind !== 'list' || previous?.kind !== 'list') return true;
    if (block.start !== undefined) return true;
    return isNumberedList(block.items) !== isNumberedList(previous.items);
  });
}

export function haveUniqueIds(blocks: readonly BlockShape[]): boolean {
  return new Set(blocks.map((block) => block.id)).size === blocks.length;
}

/** Whether no citation and no footnote has the id of another one, those in footnotes included. */
export function haveUniqueInlineIds(blocks: readonly BlockShape[]): boolean {
  const ids = blocks.flatMap((block) => linesOf<InlineShape>(block).flat()).flatMap(idsIn);
  return new Set(ids).size === ids.length;
}

function idsIn(inline: InlineShape): readonly string[] {
  return [...(inline.id === undefined ? [] : [inline.id]), ...(inline.inlines ?? []).flatMap(idsIn)];
}

/** Whether the cells of a table cover every field of a rectangle once. */
export function fillTheirGrid(rows: readonly RowShape[]): boolean {
  return tableGridOf(rows).isWhole;
}

/** Whether a list that says where its numbers begin is numbered. */
export function countsFromItsStart(list: {
  readonly start?: number | undefined;
  readonly items: readonly ItemShape[];
}): boolean {
  return list.start === undefined || isNumberedList(list.items);
}
