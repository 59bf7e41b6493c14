import { readSourceText } from '../../library/tables/sourceTexts.ts';
import type { ReadFunction } from '../context.ts';
import { textOfVersion } from '../versions/textOfVersion.ts';

export const readSourceTextPage: ReadFunction<'sourceTexts.page'> = ({ db }, { sourceId, version, page }) => {
  const { id, text, blocks } = readSourceText(db, textOfVersion(db, sourceId, version));
  return {
    textId: id,
    blocks: blocks.flatMap((block, index) =>
      block.page === page ? [{ ...block, index, text: text.slice(block.start, block.end) }] : [],
    ),
  };
};
