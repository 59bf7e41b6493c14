import type { Ref } from 'react';
import type { SourceFilter } from '../../../shared/contract/sourceOperations.ts';
import { ListState } from './ListState.tsx';
import { SourceRowList } from './SourceRowList.tsx';
import type { SourceRow, SourceRows } from './useSourceRows.ts';

export interface SourceListHandle {
  /** Moves the focus to the list, onto its active row. */
  focus(): void;
}

export interface SourceListProps {
  readonly ref: Ref<SourceListHandle>;
  readonly rows: SourceRows;
  readonly query: string;
  readonly filter: SourceFilter;
  /** `read`: the text of the source takes the focus. */
  readonly onOpen: (row: SourceRow, how: 'show' | 'read') => void;
  /** A letter was typed: it is meant for the search. */
  readonly onType: (letter: string) => void;
  readonly onSearchFor: (query: string) => void;
  /** Up on the first row. */
  readonly onLeaveUp: () => void;
  readonly onClearFilters: () => void;
}

/** The rows, or what stands in their place when there are none. */
export function SourceList(props: SourceListProps) {
  const { rows, query, filter, onSearchFor, onClearFilters } = props;
  if (rows.count > 0) return <SourceRowList {...props} />;
  return (
    <ListState rows={rows} query={query} filter={filter} onSearchFor={onSearchFor} onClearFilters={onClearFilters} />
  );
}
