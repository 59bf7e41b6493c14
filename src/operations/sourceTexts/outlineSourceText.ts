import { readSourceText } from '../../library/tables/sourceTexts.ts';
import type { ReadFunction } from '../context.ts';
import { textOfVersion } from '../versions/textOfVersion.ts';

export const outlineSourceText: ReadFunction<'sourceTexts.outline'> = ({ db }, { sourceId, version }) => {
  const { text, blocks, pages } = readSourceText(db, textOfVersion(db, sourceId, version));
  return {
    headings: blocks.flatMap(({ kind, level, start, end }) =>
      kind === 'heading'
        ? [{ text: text.slice(start, end).replace(/\s+/g, ' ').trim(), level: level ?? 1, start }]
        : [],
    ),
    pages: pages.map(({ label, start }) => ({ label, start })),
  };
};
