/** More is no picture for a page; a scan of A3 at 600 dots per inch has 70 million pixels. */
export const MOST_IMAGE_BYTES = 25 * 1024 * 1024;
const MOST_PIXELS = 80_000_000;
/** Of either side; the briefing's own limit (`core/briefing/document`). */
export const LONGEST_SIDE = 20_000;

/** Why an image of this size is not taken, as the end of a sentence; undefined when it is. */
export function sizeProblem(width: number, height: number): string | undefined {
  if (width < 1 || height < 1) return 'says that it has no width or height';
  if (Math.max(width, height) > LONGEST_SIDE)
    return `is ${width} × ${height} pixels; more than ${LONGEST_SIDE} on a side is not taken`;
  if (width * height > MOST_PIXELS)
    return `has ${Math.round((width * height) / 1_000_000)} million pixels; more than ${MOST_PIXELS / 1_000_000} million are not taken`;
  return undefined;
}
