import { BriefingError } from '../../core/errors.ts';
import type { CollectionId } from '../../core/ids.ts';
import { foldName } from '../../core/organising/names.ts';
import type { ReadableDb } from '../../library/database.ts';
import { type CollectionRecord, listSubCollections } from '../../library/tables/collections.ts';
import { quoted } from '../recordChange.ts';

/** Throws `name-taken` where a collection lies beside another of its name: nobody could tell the two apart. */
export function refuseTakenName(
  db: ReadableDb,
  { name, parentId, id }: Pick<CollectionRecord, 'name' | 'parentId'> & { readonly id?: CollectionId },
): void {
  const beside = listSubCollections(db, parentId).find(
    (other) => other.id !== id && foldName(other.name) === foldName(name),
  );
  if (!beside) return;
  throw new BriefingError(
    'name-taken',
    `There is a collection ${quoted(beside.name)} in this place already. Give this one another name; nothing was changed.`,
    { name: beside.name },
  );
}
