import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react';
import { type Area, findToastEdge } from './findToastEdge.ts';
import { toastQueue } from './toasts.ts';

/** The edge at which toasts stand now. Only while there are any is it watched where one writes. */
export function useToastEdge(region: RefObject<HTMLElement | null>): 'bottom' | 'top' {
  const [edge, setEdge] = useState<'bottom' | 'top'>('bottom');
  const count = useSyncExternalStore(
    (listener) => toastQueue.subscribe(listener),
    () => toastQueue.visibleToasts.length,
  );
  useEffect(() => {
    if (count === 0) return;
    let frame = 0;
    const place = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const { offsetWidth: width = 0, offsetHeight: height = 0 } = region.current ?? {};
        setEdge(findToastEdge({ width, height }, { width: innerWidth, height: innerHeight }, findPlaces()));
      });
    };
    place();
    document.addEventListener('selectionchange', place);
    document.addEventListener('focusin', place);
    // A list of what can be written opens and goes.
    const lists = new MutationObserver(place);
    lists.observe(document.body, { subtree: true, attributeFilter: ['aria-controls', 'aria-activedescendant'] });
    return () => {
      lists.disconnect();
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', place);
      document.removeEventListener('focusin', place);
    };
  }, [region, count]);
  return edge;
}

/** Where one writes, and where the list stands that one chooses from meanwhile. */
function findPlaces(): readonly Area[] {
  const listId = document.activeElement?.getAttribute('aria-controls');
  const list = listId ? document.getElementById(listId) : null;
  const chosen = (list?.offsetParent ?? list)?.getBoundingClientRect();
  const writing = findWriting();
  return [...(writing ? [writing] : []), ...(chosen ? [chosen] : [])];
}

/** Where one writes: the field that has the focus, or in a text the line of the caret. */
function findWriting(): Area | null {
  const focused = document.activeElement;
  if (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement) {
    return focused.getBoundingClientRect();
  }
  if (!(focused instanceof HTMLElement) || !focused.isContentEditable) return null;
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || !focused.contains(selection.focusNode)) return null;
  const node = selection.focusNode;
  const line = node instanceof Element ? node : node?.parentElement;
  const { left, right } = (line ?? focused).getBoundingClientRect();
  const caret = selection.getRangeAt(0).getBoundingClientRect();
  // A caret in an empty block has no rectangle of its own.
  const { top, bottom } = caret.height > 0 ? caret : (line ?? focused).getBoundingClientRect();
  return { left, right, top, bottom };
}
