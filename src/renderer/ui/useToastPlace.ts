import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react';
import { type Area, findToastPlace, type ToastPlace } from './findToastPlace.ts';
import { toastQueue } from './toasts.ts';

/** Where toasts stand now. Only while there are any is it watched where one writes. */
export function useToastPlace(region: RefObject<HTMLElement | null>): ToastPlace {
  const [place, setPlace] = useState<ToastPlace>({ edge: 'bottom', inset: 40 });
  const count = useSyncExternalStore(
    (listener) => toastQueue.subscribe(listener),
    () => toastQueue.visibleToasts.length,
  );
  useEffect(() => {
    if (count === 0) return;
    let frame = 0;
    const update = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const { offsetWidth: width = 0, offsetHeight: height = 0 } = region.current ?? {};
        const found = findToastPlace(
          { width, height },
          { width: innerWidth, height: innerHeight },
          { writing: findPlaces(), bars: findBars() },
        );
        setPlace((before) => (before.edge === found.edge && before.inset === found.inset ? before : found));
      });
    };
    update();
    document.addEventListener('selectionchange', update);
    document.addEventListener('focusin', update);
    window.addEventListener('resize', update);
    // A list of what can be written opens and goes.
    const lists = new MutationObserver(update);
    lists.observe(document.body, { subtree: true, attributeFilter: ['aria-controls', 'aria-activedescendant'] });
    return () => {
      lists.disconnect();
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', update);
      document.removeEventListener('focusin', update);
      window.removeEventListener('resize', update);
    };
  }, [region, count]);
  return place;
}

/** Bars of controls, but for those in dialogs, which toasts stay behind. */
function findBars(): readonly Area[] {
  return [...document.querySelectorAll(BARS)]
    .filter((bar) => bar.closest('[data-modal]') === null)
    .map((bar) => bar.getBoundingClientRect())
    .filter(({ width }) => width > 0);
}

const BARS = '[data-area="titleBar"], [role="toolbar"], [role="tablist"], [data-bar]';

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
