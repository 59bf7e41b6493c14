import { listSourceVersions } from '../../library/tables/sourceVersions.ts';
import type { ReadFunction } from '../context.ts';
import { existingSource } from '../existing.ts';
import { proposedValues } from './proposeMetadata.ts';

export const listVersions: ReadFunction<'versions.list'> = ({ db }, { sourceId }) => {
  const source = existingSource(db, sourceId);
  return listSourceVersions(db, sourceId).map(({ metadata, ...version }) => ({
    ...version,
    // What the first one said has been looked at, and edited where it was wrong.
    proposals: metadata === null || version.number === 1 ? [] : [...proposedValues(source.metadata, metadata)],
  }));
};
