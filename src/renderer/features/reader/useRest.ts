import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

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
      const { left, top, width } = element.getBoundingClientRect();
      const at = document.elementsFromPoint(left + width / 2, top + 30).find((found) => found.closest('[data-start]'));
      const start = at?.closest<HTMLElement>('[data-start]')?.dataset['start'];
      if (start !== undefined) latest.current(Number(start));
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
