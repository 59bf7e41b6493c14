import { listSavedSearches as list, type SavedSearchRecord } from '../../library/tables/savedSearches.ts';
import type { SavedSearch } from '../../shared/contract/organisingOperations.ts';
import { sourceFilterSchema } from '../../shared/contract/sourceOperations.ts';
import type { ReadFunction } from '../context.ts';

export const listSavedSearches: ReadFunction<'savedSearches.list'> = ({ db }) => list(db).map(savedSearchOf);

/** Read through the schema: one that was saved before the filter had all its fields gets the rest as they stand unset. */
export function savedSearchOf({ id, name, query, filter, order }: SavedSearchRecord): SavedSearch {
  return { id, name, query, filter: sourceFilterSchema.parse(filter), order };
}
