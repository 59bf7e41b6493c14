import { useMemo, useState } from 'react';
import type { Excerpt } from '../../../core/excerpt/excerpt.ts';
import type { SourceId } from '../../../core/ids.ts';
import { useDesk } from '../../desk/deskStore.ts';
import { findReaderPosition } from './readerPositions.ts';
import type { ReaderGoal } from './useGoal.ts';

/**
 * Where the reader shall go: to the passage or position that was asked for, else to where the source was left last time. Null while that is
 * not known yet. A new object is a new request, even to the same place.
 */
export function useReaderGoal(sourceId: SourceId, excerpts: readonly Excerpt[]): ReaderGoal | null {
  const destination = useDesk((state) => state.destination);
  // Read once: what is remembered while reading must not pull the reader back.
  const [left] = useState(() => findReaderPosition(sourceId));
  const passage = excerpts.find(({ id }) => id === destination?.excerptId)?.position;
  return useMemo(() => {
    const position = destination?.position ?? passage;
    if (position) return { position };
    const isWaitingForExcerpts = destination !== null && destination.excerptId !== null;
    return isWaitingForExcerpts || left === undefined ? null : { position: { start: left, end: left + 1 } };
  }, [destination, passage, left]);
}
