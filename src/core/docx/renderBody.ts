import { Paragraph, type Table } from 'docx';
import type { Block } from '../briefing/document.ts';
import { type BlockContext, renderBlock } from './renderBlock.ts';
import { wordStyleIds } from './wordStyles.ts';

/** Twips between a table and the text behind it: Word keeps no distance below a table by itself. */
const BELOW_TABLE = 220;

/**
 * The blocks of a briefing one after the other, with what tables need around them: a distance to the text behind, and a
 * paragraph between two of them, which Word would make one, and behind one that ends the document, which Word demands.
 *
 * @param isLast whether nothing follows in the file
 */
export function renderBody(
  blocks: readonly Block[],
  context: BlockContext,
  isLast: boolean,
): readonly (Paragraph | Table)[] {
  return blocks.flatMap((block, index) => {
    const isBehindTable = blocks[index - 1]?.kind === 'table';
    const rendered = renderBlock(block, context, isBehindTable ? BELOW_TABLE : undefined);
    const next = blocks[index + 1];
    const needsGap = block.kind === 'table' && (next === undefined ? isLast : next.kind === 'table');
    return needsGap ? [...rendered, new Paragraph({ style: wordStyleIds.tableGap })] : rendered;
  });
}
