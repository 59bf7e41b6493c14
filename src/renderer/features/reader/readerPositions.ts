import { z } from 'zod';
import type { SourceId } from '../../../core/ids.ts';

const KEY = 'briefdesk.reader.positions';
const MOST = 300;

const positionsSchema = z.array(z.tuple([z.string(), z.number().int().nonnegative()]));

/** Where a source was left: the offset of the first character that was on screen. */
export function findReaderPosition(sourceId: SourceId): number | undefined {
  return readPositions().find(([id]) => id === sourceId)?.[1];
}

/** Remembers where a source was left; the sources opened longest ago are forgotten. */
export function rememberReaderPosition(sourceId: SourceId, start: number): void {
  const others = readPositions().filter(([id]) => id !== sourceId);
  localStorage.setItem(KEY, JSON.stringify([[sourceId, start], ...others].slice(0, MOST)));
}

function readPositions(): readonly (readonly [string, number])[] {
  try {
    return positionsSchema.parse(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
  } catch {
    // Nothing but a convenience is lost.
    return [];
  }
}
