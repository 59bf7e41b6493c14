import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useDesk } from '../../desk/deskStore.ts';
import { libraryWords } from '../../words/libraryWords.ts';
import styles from './SourceList.module.css';
import type { SourceListProps } from './SourceList.tsx';
import { SourceRowView } from './SourceRowView.tsx';
import { useOpenIndex } from './useOpenIndex.ts';
import { useRemoveListed } from './useRemoveListed.ts';

const ROW = 58;
const ROW_WITH_SNIPPET = 96;

/**
 * The rows, of which only those in view are in the document. Arrows move, Enter and a click open; Enter on the open source and the right arrow
 * go into its text, Delete removes, and letters search.
 */
export function SourceRowList({ ref, rows, query, filter, onOpen, onType, onLeaveUp }: SourceListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const openId = useDesk((state) => state.openSourceId);
  const [active, setActive] = useState(0);
  const remove = useRemoveListed();
  // oxlint-disable-next-line react/incompatible-library -- the React compiler is not used
  const virtualizer = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => (rows.isSearch ? ROW_WITH_SNIPPET : ROW),
    getItemKey: (index) => rows.rowAt(index)?.source.id ?? index,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const [firstShown, lastShown] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  const { showRange } = rows;
  useEffect(() => showRange(firstShown, lastShown));
  useImperativeHandle(ref, () => ({ focus: () => scroller.current?.focus() }));
  // Another question is another list: it begins at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: query and filter are the reasons, not the means
  useEffect(() => {
    setActive(0);
    virtualizer.scrollToOffset(0);
  }, [query, filter, virtualizer]);

  const openIndex = useOpenIndex(rows, openId, filter);
  // Opened from elsewhere, by a citation or a claim, the source is still found in the list.
  useEffect(() => {
    // While one works in the list itself, the keys stay where they are.
    if (openIndex === undefined || scroller.current?.contains(document.activeElement)) return;
    setActive(openIndex);
    virtualizer.scrollToIndex(openIndex, { align: 'auto' });
  }, [openIndex, virtualizer]);

  const move = (index: number) => {
    const next = Math.max(0, Math.min(rows.count - 1, index));
    setActive(next);
    virtualizer.scrollToIndex(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, items.length - 2 * 8);
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
    if (event.key === 'ArrowUp' && active === 0) onLeaveUp();
    else if (event.key in steps) move(active + (steps[event.key] ?? 0));
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(rows.count - 1);
    else if (event.key === 'Enter') enter('show');
    else if (event.key === 'ArrowRight') enter('read');
    else if (event.key === 'Delete') removeActive();
    else if (isLetter(event)) onType(event.key);
    else return;
    event.preventDefault();
  };
  const enter = (how: 'show' | 'read') => {
    const row = rows.rowAt(active);
    if (row) onOpen(row, row.source.id === openId ? 'read' : how);
  };
  const removeActive = () => {
    const row = rows.rowAt(active);
    if (row) remove(row.source);
  };

  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={rows.isSearch ? libraryWords.hits : libraryWords.list}
      aria-activedescendant={`source-row-${active}`}
      className={styles.scroller}
      onKeyDown={onKeyDown}
    >
      <div className={styles.space} style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const row = rows.rowAt(item.index);
          return (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              className={styles.place}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row ? (
                <SourceRowView
                  id={`source-row-${item.index}`}
                  row={row}
                  index={item.index}
                  count={rows.count}
                  isActive={item.index === active}
                  isOpen={row.source.id === openId}
                  onPress={() => {
                    setActive(item.index);
                    onOpen(row, 'show');
                  }}
                />
              ) : (
                <div className={styles.waiting} />
              )}
            </div>
          );
        })}
      </div>
      {rows.total > rows.count && <p className={styles.limit}>{libraryWords.limited(rows.count, rows.total)}</p>}
    </div>
  );
}

/** A key that types something, and is no command. */
function isLetter({ key, ctrlKey, metaKey, altKey, nativeEvent }: KeyboardEvent): boolean {
  return [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey && !nativeEvent.isComposing;
}
