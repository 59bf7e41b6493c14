import type { ImageBlock, TableBlock } from '../../briefing/document.ts';
import { textOfInlines } from '../../briefing/walkDocument.ts';
import { renderInlines } from '../inlines/renderInlines.ts';
import { type Piece, renderLine } from '../inlines/renderRuns.ts';
import { directionOf } from '../language/textDirection.ts';
import { wordStyleIds } from '../styles/wordStyles.ts';
import { writeField } from '../write/writeField.ts';
import { type ParagraphLook, writeParagraph } from '../write/writeParagraph.ts';
import { portionMark } from './portionMark.ts';
import type { BlockContext } from './renderBlock.ts';

/**
 * The caption of a table or image: portion mark, label and number, words. Without words of its own, a block that is marked
 * has a line for its portion mark alone; one that is not has none.
 *
 * @param look the paragraph's, beside its style
 */
export function renderCaption(
  block: TableBlock | ImageBlock,
  context: BlockContext,
  look: ParagraphLook,
): readonly string[] {
  const mark = portionMark(block.marking, context.portionMarks);
  const { caption } = block;
  if (caption === undefined && mark.length === 0) return [];
  const pieces = [...mark, ...(caption === undefined ? [] : captionPieces(block, context))];
  const base = block.direction ?? directionOf(textOfInlines(caption ?? []), context.language.direction);
  const { content, ...direction } = renderLine(pieces, context, base);
  return [writeParagraph({ style: wordStyleIds.caption, ...look, ...direction }, content)];
}

function captionPieces(block: TableBlock | ImageBlock, context: BlockContext): readonly Piece[] {
  const label = context.references.labelOf(block.id);
  const ends = context.references.bookmarkOf(block.id);
  const words = renderInlines(block.caption ?? [], context);
  if (label === undefined) return words;
  const number = (runs: string): string => writeField(`SEQ ${label.sequence} \\* ARABIC`, runs) + (ends?.end ?? '');
  return [
    { kind: 'reference', text: label.words, wrap: (runs) => (ends?.start ?? '') + runs },
    { kind: 'reference', text: String(label.number), wrap: number },
    { kind: 'reference', text: '. ', wrap: (runs) => runs },
    ...words,
  ];
}
