import { BriefingError } from '../../core/errors.ts';
import type { SavedSearchId } from '../../core/ids.ts';
import { foldName } from '../../core/organising/names.ts';
import type { ReadableDb } from '../../library/database.ts';
import { listSavedSearches } from '../../library/tables/savedSearches.ts';
import { quoted } from '../recordChange.ts';

/** Throws `name-taken` where another saved search has the name already. */
export function refuseTakenName(db: ReadableDb, name: string, id?: SavedSearchId): void {
  const other = listSavedSearches(db).find((search) => search.id !== id && foldName(search.name) === foldName(name));
  if (!other) return;
  throw new BriefingError(
    'name-taken',
    `There is a saved search ${quoted(other.name)} already. Give this one another name; nothing was changed.`,
    { name: other.name },
  );
}
