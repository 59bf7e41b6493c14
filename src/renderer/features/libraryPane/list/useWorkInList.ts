import { type RefObject, useEffect, useRef } from 'react';

/**
 * Whether one works in the list: the last place that took the focus or was pressed lies in it. Dialogs do not count: the palette and the
 * questions about a source are opened from the list, and what they do is meant for the row in hand.
 */
export function useWorkInList(scroller: RefObject<HTMLElement | null>): () => boolean {
  const isWorkedIn = useRef(false);
  useEffect(() => {
    const notice = ({ target }: Event) => {
      const isInDialog = target instanceof Element && target.closest('[data-modal]') !== null;
      if (!isInDialog) isWorkedIn.current = target instanceof Node && (scroller.current?.contains(target) ?? false);
    };
    document.addEventListener('focusin', notice);
    document.addEventListener('pointerdown', notice, true);
    return () => {
      document.removeEventListener('focusin', notice);
      document.removeEventListener('pointerdown', notice, true);
    };
  }, [scroller]);
  return () => isWorkedIn.current;
}
