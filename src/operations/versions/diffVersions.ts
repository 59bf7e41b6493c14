import { diffTexts } from '../../core/versions/diffTexts.ts';
import { readSourceText } from '../../library/tables/sourceTexts.ts';
import type { ReadFunction } from '../context.ts';
import { textOfVersion } from './textOfVersion.ts';

export const diffVersions: ReadFunction<'versions.diff'> = ({ db }, { sourceId, from, to }) =>
  diffTexts(readSourceText(db, textOfVersion(db, sourceId, from)), readSourceText(db, textOfVersion(db, sourceId, to)));
