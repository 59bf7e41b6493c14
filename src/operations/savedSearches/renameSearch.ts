import { putSavedSearch } from '../../library/tables/savedSearches.ts';
import type { WriteFunction } from '../context.ts';
import { existingSavedSearch } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';
import { savedSearchOf } from './listSavedSearches.ts';
import { refuseTakenName } from './refuseTakenName.ts';

export const renameSearch: WriteFunction<'savedSearches.rename'> = (context, { id, name }) => {
  const { db } = context;
  const before = existingSavedSearch(db, id);
  if (before.name === name) return savedSearchOf(before);
  refuseTakenName(db, name, id);
  const after = { ...before, name };
  putSavedSearch(db, after);
  recordChange(context, {
    action: 'search-renamed',
    subject: id,
    details: { from: before.name, to: name },
    undo: {
      description: `renaming the saved search ${quoted(before.name)}`,
      inverse: { kind: 'put-saved-search', savedSearch: before },
    },
  });
  return savedSearchOf(after);
};
