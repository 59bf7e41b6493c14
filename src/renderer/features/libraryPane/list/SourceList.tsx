import type { Ref } from 'react';
import type { SourceId } from '../../../../core/ids.ts';
import type { LibraryView } from '../useLibraryView.ts';
import { ListState } from './ListState.tsx';
import { SourceRowList } from './SourceRowList.tsx';
import type { SourceRow, SourceRows } from './sourceRows.ts';
import type { Selection } from './useSelection.ts';

export interface SourceListHandle {
  /** Moves the focus to the list, onto its active row. */
  focus(): void;
  /** The row the keys act on, while one works in the list. */
  inHand(): SourceId | undefined;
  /** Goes on to the next row, which the reader then shows. */
  step(): void;
  /** Somebody points at the list, or has moved in it. */
  isInUse(): boolean;
}

export interface SourceListProps {
  readonly ref: Ref<SourceListHandle>;
  readonly view: LibraryView;
  readonly rows: SourceRows;
  readonly selection: Selection;
  /** `read`: the text of the source takes the focus. */
  readonly onOpen: (row: SourceRow, how: 'show' | 'read') => void;
  /** A letter was typed: it is meant for the search, or in triage for the source in hand. */
  readonly onType: (letter: string) => void;
  readonly onSearchFor: (query: string) => void;
  /** Up on the first row. */
  readonly onLeaveUp: () => void;
  /** Delete, while several are chosen. */
  readonly onRemoveChosen: () => void;
}

/** The rows, or what stands in their place when there are none. */
export function SourceList(props: SourceListProps) {
  const { view, rows, onSearchFor } = props;
  if (rows.count > 0) return <SourceRowList {...props} />;
  return <ListState rows={rows} view={view} onSearchFor={onSearchFor} />;
}
