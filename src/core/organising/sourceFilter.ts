import type { Reliability } from '../grading/sourceGrade.ts';
import type { CollectionId } from '../ids.ts';
import type { Marking } from '../marking/marking.ts';
import type { PartialDate } from '../partialDate.ts';
import type { SourceFormat } from '../source/source.ts';
import type { SourceStatus } from '../source/sourceStatus.ts';

/**
 * What a list or search is narrowed by: any of the values of a field, an empty list for all, and every field that has any. A
 * date as far as known matches when it may lie in the range: `2026-11` is in any range that has a day in November 2026. A
 * source without a date never matches a range.
 */
export interface SourceFilter {
  readonly outlets: readonly string[];
  readonly publishedFrom: PartialDate | null;
  readonly publishedTo: PartialDate | null;
  /** Primary subtags; '' for unknown. */
  readonly languages: readonly string[];
  readonly reliabilities: readonly (Reliability | 'ungraded')[];
  readonly markings: readonly (Marking | 'unmarked')[];
  readonly formats: readonly SourceFormat[];
  readonly statuses: readonly SourceStatus[];
  /** Sources of their sub-collections count too. */
  readonly collections: readonly CollectionId[];
  readonly tags: readonly string[];
}

/** Narrows nothing. */
export const noFilter: SourceFilter = {
  outlets: [],
  publishedFrom: null,
  publishedTo: null,
  languages: [],
  reliabilities: [],
  markings: [],
  formats: [],
  statuses: [],
  collections: [],
  tags: [],
};
