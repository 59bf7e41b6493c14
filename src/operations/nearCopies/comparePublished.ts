import type { SourceSummary } from '../../core/source/source.ts';

/** For sorting by the date of publication, the earliest first; those without a date after all others, by their title. */
export function comparePublished(a: SourceSummary, b: SourceSummary): number {
  if (a.published !== null && b.published !== null && a.published !== b.published) {
    return a.published < b.published ? -1 : 1;
  }
  if ((a.published === null) !== (b.published === null)) return a.published === null ? 1 : -1;
  return a.title.localeCompare(b.title) || a.id.localeCompare(b.id);
}
