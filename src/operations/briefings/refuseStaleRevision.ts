import { BriefingError } from '../../core/errors.ts';
import type { BriefingRecord } from '../../library/tables/briefings.ts';
import { quoted } from '../recordChange.ts';

/** Throws `briefing-stale-revision` when a draft grew from another revision than the library holds. */
export function refuseStaleRevision({ id, header, revision }: BriefingRecord, draftRevision: number): void {
  if (draftRevision === revision) return;
  throw new BriefingError(
    'briefing-stale-revision',
    `${quoted(header.title)} was saved elsewhere meanwhile. Nothing was overwritten: keep this draft as a copy, or take what is stored.`,
    { id, revision, draftRevision },
  );
}
