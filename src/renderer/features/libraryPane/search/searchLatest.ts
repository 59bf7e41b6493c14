import type { OperationInput, OperationOutput } from '../../../../shared/contract.ts';
import { call } from '../../../bridge/call.ts';

let running: Promise<unknown> = Promise.resolve();

/**
 * Searches as one types, without waiting for a pause: one search runs at a time, and of those that were asked for meanwhile only the newest
 * is made (the signals of the others are aborted by then).
 */
export async function searchLatest(
  input: OperationInput<'sources.search'>,
  signal: AbortSignal,
): Promise<OperationOutput<'sources.search'>> {
  while (true) {
    const before = running;
    await before;
    signal.throwIfAborted();
    if (running === before) break;
  }
  const search = call('sources.search', input);
  running = search.catch(() => undefined);
  return search;
}
