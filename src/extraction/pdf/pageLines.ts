import { joinedExtents } from './joinedExtents.ts';
import { CELL_GAP, joinFragments } from './joinFragments.ts';
import { orderFragments } from './orderFragments.ts';
import type { Fragment, PdfLine } from './pdfLine.ts';

/**
 * Gathers the pieces of text of a page into lines, in the order of the file, which knows columns better than geometry
 * does. What stands on one baseline becomes one line, also where a table's cells were written one by one.
 */
export function pageLines(fragments: readonly Fragment[]): readonly PdfLine[] {
  const lines: OpenLine[] = [];
  for (const fragment of fragments) {
    const last = lines.at(-1);
    if (last && isOnLine(fragment, last)) {
      last.fragments.push(fragment);
      if (fragment.size > last.largest.size) last.largest = fragment;
    } else if (!fragment.isGap) lines.push({ fragments: [fragment], largest: fragment });
  }
  return lines.flatMap(({ fragments: line }) => lineOf(line) ?? []);
}

interface OpenLine {
  readonly fragments: Fragment[];
  largest: Fragment;
}

/** No line that a person reads has more pieces; a file may be made to have them. */
const MAX_FRAGMENTS = 2_000;

/** On the same baseline, or raised or lowered from it by less than half a letter, as note marks and formulas are. */
function isOnLine(fragment: Fragment, { fragments, largest }: OpenLine): boolean {
  if (fragments.length >= MAX_FRAGMENTS) return false;
  if (fragment.turn !== largest.turn) return false;
  if (fragment.isGap) return true;
  return Math.abs(fragment.baseline - largest.baseline) <= 0.5 * Math.max(fragment.size, largest.size);
}

function lineOf(fragments: readonly Fragment[]): PdfLine | undefined {
  const visible = fragments.filter(({ text }) => text.trim() !== '');
  const [first] = visible;
  if (!first) return undefined;
  const { runs, rightToLeft, hasDoubtfulNumbers } = orderFragments(visible);
  const size = mainSize(visible);
  const baseline = visible.find((fragment) => fragment.size === size)?.baseline ?? first.baseline;
  const text = joinFragments(runs, { size, baseline, gaps: fragments.filter(({ isGap }) => isGap) });
  const marker = LIST_MARKER.exec(text)?.[0];
  const cells = text.includes('\t') ? joinedExtents(visible, CELL_GAP * size) : [];
  return {
    text,
    ...(cells.length > 1 && cells.length === text.split('\t').length ? { cells } : {}),
    left: Math.min(...visible.map(({ left }) => left)),
    right: Math.max(...visible.map(({ right }) => right)),
    textLeft: textLeftOf(runs.flat(), marker),
    baseline,
    size,
    turn: first.turn,
    rightToLeft,
    hasDoubtfulNumbers,
  };
}

/** What may stand before the text of a list item: a bullet, a number, a letter. */
const LIST_MARKER = /^(?:[•●○▪■◦‣⁃–—-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s/i;

function textLeftOf(ordered: readonly Fragment[], marker: string | undefined): number {
  const [first, second] = ordered;
  if (!first) return 0;
  if (marker === undefined) return first.left;
  if (second && first.text.trim().length <= marker.trim().length) return second.left;
  return first.left + ((first.right - first.left) * marker.length) / Math.max(first.text.length, 1);
}

/** The size that most letters have. */
function mainSize(fragments: readonly Fragment[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of fragments) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((one, other) => (other[1] > one[1] ? other : one))[0];
}
