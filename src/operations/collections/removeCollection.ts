import { deleteCollection, listCollectionTree, listMembers } from '../../library/tables/collections.ts';
import type { WriteFunction } from '../context.ts';
import { existingCollection } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';

export const removeCollection: WriteFunction<'collections.remove'> = (context, { id }) => {
  const { db } = context;
  const { name } = existingCollection(db, id);
  const collections = listCollectionTree(db, id);
  const members = collections.map((collection) => ({
    collectionId: collection.id,
    ids: listMembers(db, collection.id),
  }));
  // The lowest first: one that still has another in it cannot go.
  for (const collection of [...collections].reverse()) deleteCollection(db, collection.id);
  recordChange(context, {
    action: 'collection-removed',
    subject: id,
    details: { name, collections, members },
    undo: {
      description: `removing the collection ${quoted(name)}`,
      inverse: { kind: 'restore-collections', collections, members },
    },
  });
  return {};
};
