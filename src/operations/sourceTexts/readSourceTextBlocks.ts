import { readSourceText } from '../../library/tables/sourceTexts.ts';
import type { ReadFunction } from '../context.ts';
import { existingSource } from '../existing.ts';

export const readSourceTextBlocks: ReadFunction<'sourceTexts.read'> = ({ db }, { sourceId, fromBlock, blockCount }) => {
  const { id, text, blocks, pages } = readSourceText(db, existingSource(db, sourceId).textId);
  return {
    textId: id,
    totalBlocks: blocks.length,
    textLength: text.length,
    pages: pages.map(({ label }) => label),
    blocks: blocks.slice(fromBlock, fromBlock + blockCount).map((block, index) => ({
      ...block,
      index: fromBlock + index,
      text: text.slice(block.start, block.end),
    })),
  };
};
