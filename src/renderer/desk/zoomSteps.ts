/** The sizes of the window's content, in per cent. */
const steps = [50, 67, 80, 90, 100, 110, 125, 150, 175, 200] as const;

export const STANDARD_ZOOM = 100;

/** The next larger (`1`) or smaller (`-1`) size; the same at the end. */
export function stepZoom(zoom: number, direction: 1 | -1): number {
  const further = steps.filter((step) => (direction === 1 ? step > zoom : step < zoom));
  return (direction === 1 ? further[0] : further.at(-1)) ?? zoom;
}
