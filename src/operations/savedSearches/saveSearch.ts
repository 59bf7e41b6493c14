import { newId } from '../../core/ids.ts';
import { putSavedSearch } from '../../library/tables/savedSearches.ts';
import type { WriteFunction } from '../context.ts';
import { existingSavedSearch } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';
import { savedSearchOf } from './listSavedSearches.ts';
import { refuseTakenName } from './refuseTakenName.ts';

export const saveSearch: WriteFunction<'savedSearches.save'> = (context, { id, ...search }) => {
  const { db, randomBytes, now } = context;
  const before = id === undefined ? undefined : existingSavedSearch(db, id);
  refuseTakenName(db, search.name, before?.id);
  const after = { ...search, id: before?.id ?? newId('ssr', randomBytes), createdAt: before?.createdAt ?? now };
  putSavedSearch(db, after);
  recordChange(context, {
    action: 'search-saved',
    subject: after.id,
    details: { search },
    undo: {
      description: `saving the search ${quoted(search.name)}`,
      inverse: before
        ? { kind: 'put-saved-search', savedSearch: before }
        : { kind: 'remove-saved-search', id: after.id },
    },
  });
  return savedSearchOf(after);
};
