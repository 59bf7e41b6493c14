import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { scrollToPosition } from '../scrollToPosition.ts';
import type { ReaderGoal } from '../useGoal.ts';

/**
 * Scrolls to a place: first to its page, at once, then to the place on it as soon as the page's text is laid out.
 * @param pageStarts the offset of the first character of each page
 * @returns the page whose text is wanted for it; what to call when a page's text is there; and whether the first goal is reached, before which other
 * pages would only hold it up
 */
export function usePageGoal(
  root: RefObject<HTMLElement | null>,
  pageStarts: readonly number[],
  goal: ReaderGoal | undefined,
): { readonly wanted: number | undefined; readonly onText: (page: number) => void; readonly isThere: boolean } {
  const pending = useRef<{ readonly goal: ReaderGoal; readonly page: number } | null>(null);
  const [wanted, setWanted] = useState<number>();
  const [isThere, setThere] = useState(false);
  const laidOut = useRef(new Set<number>());
  const arrive = useCallback(() => {
    const { current } = pending;
    if (!current || !root.current || !laidOut.current.has(current.page)) return;
    scrollToPosition(root.current, current.goal);
    pending.current = null;
    setThere(true);
  }, [root]);
  const isReady = pageStarts.length > 0;
  const starts = useRef(pageStarts);
  useLayoutEffect(() => {
    starts.current = pageStarts;
  });
  useEffect(() => {
    const element = root.current;
    if (goal === undefined || !element || !isReady) return;
    // The beginning is the first page, also where that has no text: a cover, or all of a scan.
    const page = goal.position.start === 0 ? 0 : pageAt(starts.current, goal.position.start);
    if (!laidOut.current.has(page)) scrollToPage(element, page);
    if (goal.takesFocus) element.focus({ preventScroll: true });
    pending.current = { goal, page };
    setWanted(page);
    arrive();
  }, [root, goal, isReady, arrive]);
  const onText = useCallback(
    (page: number) => {
      laidOut.current.add(page);
      arrive();
    },
    [arrive],
  );
  return { wanted, onText, isThere };
}

function scrollToPage(root: HTMLElement, page: number): void {
  const box = root.querySelector<HTMLElement>(`[data-page="${page}"]`);
  if (box) root.scrollTop = box.offsetTop - PAGE_GAP;
}

/** In CSS pixels, as between two pages. */
const PAGE_GAP = 12;

/** The page that a character stands on: the last one that begins at or before it. Of pages without text, which begin where the next one does, the last. */
export function pageAt(pageStarts: readonly number[], position: number): number {
  return Math.max(
    0,
    pageStarts.findLastIndex((start) => start <= position),
  );
}
