import type { KeyboardEvent } from 'react';
import { useDesk } from '../../../desk/deskStore.ts';
import type { LibraryView } from '../useLibraryView.ts';
import type { SourceRow, SourceRows } from './sourceRows.ts';
import { useRemoveListed } from './useRemoveListed.ts';
import type { Selection } from './useSelection.ts';

interface ListKeysSettings {
  readonly view: LibraryView;
  readonly rows: SourceRows;
  readonly selection: Selection;
  readonly active: number;
  /** Rows of a page. */
  readonly page: number;
  readonly moveTo: (index: number) => void;
  readonly onOpen: (row: SourceRow, how: 'show' | 'read') => void;
  readonly onType: (letter: string) => void;
  readonly onLeaveUp: () => void;
  /** What is chosen is to leave the library. */
  readonly onRemoveChosen: () => void;
}

/**
 * The keys of the list. Arrows move, with Shift they choose; space chooses, Ctrl A all; Enter opens, and on the open source goes into its text
 * like the right arrow; Delete removes; Escape lets go, first of what is chosen, then of triage. Letters search, or in triage act.
 */
export function useListKeys(settings: ListKeysSettings): (event: KeyboardEvent) => void {
  const { view, rows, selection, active, page, moveTo, onOpen, onType, onLeaveUp, onRemoveChosen } = settings;
  const remove = useRemoveListed();
  return (event) => {
    if (move(event) || choose(event) || act(event)) event.preventDefault();
  };

  function move({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: rows.count - 1,
    };
    const target = steps[key];
    if (target === undefined || ctrlKey || metaKey) return false;
    if (key === 'ArrowUp' && active === 0 && !shiftKey) onLeaveUp();
    else step(target, shiftKey);
    return true;
  }

  function choose({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    if ((ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === 'a') selection.selectAll();
    else if (key === ' ') selection.toggle(active);
    else if (key === 'Escape' && selection.ids.size > 0) selection.clear();
    else return false;
    return true;
  }

  function act(event: KeyboardEvent): boolean {
    if (event.key === 'Enter') enter('show');
    else if (event.key === 'ArrowRight') enter('read');
    else if (event.key === 'Delete') removeActive();
    else if (event.key === 'Escape' && view.isTriage) view.setTriage(false);
    else if (isLetter(event)) onType(event.key);
    else return false;
    return true;
  }

  function step(index: number, extends_: boolean): void {
    const next = Math.max(0, Math.min(rows.count - 1, index));
    if (extends_) {
      // The row the stretch begins on was reached by the last key without Shift.
      if (selection.ids.size === 0) selection.anchorAt(active);
      selection.extendTo(next);
    }
    moveTo(next);
  }

  function enter(how: 'show' | 'read'): void {
    const row = rows.rowAt(active);
    if (row) onOpen(row, row.source.id === useDesk.getState().openSourceId ? 'read' : how);
  }

  function removeActive(): void {
    const row = rows.rowAt(active);
    if (selection.ids.size > 1) onRemoveChosen();
    else if (row) remove(row.source);
  }
}

/** A key that types something, and is no command. */
function isLetter({ key, ctrlKey, metaKey, altKey, nativeEvent }: KeyboardEvent): boolean {
  return [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey && !nativeEvent.isComposing;
}
