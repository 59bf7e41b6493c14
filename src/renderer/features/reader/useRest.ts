import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { findFirstShown } from './textPlaces.ts';

/** Tells the offset of the first character on screen when scrolling has come to rest. */
export function useRest(root: RefObject<HTMLElement | null>, onRest: (start: number) => void): void {
  const latest = useRef(onRest);
  useLayoutEffect(() => {
    latest.current = onRest;
  });
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout>;
    const rested = () => {
      const start = findFirstShown(element);
      if (start !== undefined) latest.current(start);
    };
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(rested, 250);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener('scroll', onScroll);
    };
  }, [root]);
}
