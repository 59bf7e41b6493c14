import { type RefObject, useEffect, useState } from 'react';

interface NearPages {
  /** Those within a screen of what is shown. */
  readonly near: ReadonlySet<number>;
  /** Those that have been near. */
  readonly seen: ReadonlySet<number>;
}

const nowhere: NearPages = { near: new Set(), seen: new Set() };

/** Which pages are worth drawing. One observer for all: a long report has hundreds. */
export function useNearPages(root: RefObject<HTMLElement | null>, areThere: boolean): NearPages {
  const [pages, setPages] = useState(nowhere);
  useEffect(() => {
    const element = root.current;
    if (!element || !areThere) return;
    const observer = new IntersectionObserver(
      (entries) =>
        setPages((before) => {
          const near = new Set(before.near);
          const seen = new Set(before.seen);
          for (const { target, isIntersecting } of entries) {
            const page = Number((target as HTMLElement).dataset['page']);
            if (isIntersecting) seen.add(page);
            if (isIntersecting) near.add(page);
            else near.delete(page);
          }
          return { near, seen };
        }),
      { root: element, rootMargin: '100% 0px' },
    );
    for (const page of element.querySelectorAll('[data-page]')) observer.observe(page);
    return () => observer.disconnect();
  }, [root, areThere]);
  return pages;
}
