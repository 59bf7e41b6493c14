import { type FormattedRun, plainTextOf } from '../../citation/formattedRun.ts';
import { type Direction, directionSpans } from './textDirection.ts';

const MARKS: Readonly<Record<Direction, string>> = { ltr: '\u200E', rtl: '\u200F' };

/**
 * Puts an invisible direction mark behind every stretch of the other direction in a formatted citation. A citation is made
 * of parts: without the mark the date behind an Arabic title would be drawn into the title and stand on its wrong side.
 *
 * @param base the direction of the language that the citation is written in
 */
export function withDirectionMarks(runs: readonly FormattedRun[], base: Direction): readonly FormattedRun[] {
  const places = directionSpans(plainTextOf(runs), base)
    .filter(({ direction }) => direction !== base)
    .map(({ end }) => end);
  if (places.length === 0) return runs;
  let offset = 0;
  return runs.map((run) => {
    const start = offset;
    offset += run.text.length;
    const inside = places.filter((place) => place > start && place <= offset);
    const cuts = [0, ...inside.map((place) => place - start), run.text.length];
    const parts = cuts.slice(1).map((cut, index) => run.text.slice(cuts[index], cut));
    return inside.length === 0 ? run : { ...run, text: parts.join(MARKS[base]) };
  });
}
