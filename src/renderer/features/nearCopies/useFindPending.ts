import { useEffect } from 'react';
import { create } from 'zustand';
import { call } from '../../bridge/call.ts';
import { reportError } from '../../bridge/reportError.ts';
import { useEvent } from '../../bridge/useEvent.ts';
import { useRead } from '../../bridge/useRead.ts';

interface Comparing {
  readonly jobId: string;
  readonly done: number;
  readonly total: number;
}

/** How far the comparing under way has come; null while there is none, or none that takes long. */
export const useComparing = create<{ readonly now: Comparing | null }>()(() => ({ now: null }));

/** Has everything compared that waits for it: what was just imported, or a whole library that never was. */
export function useFindPending(): void {
  const { data, isFetching } = useRead('nearCopies.progress', {});
  const isRunning = useComparing(({ now }) => now !== null);
  const waits = !isFetching && (data?.waiting ?? 0) > 0;
  useEffect(() => {
    if (waits && !isRunning) void findPending();
  }, [waits, isRunning]);
  useEvent('progress', ({ jobId, done, total }) => {
    const { now } = useComparing.getState();
    if (now?.jobId === jobId) useComparing.setState({ now: { jobId, done, total } });
  });
}

async function findPending(): Promise<void> {
  const jobId = crypto.randomUUID();
  useComparing.setState({ now: { jobId, done: 0, total: 0 } });
  try {
    await call('nearCopies.findPending', { jobId });
  } catch (error) {
    reportError(error);
    // What failed would fail again at once.
    await new Promise<void>((resolve) => setTimeout(resolve, 60_000));
  } finally {
    useComparing.setState({ now: null });
  }
}
