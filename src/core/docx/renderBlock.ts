import { HeadingLevel, Paragraph } from 'docx';
import { assertNever } from '../assertNever.ts';
import type { Block } from '../briefing/document.ts';
import { numberListItems } from './listNumbering.ts';
import { type InlineContext, renderInlines } from './renderInlines.ts';
import { type Piece, renderLine } from './renderRuns.ts';
import { type DocumentLanguage, wordStyleIds } from './wordStyles.ts';

export interface BlockContext extends InlineContext {
  readonly language: DocumentLanguage;
  /** Numbers a new list of the file; counts up. */
  nextListInstance: number;
}

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

export function renderBlock(block: Block, context: BlockContext): readonly Paragraph[] {
  const line = (pieces: readonly Piece[]) => renderLine(pieces, context.language);
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph(line(renderInlines(block.inlines, context)))];
    case 'heading':
      return [
        new Paragraph({
          ...line(renderInlines(block.inlines, context)),
          heading: HEADINGS[block.level as 1 | 2 | 3],
        }),
      ];
    case 'quote':
      return [new Paragraph({ ...line(renderInlines(block.inlines, context)), style: wordStyleIds.quote })];
    case 'list':
      return renderList(block, context);
    default:
      return assertNever(block);
  }
}

function renderList(block: Extract<Block, { kind: 'list' }>, context: BlockContext): readonly Paragraph[] {
  const { numbering, nextInstance } = numberListItems(block.items, context.nextListInstance);
  context.nextListInstance = nextInstance;
  return block.items.map((item, index) => {
    const place = numbering[index];
    if (place === undefined) throw new Error('A list item was left without its numbering.');
    return new Paragraph({
      ...renderLine(renderInlines(item.inlines, context), context.language),
      style: wordStyleIds.listItem,
      // The style sets items close together; the last one keeps its distance, also to another list behind it.
      ...(index === block.items.length - 1 ? { contextualSpacing: false } : {}),
      numbering: { reference: place.kind, level: place.level, instance: place.instance },
    });
  });
}
