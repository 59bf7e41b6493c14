import { useState } from 'react';
import type { SourceId } from '../../../../core/ids.ts';
import type { SourceRows } from './sourceRows.ts';

export interface ActiveRow {
  readonly index: number;
  readonly moveTo: (index: number) => void;
  /** To the top of a list whose rows may not be there yet: those at hand may answer another question. */
  readonly startOver: () => void;
}

/** How far a row may have moved when others left the list or came into it. */
const REACH = 300;

/**
 * The row that the keys act on. It is held by its source: when rows before it go, as in triage of what is new, it stays the same source.
 * When it goes itself, the one that takes its place follows.
 */
export function useActiveRow(rows: SourceRows): ActiveRow {
  const [held, setHeld] = useState<{ readonly index: number; readonly id: SourceId | undefined }>({
    index: 0,
    id: undefined,
  });
  return {
    index: placeOf(rows, held.index, held.id),
    startOver: () => setHeld({ index: 0, id: undefined }),
    moveTo: (index) => setHeld({ index, id: rows.rowAt(index)?.source.id }),
  };
}

function placeOf(rows: SourceRows, index: number, id: SourceId | undefined): number {
  const last = Math.max(0, rows.count - 1);
  if (id === undefined || rows.rowAt(index)?.source.id === id) return Math.min(index, last);
  for (let step = 1; step <= REACH; step += 1) {
    for (const place of [index - step, index + step]) if (rows.rowAt(place)?.source.id === id) return place;
  }
  return Math.min(index, last);
}
