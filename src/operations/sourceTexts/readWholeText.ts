import { readPlainText } from '../../library/tables/sourceTexts.ts';
import type { ReadFunction } from '../context.ts';
import { existingSource } from '../existing.ts';

export const readWholeText: ReadFunction<'sourceTexts.whole'> = ({ db }, { sourceId }) => {
  const { textId } = existingSource(db, sourceId);
  return { textId, text: readPlainText(db, textId) };
};
