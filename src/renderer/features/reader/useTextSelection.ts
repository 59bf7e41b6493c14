import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** Tells what is selected within the text, as a range or null for a bare caret. A selection elsewhere, such as in a form, is not heard of. */
export function useTextSelection(
  root: RefObject<HTMLElement | null>,
  onSelection: (range: Range | null, root: Element) => void,
): void {
  const latest = useRef(onSelection);
  useLayoutEffect(() => {
    latest.current = onSelection;
  });
  useEffect(() => {
    let frame = 0;
    const read = () => {
      const selection = getSelection();
      const element = root.current;
      if (!selection || !element) return;
      const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
      const isHere = range !== null && element.contains(range.commonAncestorContainer);
      if (isHere) latest.current(selection.isCollapsed ? null : range, element);
    };
    const schedule = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(read);
    };
    document.addEventListener('selectionchange', schedule);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', schedule);
    };
  }, [root]);
}
