import { useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, useCallback, useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react';
import { useDesk } from '../../../desk/deskStore.ts';
import { libraryWords } from '../../../words/libraryWords.ts';
import { dragSources } from '../organise/draggedSources.ts';
import styles from './SourceList.module.css';
import type { SourceListProps } from './SourceList.tsx';
import { SourceRowView } from './SourceRowView.tsx';
import { useActiveRow } from './useActiveRow.ts';
import { useListKeys } from './useListKeys.ts';
import { useListUse } from './useListUse.ts';
import { useOpenIndex } from './useOpenIndex.ts';
import { useWorkInList } from './useWorkInList.ts';

const ROW = 58;
const ROW_WITH_SNIPPET = 96;
const OVERSCAN = 8;

/** The rows, of which only those in view are in the document (useListKeys.ts lists the keys). A click opens; with Ctrl or Shift it chooses. */
export function SourceRowList({
  ref,
  view,
  rows,
  selection,
  onOpen,
  onType,
  onLeaveUp,
  onRemoveChosen,
}: SourceListProps) {
  const { words: query, filter, order, isTriage } = view;
  const scroller = useRef<HTMLDivElement>(null);
  const openId = useDesk((state) => state.openSourceId);
  const active = useActiveRow(rows);
  const { head } = rows;
  // The same function as long as the first rows are the same: with another one all rows would be measured anew, a hundred thousand at each
  // step of a scroll. Heights follow their sources where rows come and go, which is at the top.
  const keyOf = useCallback((index: number) => head[index]?.id ?? index, [head]);
  // oxlint-disable-next-line react/incompatible-library -- the React compiler is not used
  const virtualizer = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => (rows.isSearch ? ROW_WITH_SNIPPET : ROW),
    getItemKey: keyOf,
    overscan: OVERSCAN,
  });
  const items = virtualizer.getVirtualItems();
  const [firstShown, lastShown] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  const { showRange } = rows;
  useEffect(() => showRange(firstShown, lastShown));
  const goTo = useEffectEvent((index: number) => {
    active.moveTo(index);
    virtualizer.scrollToIndex(index, { align: 'auto' });
  });
  const startOver = useEffectEvent(() => {
    active.startOver();
    virtualizer.scrollToOffset(0);
  });
  const question = JSON.stringify([query, filter, order]);
  // Another question is another list: it begins at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is the reason, not the means
  useEffect(() => startOver(), [question]);

  const openIndex = useOpenIndex(rows, openId, filter);
  // Opened from elsewhere, by a citation or a claim, the source is still found in the list.
  useEffect(() => {
    // While one works in the list itself, the keys stay where they are.
    if (openIndex !== undefined && !scroller.current?.contains(document.activeElement)) goTo(openIndex);
  }, [openIndex]);

  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(rows.count - 1, index));
    active.moveTo(next);
    virtualizer.scrollToIndex(next);
    const row = rows.rowAt(next);
    // In triage the reader follows: what is judged is what is read.
    if (isTriage && row) onOpen(row, 'show');
  };
  const page = Math.max(1, items.length - 2 * OVERSCAN);
  const acts = { moveTo, onOpen, onType, onLeaveUp, onRemoveChosen };
  const keys = useListKeys({ view, rows, selection, active: active.index, page, ...acts });
  const use = useListUse(scroller, question, selection);
  const isWorkedIn = useWorkInList(scroller);
  useImperativeHandle(ref, () => ({
    focus: () => scroller.current?.focus(),
    inHand: () => (isWorkedIn() ? rows.rowAt(active.index)?.source.id : undefined),
    step: () => moveTo(active.index + 1),
    isInUse: use.isInUse,
  }));

  const press = (event: MouseEvent, index: number) => {
    // The list keeps the focus and names the row in hand, whichever way it was reached.
    scroller.current?.focus({ preventScroll: true });
    active.moveTo(index);
    if (event.shiftKey) selection.extendTo(index);
    else if (event.ctrlKey || event.metaKey) selection.toggle(index);
    else {
      selection.clear();
      selection.anchorAt(index);
      const row = rows.rowAt(index);
      if (row) onOpen(row, 'show');
    }
  };

  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={rows.isSearch ? libraryWords.hits : libraryWords.list}
      aria-multiselectable
      aria-activedescendant={`source-row-${active.index}`}
      aria-busy={rows.isStale}
      className={styles.scroller}
      onKeyDown={keys}
      {...use.handlers}
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
                  isActive={item.index === active.index}
                  isOpen={row.source.id === openId}
                  isChosen={selection.ids.size > 0 ? selection.ids.has(row.source.id) : row.source.id === openId}
                  onPress={(event) => press(event, item.index)}
                  onDrag={({ dataTransfer }) => {
                    const { id } = row.source;
                    dragSources(dataTransfer, selection.ids.has(id) ? [...selection.ids] : [id]);
                    // Once the drag is under way: moving what is dragged at its start would end it.
                    setTimeout(() => view.openPanel('collections'));
                  }}
                />
              ) : (
                <div className={styles.waiting} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
