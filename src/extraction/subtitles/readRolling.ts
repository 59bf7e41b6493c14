/**
 * Captions made by a machine as somebody speaks roll: each showing repeats the line above, and many showings are the line alone
 * before the next words come. Read as they stand every sentence would be there two or three times. A file is taken for such
 * only when most showings begin with what the one before ended with; then each line is read where it is first shown.
 */
export function readRolling(showings: readonly (readonly string[])[]): {
  readonly lines: readonly (readonly string[])[];
  /** Lines that were shown again and left out. */
  readonly repeated: number;
} {
  const overlaps = showings.map((lines, index) => overlapOf(showings[index - 1] ?? [], lines));
  const rolling = overlaps.filter((overlap) => overlap > 0).length;
  if (showings.length < MIN_SHOWINGS || rolling < showings.length * MIN_SHARE) return { lines: showings, repeated: 0 };
  return {
    lines: showings.map((lines, index) => lines.slice(overlaps[index])),
    repeated: overlaps.reduce((sum, overlap) => sum + overlap, 0),
  };
}

const MIN_SHOWINGS = 6;
const MIN_SHARE = 0.6;

/** How many lines at the start of a showing are the last lines of the one before. */
function overlapOf(before: readonly string[], lines: readonly string[]): number {
  for (let count = Math.min(before.length, lines.length, 4); count > 0; count -= 1) {
    if (lines.slice(0, count).every((line, index) => line === before[before.length - count + index])) return count;
  }
  return 0;
}
