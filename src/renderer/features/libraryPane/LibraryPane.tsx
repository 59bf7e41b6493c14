import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SourceFilter } from '../../../shared/contract/sourceOperations.ts';
import { useCommand } from '../../desk/commandRegistry.ts';
import { fillPaneWithReader, openSourceAt, setQuery, showPane, useDesk } from '../../desk/deskStore.ts';
import { FilterChips } from './FilterChips.tsx';
import styles from './LibraryPane.module.css';
import { noFilter } from './libraryFilter.ts';
import { SearchLine } from './SearchLine.tsx';
import { SearchNotes } from './SearchNotes.tsx';
import { SourceList, type SourceListHandle } from './SourceList.tsx';
import { useOpenFirst } from './useOpenFirst.ts';
import { type SourceRow, useSourceRows } from './useSourceRows.ts';

/** Search as you type, filters, and the sources that match. A hit opens on its first match. */
export function LibraryPane() {
  const query = useDesk((state) => state.query);
  const [filter, setFilter] = useState<SourceFilter>(noFilter);
  const rows = useSourceRows(query, filter);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<SourceListHandle>(null);
  useCommand('search.focus', () => {
    // Drawn at once: the pane is inert until then, and what is typed next must not go where the focus was.
    flushSync(() => {
      showPane('library', true);
      fillPaneWithReader(false);
    });
    input.current?.select();
  });
  const open = (row: SourceRow, how: 'show' | 'read') =>
    openSourceAt({
      sourceId: row.source.id,
      takesFocus: how === 'read',
      ...(row.firstMatch === null ? {} : { position: { start: row.firstMatch, end: row.firstMatch + 1 } }),
    });
  const openFirst = useOpenFirst(rows, query, open);
  return (
    <>
      <div className={styles.head}>
        <SearchLine
          inputRef={input}
          query={query}
          onChange={setQuery}
          onDown={() => list.current?.focus()}
          onEnter={openFirst}
        />
        <FilterChips filter={filter} onChange={setFilter} rows={rows} />
        <SearchNotes rows={rows} />
      </div>
      <SourceList
        ref={list}
        rows={rows}
        query={query.trim()}
        filter={filter}
        onOpen={open}
        onType={(letter) => {
          // The field takes the letter over, and all that follow.
          setQuery(letter);
          input.current?.focus();
        }}
        onSearchFor={(words) => {
          setQuery(words);
          input.current?.focus();
        }}
        onLeaveUp={() => input.current?.focus()}
        onClearFilters={() => setFilter(noFilter)}
      />
    </>
  );
}
