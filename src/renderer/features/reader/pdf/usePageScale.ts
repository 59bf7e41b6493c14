import { type RefObject, useEffect, useState } from 'react';
import type { PageSize } from './usePdfDocument.ts';

interface PageScale {
  /** CSS pixels a point; undefined until the view has a width. */
  readonly scale: number | undefined;
  /** The page is as wide as the view. */
  readonly fits: boolean;
  readonly grow: () => void;
  readonly shrink: () => void;
  readonly fit: () => void;
}

const STEP = 1.2;
const SMALLEST = 0.2;
const LARGEST = 6;
/** On both sides of a page, in CSS pixels. */
const MARGIN = 12;

/** How large pages are drawn: as wide as the view, until a person wants them otherwise. */
export function usePageScale(root: RefObject<HTMLElement | null>, page: PageSize | undefined): PageScale {
  const [width, setWidth] = useState<number>();
  const [chosen, setChosen] = useState<number | null>(null);
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout>;
    const measure = () => setWidth(element.clientWidth);
    measure();
    // While a pane is dragged pages keep their size; drawing them anew for each pixel would only hold it up.
    const observer = new ResizeObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(measure, 120);
    });
    observer.observe(element);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [root]);
  const fitting = page && width ? within((width - 2 * MARGIN) / page.width) : undefined;
  const scale = chosen ?? fitting;
  const change = (factor: number) => setChosen(within((scale ?? 1) * factor));
  return {
    scale: fitting === undefined ? undefined : scale,
    fits: chosen === null,
    grow: () => change(STEP),
    shrink: () => change(1 / STEP),
    fit: () => setChosen(null),
  };
}

function within(scale: number): number {
  return Math.min(LARGEST, Math.max(SMALLEST, scale));
}
