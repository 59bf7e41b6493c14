import type { SourceId } from '../../core/ids.ts';
import type { OrganisedSources } from '../../library/tables/undoLog.ts';

/** The sources that a bulk edit changed in one way or another. */
export function organisedIn(organised: OrganisedSources): ReadonlySet<SourceId> {
  const { tagsAdded, tagsRemoved, addedTo, removedFrom, triage, grades, markings } = organised;
  const groups: readonly (readonly { readonly ids: readonly SourceId[] }[] | undefined)[] = [
    tagsAdded,
    tagsRemoved,
    addedTo,
    removedFrom,
    triage,
    grades,
    markings,
  ];
  return new Set(groups.flatMap((group) => group ?? []).flatMap(({ ids }) => ids));
}
