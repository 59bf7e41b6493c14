import { useMemo, useState } from 'react';
import type { Excerpt } from '../../../core/excerpt/excerpt.ts';
import type { SourceId } from '../../../core/ids.ts';
import { useDesk } from '../../desk/deskStore.ts';
import { findReaderPosition } from './readerPositions.ts';
import { useReaderTrail } from './readerTrail.ts';
import type { ReaderGoal } from './useGoal.ts';

/**
 * Where the reader shall go: to the passage or position that was asked for; when the source was opened without one, to where it was left last
 * time, else to the beginning. Undefined while that is not known yet, or when nothing new is asked for. A new object is a new request, even to
 * the same place.
 */
export function useReaderGoal(sourceId: SourceId, excerpts: readonly Excerpt[] | undefined): ReaderGoal | undefined {
  const destination = useDesk((state) => state.destination);
  const [opening] = useState(destination);
  const isReturn = useReaderTrail((state) => state.returned === destination);
  // Read once: what is remembered while reading must not pull the reader back.
  const [left] = useState(() => findReaderPosition(sourceId) ?? 0);
  const excerptId = destination?.excerptId ?? null;
  const passage = excerpts?.find(({ id }) => id === excerptId)?.position;
  const isKnown = excerptId === null || excerpts !== undefined;
  return useMemo(() => {
    const takesFocus = destination?.takesFocus ?? false;
    const position = destination?.position ?? passage;
    if (position) return { position, stands: isReturn ? 'top' : 'sight', takesFocus };
    if (!isKnown || destination !== opening) return undefined;
    return { position: { start: left, end: left + 1 }, stands: 'top', takesFocus };
  }, [destination, opening, passage, isKnown, left, isReturn]);
}
