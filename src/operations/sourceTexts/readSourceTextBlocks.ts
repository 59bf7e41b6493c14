import { listReadingNotices } from '../../library/tables/readingNotices.ts';
import { readSourceText } from '../../library/tables/sourceTexts.ts';
import type { ReadFunction } from '../context.ts';
import { textOfVersion } from '../versions/textOfVersion.ts';
import { indexOfBlockAt } from './indexOfBlockAt.ts';

export const readSourceTextBlocks: ReadFunction<'sourceTexts.read'> = ({ db }, input) => {
  const { sourceId, version, fromBlock, holding, blockCount } = input;
  const { id, text, blocks, pages } = readSourceText(db, textOfVersion(db, sourceId, version));
  const from = holding === undefined ? fromBlock : startOfRun(indexOfBlockAt(blocks, holding), blockCount);
  return {
    textId: id,
    totalBlocks: blocks.length,
    textLength: text.length,
    pages: pages.map(({ label }) => label),
    notices: [...listReadingNotices(db, id)],
    blocks: blocks.slice(from, from + blockCount).map((block, index) => ({
      ...block,
      index: from + index,
      text: text.slice(block.start, block.end),
    })),
  };
};

function startOfRun(block: number, blockCount: number): number {
  return block - (block % blockCount);
}
