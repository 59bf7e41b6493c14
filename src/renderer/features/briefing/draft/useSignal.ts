import type { ReadonlySignal } from '@lexical/extension';
import { useCallback, useSyncExternalStore } from 'react';

/** The value of one of the editor's signals, kept up to date. */
export function useSignal<Value>(signal: ReadonlySignal<Value>): Value {
  const subscribe = useCallback((listener: () => void) => signal.subscribe(listener), [signal]);
  return useSyncExternalStore(subscribe, () => signal.peek());
}
