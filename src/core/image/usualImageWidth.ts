/** Text on A4 between margins of an inch is 6.27 inches wide; a screen's pixel is 1/96 of an inch (CSS). */
const TEXT_WIDTH = 6.27 * 96;

/**
 * How wide an image is at first: as on a screen, but not wider than the text and not too narrow to be seen.
 * @param width in pixels
 * @returns per cent of the text's width
 */
export function usualImageWidth(width: number): number {
  return Math.min(100, Math.max(5, Math.round((width / TEXT_WIDTH) * 100)));
}
