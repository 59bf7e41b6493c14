import type { LibraryView } from '../useLibraryView.ts';
import type { SourceRows } from './sourceRows.ts';
import { useFoundRows } from './useFoundRows.ts';
import { useListedRows } from './useListedRows.ts';

/**
 * The rows for what is typed and filtered: hits of a search, or all sources, read by pages as they come into view.
 * `isInUse` tells whether somebody points at the list or has moved in it, so that its order must not change by itself.
 */
export function useSourceRows(view: LibraryView, isInUse: () => boolean): SourceRows {
  const listed = useListedRows(view.filter, view.words === '');
  const found = useFoundRows(view, isInUse);
  return view.words === '' ? listed : found;
}
