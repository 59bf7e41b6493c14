import type { SourceFilter } from '../../../shared/contract/sourceOperations.ts';
import { formatPartialDate } from '../../ui/formatPartialDate.ts';
import { libraryWords } from '../../words/libraryWords.ts';

export const noFilter: SourceFilter = { outlets: [], publishedFrom: null, publishedTo: null };

export function isFiltering(filter: SourceFilter): boolean {
  return filter.outlets.length > 0 || filter.publishedFrom !== null || filter.publishedTo !== null;
}

/** What the outlet chip says. */
export function formatOutlets(outlets: readonly string[]): string {
  const [first] = outlets;
  if (first === undefined) return libraryWords.outlets;
  return outlets.length === 1 ? first : libraryWords.outletCount(outlets.length);
}

/** What the date chip says. */
export function formatDateRange({ publishedFrom, publishedTo }: SourceFilter): string {
  if (publishedFrom && publishedTo) {
    return libraryWords.between(formatPartialDate(publishedFrom), formatPartialDate(publishedTo));
  }
  if (publishedFrom) return libraryWords.since(formatPartialDate(publishedFrom));
  if (publishedTo) return libraryWords.until(formatPartialDate(publishedTo));
  return libraryWords.dates;
}
