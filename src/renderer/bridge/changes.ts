import type { Topic } from '../../shared/contract/operation.ts';

type Listener = (topics: readonly Topic[]) => void;

const listeners = new Set<Listener>();

/** Tells every listener that something of these topics may have changed. */
export function announceChange(topics: readonly Topic[]): void {
  for (const listener of listeners) listener(topics);
}

/** Calls `listener` on every change, of this window or of another one. Returns a function that ends it. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
