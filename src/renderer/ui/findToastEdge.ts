/** A stretch of the window in CSS pixels, as `getBoundingClientRect` gives it. */
export type Area = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** How far toasts stand from the right and from the lower edge of the window (ToastRegion.module.css). */
const OFF_RIGHT = 14;
const OFF_BOTTOM = 40;
/** Room for the line that is written next. */
const NEXT_LINE = 32;

/**
 * At which edge toasts of this size stand: the lower one, unless they would lie there on a place where one writes or chooses.
 */
export function findToastEdge(
  toasts: { readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
  writing: readonly Area[],
): 'bottom' | 'top' {
  const right = window.width - OFF_RIGHT;
  const bottom = window.height - OFF_BOTTOM;
  const isFree = writing.every((area) => {
    const isBeside = area.right < right - toasts.width || area.left > right;
    return isBeside || area.bottom + NEXT_LINE < bottom - toasts.height || area.top > bottom;
  });
  return isFree ? 'bottom' : 'top';
}
