import { HeadingLevel, type ISpacingProperties, Paragraph, type Table } from 'docx';
import { assertNever } from '../assertNever.ts';
import type { Block } from '../briefing/document.ts';
import { numberListItems } from './listNumbering.ts';
import { renderInlines } from './renderInlines.ts';
import { type Piece, renderLine } from './renderRuns.ts';
import { renderTable, type TableContext } from './table/renderTable.ts';
import { wordStyleIds } from './wordStyles.ts';

export interface BlockContext extends TableContext {
  /** Numbers a new list of the file; counts up. */
  nextListInstance: number;
}

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** @param before twips to keep before the first paragraph, where what stands before it keeps no distance of its own */
export function renderBlock(block: Block, context: BlockContext, before?: number): readonly (Paragraph | Table)[] {
  const line = (pieces: readonly Piece[]) => renderLine(pieces, context.language, block.direction);
  const spacing = before === undefined ? {} : { spacing: { before } };
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ ...line(renderInlines(block.inlines, context)), ...spacing })];
    case 'heading':
      return [
        new Paragraph({
          ...line(renderInlines(block.inlines, context)),
          heading: HEADINGS[block.level as 1 | 2 | 3],
        }),
      ];
    case 'quote':
      return [new Paragraph({ ...line(renderInlines(block.inlines, context, true)), style: wordStyleIds.quote })];
    case 'list':
      return renderList(block, context, spacing);
    case 'table':
      return [renderTable(block, context)];
    default:
      return assertNever(block);
  }
}

function renderList(
  block: Extract<Block, { kind: 'list' }>,
  context: BlockContext,
  spacing: { readonly spacing?: ISpacingProperties },
): readonly Paragraph[] {
  const { numbering, nextInstance } = numberListItems(block.items, context.nextListInstance);
  context.nextListInstance = nextInstance;
  return block.items.map((item, index) => {
    const place = numbering[index];
    if (place === undefined) throw new Error('A list item was left without its numbering.');
    return new Paragraph({
      ...renderLine(renderInlines(item.inlines, context), context.language, block.direction),
      style: wordStyleIds.listItem,
      ...(index === 0 ? spacing : {}),
      // The style sets items close together; the last one keeps its distance, also to another list behind it.
      ...(index === block.items.length - 1 ? { contextualSpacing: false } : {}),
      numbering: { reference: place.kind, level: place.level, instance: place.instance },
    });
  });
}
