import { listReadingNotices } from '../../library/tables/readingNotices.ts';
import { readPlainText } from '../../library/tables/sourceTexts.ts';
import type { ReadFunction } from '../context.ts';
import { textOfVersion } from '../versions/textOfVersion.ts';

export const readWholeText: ReadFunction<'sourceTexts.whole'> = ({ db }, { sourceId, version }) => {
  const textId = textOfVersion(db, sourceId, version);
  return { textId, text: readPlainText(db, textId), notices: [...listReadingNotices(db, textId)] };
};
