import { type FocusEvent, type KeyboardEvent, useRef } from 'react';
import { toastQueue } from './toasts.ts';

interface EscapeHandlers {
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** Handlers for what holds the toasts: Escape dismisses the one that has the focus, which goes back to where it came from. */
export function useEscapeFromToasts(): EscapeHandlers {
  const cameFrom = useRef<HTMLElement | null>(null);
  return {
    onFocus: ({ relatedTarget }) => {
      const isWithin = relatedTarget instanceof Element && relatedTarget.closest('[data-area="toasts"]') !== null;
      if (!isWithin) cameFrom.current = relatedTarget instanceof HTMLElement ? relatedTarget : null;
    },
    onKeyDown: (event) => {
      if (event.key !== 'Escape' || event.defaultPrevented || !(event.target instanceof Element)) return;
      const inHand = event.target.closest<HTMLElement>('[data-toast]')?.dataset['toast'];
      const key = inHand ?? toastQueue.visibleToasts[0]?.key;
      if (key === undefined) return;
      event.preventDefault();
      // First, or the focus would go on to the next toast.
      if (cameFrom.current?.isConnected) cameFrom.current.focus();
      toastQueue.close(key);
    },
  };
}
