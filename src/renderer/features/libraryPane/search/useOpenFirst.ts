import { useEffect, useEffectEvent, useRef } from 'react';
import { useDesk } from '../../../desk/deskStore.ts';
import type { SourceRow, SourceRows } from '../list/sourceRows.ts';

/**
 * Opens the first row, and goes into its text when that is open already: what Enter does in the search field. Pressed before the rows answer
 * what was typed, it waits for them, so that no row of an older answer is opened.
 */
export function useOpenFirst(
  rows: SourceRows,
  query: string,
  open: (row: SourceRow, how: 'show' | 'read') => void,
): () => void {
  const waiting = useRef({ query, presses: 0 });
  const isReady = !rows.isStale && !rows.isPending;
  const openFirst = (presses: number) => {
    const first = rows.rowAt(0);
    if (first) open(first, presses > 1 || first.source.id === useDesk.getState().openSourceId ? 'read' : 'show');
  };
  const openAwaited = useEffectEvent(() => {
    const { presses, query: asked } = waiting.current;
    waiting.current = { query, presses: 0 };
    if (asked === query && presses > 0) openFirst(presses);
  });
  useEffect(() => {
    if (isReady) openAwaited();
  }, [isReady]);
  return () => {
    if (isReady) openFirst(1);
    else waiting.current = { query, presses: (waiting.current.query === query ? waiting.current.presses : 0) + 1 };
  };
}
