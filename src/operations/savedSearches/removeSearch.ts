import { deleteSavedSearch } from '../../library/tables/savedSearches.ts';
import type { WriteFunction } from '../context.ts';
import { existingSavedSearch } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';

export const removeSearch: WriteFunction<'savedSearches.remove'> = (context, { id }) => {
  const { db } = context;
  const savedSearch = existingSavedSearch(db, id);
  deleteSavedSearch(db, id);
  recordChange(context, {
    action: 'search-removed',
    subject: id,
    details: { savedSearch },
    undo: {
      description: `removing the saved search ${quoted(savedSearch.name)}`,
      inverse: { kind: 'put-saved-search', savedSearch },
    },
  });
  return {};
};
