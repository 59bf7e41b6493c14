/** A stretch of the window in CSS pixels, as `getBoundingClientRect` gives it. */
export type Area = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** How far toasts stand from the right and from the lower edge of the window (ToastRegion.module.css). */
const OFF_RIGHT = 14;
const OFF_BOTTOM = 40;
/** Room for the line that is written next. */
const NEXT_LINE = 32;

/**
 * At which edge toasts of this size stand: the lower one, unless they would lie there on the place where one writes.
 */
export function findToastEdge(
  toasts: { readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
  writing: Area | null,
): 'bottom' | 'top' {
  if (!writing) return 'bottom';
  const right = window.width - OFF_RIGHT;
  const bottom = window.height - OFF_BOTTOM;
  const isBeside = writing.right < right - toasts.width || writing.left > right;
  const isOff = writing.bottom + NEXT_LINE < bottom - toasts.height || writing.top > bottom;
  return isBeside || isOff ? 'bottom' : 'top';
}
