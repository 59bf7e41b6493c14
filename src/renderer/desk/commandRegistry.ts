import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { CommandId } from '../../shared/commands.ts';

interface CommandHandler {
  readonly run: () => void;
  /** Whether the handler can act now; asked each time. */
  readonly when: () => boolean;
  /** `focus`: acts only while its part of the window has the focus (`when` says so) and goes before `window` handlers. */
  readonly scope: 'focus' | 'window';
}

const handlers = new Map<CommandId, CommandHandler[]>();
const listeners = new Set<() => void>();

/**
 * Lets a feature answer a command for as long as it is shown. Menu entries, keys and the palette all end here. Of several handlers that
 * can act, those of scope `focus` come first, then the one registered last.
 */
export function registerCommand(id: CommandId, handler: CommandHandler): () => void {
  handlers.set(id, [...(handlers.get(id) ?? []), handler]);
  announce();
  return () => {
    handlers.set(
      id,
      (handlers.get(id) ?? []).filter((other) => other !== handler),
    );
    announce();
  };
}

/** Runs a command; false when nothing can answer it now. */
export function runCommand(id: CommandId): boolean {
  const handler = findHandler(id);
  handler?.run();
  return handler !== undefined;
}

export function isCommandEnabled(id: CommandId): boolean {
  return findHandler(id) !== undefined;
}

/** What answers a command now, to be run when the focus may be elsewhere; undefined when nothing can. */
export function answerTo(id: CommandId): (() => void) | undefined {
  const handler = findHandler(id);
  return handler && (() => handler.run());
}

/** Registers a command's handler while the component is there: `useCommand('sources.import', start)`. */
export function useCommand(
  id: CommandId,
  run: () => void,
  options: { readonly when?: () => boolean; readonly scope?: 'focus' | 'window' } = {},
): void {
  // A ref, not an effect event: `when` is also asked while others render.
  const latest = useRef({ run, when: options.when });
  useLayoutEffect(() => {
    latest.current = { run, when: options.when };
  });
  const scope = options.scope ?? 'window';
  useEffect(
    () => registerCommand(id, { run: () => latest.current.run(), when: () => latest.current.when?.() ?? true, scope }),
    [id, scope],
  );
}

/** Whether a command can be run, for showing it. Asked again whenever a handler comes or goes and on every render. */
export function useCommandEnabled(id: CommandId): boolean {
  return useSyncExternalStore(subscribe, () => isCommandEnabled(id));
}

function findHandler(id: CommandId): CommandHandler | undefined {
  const able = (handlers.get(id) ?? []).filter((handler) => handler.when());
  return able.filter((handler) => handler.scope === 'focus').at(-1) ?? able.at(-1);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function announce(): void {
  for (const listener of listeners) listener();
}
