import { BriefingError } from '../../core/errors.ts';
import type { SourceId, SourceTextId } from '../../core/ids.ts';
import type { ReadableDb } from '../../library/database.ts';
import { findSourceVersion } from '../../library/tables/sourceVersions.ts';
import { existingSource } from '../existing.ts';

/** The text of a version of a source, or without a number of the newest. Throws `source-not-found`. */
export function textOfVersion(db: ReadableDb, id: SourceId, number: number | undefined): SourceTextId {
  const source = existingSource(db, id);
  if (number === undefined || number === source.version) return source.textId;
  const version = findSourceVersion(db, id, number);
  if (version) return version.textId;
  throw new BriefingError(
    'source-not-found',
    `There is no version ${number} of this source. It may have been taken back.`,
    {
      id,
    },
  );
}
