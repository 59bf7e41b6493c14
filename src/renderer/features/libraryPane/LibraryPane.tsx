import { useRef } from 'react';
import { flushSync } from 'react-dom';
import type { SourceId } from '../../../core/ids.ts';
import { openSourceAt, setQuery } from '../../desk/deskStore.ts';
import { sourceInHand, useListInHand } from '../../desk/sourceInHand.ts';
import { FilterChips } from './filter/FilterChips.tsx';
import styles from './LibraryPane.module.css';
import { LibraryPanel } from './LibraryPanel.tsx';
import { ListBar } from './ListBar.tsx';
import { SourceList, type SourceListHandle } from './list/SourceList.tsx';
import type { SourceRow } from './list/sourceRows.ts';
import { useSelection } from './list/useSelection.ts';
import { useSourceRows } from './list/useSourceRows.ts';
import { ListFoot } from './organise/ListFoot.tsx';
import { useOrganiseCommands } from './organise/useOrganiseCommands.ts';
import { useTriageKeys } from './organise/useTriageKeys.ts';
import { SaveSearchDialog } from './saved/SaveSearchDialog.tsx';
import type { SearchBoxHandle } from './search/SearchBox.tsx';
import { SearchedTexts } from './search/SearchedTexts.tsx';
import { SearchLine } from './search/SearchLine.tsx';
import { SearchNotes } from './search/SearchNotes.tsx';
import { useOpenFirst } from './search/useOpenFirst.ts';
import { useLibraryView } from './useLibraryView.ts';
import { useViewCommands } from './useViewCommands.ts';

/** Search as you type, filters, collections, and the sources that match. A hit opens on its first match. */
export function LibraryPane() {
  const view = useLibraryView();
  const search = useRef<SearchBoxHandle>(null);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<SourceListHandle>(null);
  const rows = useSourceRows(view, () => list.current?.isInUse() ?? false);
  const selection = useSelection(rows, JSON.stringify([view.words, view.filter]));
  const toSearch = () => input.current?.focus();
  const searchFor = (query: string) => {
    setQuery(query);
    toSearch();
  };
  const open = (row: SourceRow, how: 'show' | 'read') =>
    openSourceAt({
      sourceId: row.source.id,
      takesFocus: how === 'read',
      ...(row.firstMatch === null ? {} : { position: { start: row.firstMatch, end: row.firstMatch + 1 } }),
    });
  const openFirst = useOpenFirst(rows, view.words, open);
  useListInHand(() => list.current?.inHand());
  /** What is chosen, else the row in hand, else what is read. */
  const targets = (): readonly SourceId[] => {
    if (selection.ids.size > 0) return [...selection.ids];
    const one = sourceInHand();
    return one ? [one] : [];
  };
  const goOn = () => {
    if (view.isTriage && selection.ids.size === 0) list.current?.step();
  };
  const organising = useOrganiseCommands(targets, goOn);
  const triage = useTriageKeys(organising);
  useViewCommands(view, { search, input, list });
  return (
    <>
      <div className={styles.head}>
        <SearchLine
          handleRef={search}
          inputRef={input}
          query={view.query}
          problems={rows.isStale ? [] : rows.problems}
          onChange={setQuery}
          onCorrect={searchFor}
          onDown={() => list.current?.focus()}
          onEnter={openFirst}
        />
        <SearchNotes
          query={view.query}
          filter={view.filter}
          completions={rows.isStale ? [] : rows.completions}
          onChange={searchFor}
        />
        <ListBar view={view} rows={rows} />
        <FilterChips filter={view.filter} onChange={view.setFilter} onClear={view.clearFilter} />
      </div>
      <LibraryPanel view={view} />
      <SourceList
        ref={list}
        view={view}
        rows={rows}
        selection={selection}
        onOpen={open}
        onType={(letter) => {
          if (view.isTriage) {
            triage(letter);
            return;
          }
          // The field takes the letter over, and all that follow.
          flushSync(() => setQuery(letter));
          toSearch();
        }}
        onSearchFor={searchFor}
        onLeaveUp={toSearch}
        onRemoveChosen={() => organising.ask('remove')}
      />
      {rows.canRank && !rows.isPending && <SearchedTexts />}
      <ListFoot view={view} selection={selection} organising={organising} onToList={() => list.current?.focus()} />
      <SaveSearchDialog view={view} />
    </>
  );
}
