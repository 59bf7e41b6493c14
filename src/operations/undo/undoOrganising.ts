import { setMarkings, setTriage, takeGradesBack } from '../../library/tables/bulkFields.ts';
import { addToCollection, insertCollection, removeFromCollection } from '../../library/tables/collections.ts';
import { putSavedSearch } from '../../library/tables/savedSearches.ts';
import { addTag, removeTag } from '../../library/tables/tags.ts';
import type { Inverse } from '../../library/tables/undoLog.ts';
import type { WriteContext } from '../context.ts';
import { organisedIn } from '../organising/organisedIn.ts';

/** Gives many sources back what a bulk edit took or changed; the id of the only one, or `sources`. */
export function undoOrganising(
  { db }: WriteContext,
  {
    kind: _kind,
    savedSearches = [],
    gradeEntries = { first: 0, last: 0 },
    ...was
  }: Extract<Inverse, { kind: 'organise' }>,
): string {
  // First off, then on: a tag whose spelling was changed comes back spelled as it was.
  for (const { tag, ids } of was.tagsAdded ?? []) removeTag(db, tag, ids);
  for (const { tag, ids } of was.tagsRemoved ?? []) addTag(db, tag, ids);
  for (const { collectionId, ids } of was.addedTo ?? []) removeFromCollection(db, collectionId, ids);
  for (const { collectionId, ids } of was.removedFrom ?? []) addToCollection(db, collectionId, ids);
  for (const group of was.triage ?? []) setTriage(db, group);
  for (const group of was.grades ?? []) takeGradesBack(db, group, gradeEntries);
  for (const group of was.markings ?? []) setMarkings(db, group);
  for (const savedSearch of savedSearches) putSavedSearch(db, savedSearch);
  const touched = organisedIn(was);
  const [only] = touched;
  return touched.size === 1 && only !== undefined ? only : 'sources';
}

/** Brings a collection back with its sub-collections and what lay in them; its id. */
export function restoreCollections(
  { db }: WriteContext,
  { collections, members }: Extract<Inverse, { kind: 'restore-collections' }>,
): string {
  for (const collection of collections) insertCollection(db, collection);
  for (const { collectionId, ids } of members) addToCollection(db, collectionId, ids);
  return collections[0]?.id ?? '';
}
