import type { SourceId } from '../../core/ids.ts';
import { withoutUndefined } from '../../core/importing/withoutUndefined.ts';
import type { WritableDb } from '../../library/database.ts';
import { findExisting } from '../../library/tables/bulkFields.ts';
import { addToCollection, removeFromCollection } from '../../library/tables/collections.ts';
import { addTag, removeTag } from '../../library/tables/tags.ts';
import type { OrganisedSources } from '../../library/tables/undoLog.ts';
import type { OperationParsedInput } from '../../shared/contract.ts';
import type { WriteContext, WriteFunction } from '../context.ts';
import { existingCollection, existingSource } from '../existing.ts';
import { quoted, recordChange } from '../recordChange.ts';
import { organisedIn } from './organisedIn.ts';
import { setValues } from './setValues.ts';

/** What was not so before goes on record by its sources and values, once for all of them, and is taken back as one. */
export const organiseSources: WriteFunction<'sources.organise'> = (context, { ids: given, ...wanted }) => {
  const { db } = context;
  const ids = [...new Set(given)];
  refuseMissing(db, ids);
  const values = setValues(context, wanted, ids);
  const before: OrganisedSources = { ...changeMembership(context, wanted, ids), ...values.before };
  const changed = organisedIn(before);
  if (changed.size === 0) return { changed: 0 };
  const [first = ids[0]] = changed;
  const one = changed.size === 1 && first !== undefined ? existingSource(db, first) : undefined;
  recordChange(context, {
    action: 'sources-organised',
    subject: one?.id ?? 'sources',
    details: { ...wanted, before },
    undo: {
      description: one ? `organising ${quoted(one.metadata.title)}` : `organising ${changed.size} sources`,
      inverse: withoutUndefined({ kind: 'organise' as const, gradeEntries: values.gradeEntries, ...before }),
    },
  });
  return { changed: changed.size };
};

/** Throws `source-not-found` unless all are there: of many, none is left out without a word. */
function refuseMissing(db: WritableDb, ids: readonly SourceId[]): void {
  const found = new Set(findExisting(db, ids));
  const missing = ids.find((id) => !found.has(id));
  if (missing !== undefined) existingSource(db, missing);
}

type Wanted = Omit<OperationParsedInput<'sources.organise'>, 'ids'>;

function changeMembership({ db }: WriteContext, wanted: Wanted, ids: readonly SourceId[]): OrganisedSources {
  for (const id of [...wanted.addTo, ...wanted.removeFrom]) existingCollection(db, id);
  return {
    tagsRemoved: wanted.removeTags.map((tag) => removeTag(db, tag, ids)).filter(isAny),
    tagsAdded: wanted.addTags.map((tag) => addTag(db, tag, ids)).filter(isAny),
    removedFrom: wanted.removeFrom.map((id) => removeFromCollection(db, id, ids)).filter(isAny),
    addedTo: wanted.addTo.map((id) => addToCollection(db, id, ids)).filter(isAny),
  };
}

const isAny = ({ ids }: { readonly ids: readonly SourceId[] }): boolean => ids.length > 0;
