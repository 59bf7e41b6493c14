import { readTriage } from '../../library/tables/bulkFields.ts';
import { countCollectionsOf } from '../../library/tables/collections.ts';
import { countTagsOf } from '../../library/tables/tags.ts';
import type { ReadFunction } from '../context.ts';

export const describeOrganisation: ReadFunction<'sources.organisation'> = ({ db }, { ids }) => ({
  tags: [...countTagsOf(db, ids)],
  collections: [...countCollectionsOf(db, ids)],
  triaged: readTriage(db, ids).reduce((sum, group) => (group.at === null ? sum : sum + group.ids.length), 0),
});
