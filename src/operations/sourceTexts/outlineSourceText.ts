import { readSourceText } from '../../library/tables/sourceTexts.ts';
import type { ReadFunction } from '../context.ts';
import { existingSource } from '../existing.ts';

export const outlineSourceText: ReadFunction<'sourceTexts.outline'> = ({ db }, { sourceId }) => {
  const { text, blocks, pages } = readSourceText(db, existingSource(db, sourceId).textId);
  return {
    headings: blocks.flatMap(({ kind, level, start, end }) =>
      kind === 'heading'
        ? [{ text: text.slice(start, end).replace(/\s+/g, ' ').trim(), level: level ?? 1, start }]
        : [],
    ),
    pages: pages.map(({ label, start }) => ({ label, start })),
  };
};
