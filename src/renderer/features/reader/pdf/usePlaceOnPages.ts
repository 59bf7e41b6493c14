import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { pageAt } from './usePageGoal.ts';

/**
 * Where the view stands among the pages: keeps the same part of the same page at the upper edge when pages change their size.
 * @returns the number of the page at the middle of the view, counted from 0
 */
export function usePlaceOnPages(root: RefObject<HTMLElement | null>, scale: number | undefined): number {
  const place = useRef<Place>({ page: 0, share: 0 });
  const [middle, setMiddle] = useState(0);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const look = () => {
      const pages = pagesIn(element);
      const tops = pages.map(({ offsetTop }) => offsetTop);
      const page = pageAt(tops, element.scrollTop);
      place.current = {
        page,
        share: (element.scrollTop - (tops[page] ?? 0)) / Math.max(1, pages[page]?.offsetHeight ?? 1),
      };
      setMiddle(pageAt(tops, element.scrollTop + element.clientHeight / 2));
    };
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [root]);
  useLayoutEffect(() => {
    if (scale !== undefined && root.current) returnTo(root.current, place.current);
  }, [root, scale]);
  return middle;
}

interface Place {
  readonly page: number;
  /** How much of the page is above the edge, 0 to 1. */
  readonly share: number;
}

function returnTo(root: HTMLElement, { page, share }: Place): void {
  const box = pagesIn(root)[page];
  if (box) root.scrollTop = box.offsetTop + share * box.offsetHeight;
}

function pagesIn(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-page]')];
}
