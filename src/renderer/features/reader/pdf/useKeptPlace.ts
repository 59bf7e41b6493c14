import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { pageAt } from './usePageGoal.ts';

/** Keeps the same part of the same page at the upper edge when pages change their size. */
export function useKeptPlace(root: RefObject<HTMLElement | null>, scale: number | undefined): void {
  const place = useRef({ page: 0, share: 0 });
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const note = () => {
      place.current = placeIn(element);
    };
    element.addEventListener('scroll', note, { passive: true });
    return () => element.removeEventListener('scroll', note);
  }, [root]);
  useLayoutEffect(() => {
    if (scale !== undefined && root.current) returnTo(root.current, place.current);
  }, [root, scale]);
}

interface Place {
  readonly page: number;
  /** How much of the page is above the edge, 0 to 1. */
  readonly share: number;
}

function placeIn(root: HTMLElement): Place {
  const pages = pagesIn(root);
  const page = pageAt(
    pages.map(({ offsetTop }) => offsetTop),
    root.scrollTop,
  );
  const { offsetTop = 0, offsetHeight = 1 } = pages[page] ?? {};
  return { page, share: (root.scrollTop - offsetTop) / Math.max(1, offsetHeight) };
}

function returnTo(root: HTMLElement, { page, share }: Place): void {
  const box = pagesIn(root)[page];
  if (box) root.scrollTop = box.offsetTop + share * box.offsetHeight;
}

function pagesIn(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-page]')];
}
