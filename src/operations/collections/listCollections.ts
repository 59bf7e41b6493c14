import { type CollectionRecord, listCollections as list } from '../../library/tables/collections.ts';
import type { Collection } from '../../shared/contract/organisingOperations.ts';
import type { ReadFunction } from '../context.ts';

export const listCollections: ReadFunction<'collections.list'> = ({ db }) =>
  list(db).map((record) => collectionOf(record, record.count));

/** A collection as it is shown: when it was made is for the record only. */
export function collectionOf({ id, name, parentId }: CollectionRecord, count: number): Collection {
  return { id, name, parentId, count };
}
