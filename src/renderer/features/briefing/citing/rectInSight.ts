/** Where an element stands in the window; null when it is scrolled out of what scrolls it. */
export function rectInSight(element: HTMLElement | null): DOMRect | null {
  if (element === null) return null;
  const rect = element.getBoundingClientRect();
  const frame = findScroller(element)?.getBoundingClientRect();
  const isOut = frame !== undefined && (rect.bottom < frame.top || rect.top > frame.bottom);
  return isOut ? null : rect;
}

function findScroller(element: HTMLElement): HTMLElement | null {
  for (let outer = element.parentElement; outer !== null; outer = outer.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(outer).overflowY)) return outer;
  }
  return null;
}
