/** A stretch of the window in CSS pixels, as `getBoundingClientRect` gives it. */
export type Area = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** What toasts must not lie on. */
export interface KeptClear {
  /** Where one writes or chooses. */
  readonly writing: readonly Area[];
  /** Bars of controls at the edges of the window and of its panes: what one may need next. */
  readonly bars: readonly Area[];
}

export interface ToastPlace {
  readonly edge: 'bottom' | 'top';
  /** How far they stand from that edge of the window, in CSS pixels. */
  readonly inset: number;
}

/** How far toasts stand from the right and, at the least, from the lower edge of the window (ToastRegion.module.css). */
const OFF_RIGHT = 14;
const OFF_BOTTOM = 40;
/** What is left free between toasts and a bar. */
const GAP = 10;
/** Room for the line that is written next. */
const NEXT_LINE = 32;

/**
 * Where toasts of this size stand: at the lower edge, unless they would lie there on a place where one writes or chooses; at either edge
 * beyond the bars that are there.
 */
export function findToastPlace(
  toasts: { readonly width: number; readonly height: number },
  window: { readonly width: number; readonly height: number },
  { writing, bars }: KeptClear,
): ToastPlace {
  const right = window.width - OFF_RIGHT;
  const isBeside = (area: Area) => area.right < right - toasts.width || area.left > right;
  const below = bars.filter((bar) => !isBeside(bar) && bar.top > window.height / 2);
  const above = bars.filter((bar) => !isBeside(bar) && bar.top <= window.height / 2);
  const lower = Math.max(OFF_BOTTOM, ...below.map(({ top }) => window.height - top + GAP));
  const bottom = window.height - lower;
  const isFree = writing.every(
    (area) => isBeside(area) || area.bottom + NEXT_LINE < bottom - toasts.height || area.top > bottom,
  );
  if (isFree) return { edge: 'bottom', inset: lower };
  return { edge: 'top', inset: GAP + Math.max(0, ...above.map((bar) => bar.bottom)) };
}
