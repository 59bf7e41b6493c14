import { listCollections, renameCollection as rename } from '../../library/tables/collections.ts';
import type { WriteFunction } from '../context.ts';
import { existingCollection } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';
import { collectionOf } from './listCollections.ts';
import { refuseTakenName } from './refuseTakenName.ts';

export const renameCollection: WriteFunction<'collections.rename'> = (context, { id, name }) => {
  const { db } = context;
  const before = existingCollection(db, id);
  const count = listCollections(db).find((collection) => collection.id === id)?.count ?? 0;
  if (before.name === name) return collectionOf(before, count);
  refuseTakenName(db, { ...before, name });
  rename(db, id, name);
  recordChange(context, {
    action: 'collection-renamed',
    subject: id,
    details: { from: before.name, to: name },
    undo: {
      description: `renaming the collection ${quoted(before.name)}`,
      inverse: { kind: 'rename-collection', id, name: before.name },
    },
  });
  return collectionOf({ ...before, name }, count);
};
