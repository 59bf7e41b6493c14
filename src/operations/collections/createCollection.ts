import { newId } from '../../core/ids.ts';
import { insertCollection } from '../../library/tables/collections.ts';
import type { WriteFunction } from '../context.ts';
import { existingCollection } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';
import { collectionOf } from './listCollections.ts';
import { refuseTakenName } from './refuseTakenName.ts';

export const createCollection: WriteFunction<'collections.create'> = (context, { name, parentId }) => {
  const { db, randomBytes, now } = context;
  if (parentId !== null) existingCollection(db, parentId);
  refuseTakenName(db, { name, parentId });
  const collection = { id: newId('col', randomBytes), parentId, name, createdAt: now };
  insertCollection(db, collection);
  recordChange(context, {
    action: 'collection-created',
    subject: collection.id,
    details: { name, parentId },
    undo: {
      description: `making the collection ${quoted(name)}`,
      inverse: { kind: 'remove-collection', id: collection.id },
    },
  });
  return collectionOf(collection, 0);
};
