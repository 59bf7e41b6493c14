import { type RefObject, useEffect } from 'react';
import styles from './PdfPage.module.css';

/**
 * Keeps a selection steady while the mouse drags it over a page. Words that stand wherever the page has them leave blank paper between them, and over that
 * a browser takes the nearest thing in the document, often the beginning of the page. So an empty element as large as the page follows the end that moves: over paper
 * the selection ends where it was.
 */
export function useSteadySelection(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const paper = document.createElement('div');
    paper.className = styles.paper ?? '';
    let isDragging = false;
    let before: Range | null = null;
    const begin = (event: PointerEvent) => {
      isDragging = event.button === 0;
      before = null;
    };
    const end = () => {
      isDragging = false;
      paper.remove();
    };
    const follow = () => {
      const selection = getSelection();
      if (!isDragging || !selection || selection.isCollapsed) return;
      const range = selection.getRangeAt(0);
      const movesStart = before !== null && isSameEnd(range, before);
      const run = runAt(range, movesStart ? 'start' : 'end');
      if (run && element.contains(run)) run.parentElement?.insertBefore(paper, movesStart ? run : run.nextSibling);
      before = range.cloneRange();
    };
    element.addEventListener('pointerdown', begin);
    window.addEventListener('pointerup', end);
    window.addEventListener('blur', end);
    document.addEventListener('selectionchange', follow);
    return () => {
      end();
      element.removeEventListener('pointerdown', begin);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('blur', end);
      document.removeEventListener('selectionchange', follow);
    };
  }, [root]);
}

function isSameEnd(one: Range, other: Range): boolean {
  return one.endContainer === other.endContainer && one.endOffset === other.endOffset;
}

/** The run of words that a range begins or ends in; where it ends before the first character of one, the run before that. */
function runAt(range: Range, side: 'start' | 'end'): Element | null {
  const container = side === 'start' ? range.startContainer : range.endContainer;
  const inside = container instanceof Element ? container : container.parentElement;
  const run = inside?.closest(`.${styles.run}`) ?? null;
  if (side === 'end' && range.endOffset === 0 && run?.previousElementSibling) return run.previousElementSibling;
  return run;
}
