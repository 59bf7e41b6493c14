import { BriefingError } from '../../core/errors.ts';
import { foldName } from '../../core/organising/names.ts';
import type { WritableDb } from '../../library/database.ts';
import { listSavedSearches, putSavedSearch, type SavedSearchRecord } from '../../library/tables/savedSearches.ts';
import { addTag, findSpelling, listTagged, removeTag } from '../../library/tables/tags.ts';
import type { WriteFunction } from '../context.ts';
import { quoted, recordChange } from '../recordChange.ts';

/** Saved searches that ask for the tag ask for the new one: left as they are they would find nothing from now on. */
export const renameTag: WriteFunction<'tags.rename'> = (context, { from, to }) => {
  const { db } = context;
  const before = findSpelling(db, from);
  if (before === undefined) {
    throw new BriefingError('tag-not-found', `No source has the tag ${quoted(from)}. It may have been removed.`, {
      tag: from,
    });
  }
  if (before === to) return { changed: 0 };
  const ids = listTagged(db, before);
  removeTag(db, before, ids);
  const added = addTag(db, to, ids);
  const savedSearches = retagSavedSearches(db, before, added.tag);
  recordChange(context, {
    action: 'tag-renamed',
    subject: 'tags',
    details: { from: before, to: added.tag, ids },
    undo: {
      description: `renaming the tag ${quoted(before)}`,
      inverse: {
        kind: 'organise',
        tagsAdded: [added],
        tagsRemoved: [{ tag: before, ids }],
        savedSearches,
      },
    },
  });
  return { changed: ids.length };
};

/** Those that were changed, as they were. */
function retagSavedSearches(db: WritableDb, from: string, to: string): readonly SavedSearchRecord[] {
  return listSavedSearches(db).filter((search) => {
    const { tags } = search.filter;
    if (!Array.isArray(tags)) return false;
    const retagged = tags.map((tag) => (foldName(String(tag)) === foldName(from) ? to : String(tag)));
    if (retagged.every((tag, index) => tag === tags[index])) return false;
    putSavedSearch(db, { ...search, filter: { ...search.filter, tags: [...new Set(retagged)] } });
    return true;
  });
}
