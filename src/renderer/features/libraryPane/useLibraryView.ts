import { useState } from 'react';
import { noFilter, type SourceFilter } from '../../../core/organising/sourceFilter.ts';
import type { SavedSearch } from '../../../shared/contract/organisingOperations.ts';
import { setQuery, useDesk } from '../../desk/deskStore.ts';

/** What unfolds beneath the search line. */
export type PanelName = 'filters' | 'collections' | 'savedSearches';

type ListOrder = 'rank' | 'newest';

export interface LibraryView {
  /** As it was typed, and without the space around it. */
  readonly query: string;
  readonly words: string;
  readonly filter: SourceFilter;
  /** What the person wants first among hits; the list may not have it yet. */
  readonly order: ListOrder;
  readonly panel: PanelName | null;
  /** Single letters act on the sources of the list. */
  readonly isTriage: boolean;
  readonly setFilter: (change: Partial<SourceFilter>) => void;
  readonly clearFilter: () => void;
  readonly setOrder: (order: ListOrder) => void;
  readonly togglePanel: (panel: PanelName) => void;
  readonly openPanel: (panel: PanelName | null) => void;
  readonly setTriage: (isTriage: boolean) => void;
  readonly run: (search: SavedSearch) => void;
}

/** What the pane shows: what is searched for, by what it is narrowed, and what is unfolded. */
export function useLibraryView(): LibraryView {
  const query = useDesk((state) => state.query);
  const [filter, setFilter] = useState<SourceFilter>(noFilter);
  const [order, setOrder] = useState<ListOrder>('rank');
  const [panel, openPanel] = useState<PanelName | null>(null);
  const [isTriage, setTriage] = useState(false);
  return {
    query,
    words: query.trim(),
    filter,
    order,
    panel,
    isTriage,
    setFilter: (change) => setFilter((before) => ({ ...before, ...change })),
    clearFilter: () => setFilter(noFilter),
    setOrder,
    openPanel,
    togglePanel: (name) => openPanel((open) => (open === name ? null : name)),
    setTriage,
    run: (search) => {
      setQuery(search.query);
      setFilter({ ...noFilter, ...search.filter });
      setOrder(search.order);
    },
  };
}
