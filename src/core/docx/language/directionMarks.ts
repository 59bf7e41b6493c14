import { type FormattedRun, plainTextOf } from '../../citation/formattedRun.ts';
import type { TextRange } from '../../text/textRange.ts';
import { addressesAmong, addressSpans, isAddress } from './addressSpans.ts';
import { closingQuoteIn } from './closingQuote.ts';
import { type Direction, directionSpans, mayHoldRightToLeft } from './textDirection.ts';

const MARKS: Readonly<Record<Direction, string>> = { ltr: '\u200E', rtl: '\u200F' };

/**
 * Puts an invisible direction mark behind every stretch of the other direction in a formatted citation. A citation is made
 * of parts: without the mark the date behind an Arabic title would be drawn into the title and stand on its wrong side. So would the
 * quotation mark that closes it, and the outlet behind that, where this is Arabic too: it has a mark of its own. An address is
 * evidence: nothing is put into it, and the mark behind it stands outside of its link.
 *
 * @param base the direction of the language that the citation is written in
 */
export function withDirectionMarks(runs: readonly FormattedRun[], base: Direction): readonly FormattedRun[] {
  const places = placesOfMarks(runs, base);
  if (places.length === 0) return runs;
  let offset = 0;
  return runs.flatMap((run): readonly FormattedRun[] => {
    const start = offset;
    offset += run.text.length;
    const inside = places.filter((place) => place > start && place <= offset);
    if (inside.length === 0) return [run];
    if (isAddress(run)) return [run, { text: MARKS[base] }];
    const cuts = [0, ...inside.map((place) => place - start), run.text.length];
    const parts = cuts.slice(1).map((cut, index) => run.text.slice(cuts[index], cut));
    return [{ ...run, text: parts.join(MARKS[base]) }];
  });
}

/** Also behind an address of the line's own direction that ends in letters of the other, such as that of a Hebrew page. */
function placesOfMarks(runs: readonly FormattedRun[], base: Direction): readonly number[] {
  const text = plainTextOf(runs);
  if (base === 'ltr' && !mayHoldRightToLeft(text)) return [];
  const known = addressesAmong(runs);
  const stretches = directionSpans(text, base, known).filter(({ direction }) => direction !== base);
  const addresses = addressSpans(text, known).filter(({ start, end }) => mayHoldRightToLeft(text.slice(start, end)));
  const borders = bordersOf(runs);
  const parts = stretches.flatMap((stretch) => splitAtBorders(text, stretch, borders));
  const quoted = parts.flatMap((part) => closingQuoteIn(text, part) ?? []);
  const ends = [...parts, ...addresses].map(({ end }) => end);
  return [...new Set([...ends, ...quoted])].sort((one, other) => one - other);
}

/** Offsets at which the formatting changes. */
function bordersOf(runs: readonly FormattedRun[]): readonly number[] {
  let offset = 0;
  return runs.map(({ text }) => {
    offset += text.length;
    return offset;
  });
}

/** The parts of a citation in a stretch: where the formatting changes and a full stop or comma stands between the letters, another begins. */
function splitAtBorders(text: string, { start, end }: TextRange, borders: readonly number[]): readonly TextRange[] {
  const parts: TextRange[] = [];
  let from = start;
  for (const border of borders) {
    if (border <= from || border >= end) continue;
    const before = /[^\p{L}\p{M}\p{N}]*$/u.exec(text.slice(from, border))?.[0] ?? '';
    const behind = /^[^\p{L}\p{M}\p{N}]*/u.exec(text.slice(border, end))?.[0] ?? '';
    if (!/[.,;:،]/.test(before + behind)) continue;
    parts.push({ start: from, end: border - before.length });
    from = border + behind.length;
  }
  return [...parts, { start: from, end }];
}
