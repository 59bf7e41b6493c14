import type { Fragment } from './pdfLine.ts';
import { RIGHT_TO_LEFT, type Run, rightToLeftRuns } from './rightToLeftRuns.ts';
import { splitMarks } from './splitMarks.ts';

/** Pieces further apart than this many letter heights are cells, not words, and are read one after the other. */
const CELL_GAP = 1.5;

export interface OrderedLine {
  /** Pieces that stand side by side and run in one direction, each list and its pieces in reading order. */
  readonly runs: readonly (readonly Fragment[])[];
  readonly rightToLeft: boolean;
  /** The page does not settle in which order some of its numbers are read. */
  readonly hasDoubtfulNumbers: boolean;
}

/**
 * The pieces of a line in reading order. Within a line of a script that runs from right to left, Latin words and numbers
 * still run from left to right, and the other way about.
 */
export function orderFragments(fragments: readonly Fragment[]): OrderedLine {
  const rightToLeft = countLetters(fragments, RIGHT_TO_LEFT) > countLetters(fragments, LEFT_TO_RIGHT);
  const pieces = rightToLeft ? splitMarks(fragments) : fragments;
  const visual = placePunctuation([...pieces].sort((one, other) => one.left - other.left));
  if (!rightToLeft) {
    const runs = leftToRightRuns(visual).map(inReadingOrder);
    return { runs, rightToLeft, hasDoubtfulNumbers: false };
  }
  const places = new Map(pieces.map((fragment, index) => [fragment, index]));
  const cells = cellsOf(visual).map((cell) => rightToLeftRuns(cell, (fragment) => places.get(fragment) ?? 0));
  return {
    runs: cells.flatMap(({ runs }) => runs.map(inReadingOrder)).reverse(),
    rightToLeft,
    hasDoubtfulNumbers: cells.some(({ isDoubtful }) => isDoubtful),
  };
}

const inReadingOrder = ({ direction, fragments }: Run): readonly Fragment[] =>
  direction === 'ltr' ? fragments : fragments.map(withMarksTurned).reverse();

/** Marks alone give no direction, so that pdf.js leaves them as they stand on the page. */
const withMarksTurned = (fragment: Fragment): Fragment =>
  /[\p{L}\p{N}]/u.test(fragment.text) ? fragment : { ...fragment, text: Array.from(fragment.text).reverse().join('') };

/** Pieces that stand closer than cells do. */
function cellsOf(visual: readonly Fragment[]): readonly (readonly Fragment[])[] {
  const cells: Fragment[][] = [];
  visual.forEach((fragment, index) => {
    const before = visual[index - 1];
    if (before && fragment.left - before.right <= CELL_GAP * fragment.size) cells.at(-1)?.push(fragment);
    else cells.push([fragment]);
  });
  return cells;
}

/** Neighbours of one direction; marks and gaps wide enough for a cell take the direction of the line. */
function leftToRightRuns(visual: readonly Fragment[]): readonly Run[] {
  const runs: { readonly direction: Run['direction']; readonly fragments: Fragment[] }[] = [];
  visual.forEach((fragment, index) => {
    const direction = directionOf(fragment) ?? neutralDirection(visual, index);
    const last = runs.at(-1);
    const before = visual[index - 1];
    const isApart = before !== undefined && fragment.left - before.right > CELL_GAP * fragment.size;
    if (last && last.direction === direction && !isApart) last.fragments.push(fragment);
    else runs.push({ direction, fragments: [fragment] });
  });
  return runs;
}

/** A mark between two pieces of one direction goes with them. */
function neutralDirection(visual: readonly Fragment[], index: number): Run['direction'] {
  const [before, after] = [visual[index - 1], visual[index + 1]];
  const direction = before && directionOf(before);
  return direction !== undefined && after && direction === directionOf(after) ? direction : 'ltr';
}

function directionOf({ text }: Fragment): Run['direction'] | undefined {
  if (RIGHT_TO_LEFT.test(text)) return 'rtl';
  return LEFT_TO_RIGHT.test(text) || /\p{Nd}/u.test(text) ? 'ltr' : undefined;
}

const LEFT_TO_RIGHT = /(?![\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}])\p{L}/u;

function countLetters(fragments: readonly Fragment[], pattern: RegExp): number {
  const every = new RegExp(pattern.source, 'gu');
  return fragments.reduce((sum, { text }) => sum + (text.match(every)?.length ?? 0), 0);
}

/**
 * Some writers draw a line of Hebrew or Arabic in one go and then its commas, from another font, into the gaps. Such a mark
 * lies inside a longer piece; it belongs after the word that ends there.
 */
function placePunctuation(visual: readonly Fragment[]): readonly Fragment[] {
  const placed: Fragment[] = [];
  const isMark = ({ text }: Fragment) => /^\p{P}{1,2}$/u.test(text.trim());
  for (const fragment of visual) if (!isMark(fragment)) placed.push(fragment);
  for (const mark of visual.filter(isMark)) {
    const middle = (mark.left + mark.right) / 2;
    const index = placed.findIndex(
      (one) => RIGHT_TO_LEFT.test(one.text) && one.left < mark.left - 0.5 && one.right > mark.right + 0.5,
    );
    const host = placed[index];
    if (host)
      placed[index] = {
        ...host,
        text: insertAtSpace(host.text, mark.text.trim(), (host.right - middle) / (host.right - host.left)),
      };
    else placed.push(mark);
  }
  return placed.sort((one, other) => one.left - other.left);
}

/** Puts a mark before the space nearest to `share` of the text's length. */
function insertAtSpace(text: string, mark: string, share: number): string {
  const wanted = share * text.length;
  const spaces = [...text.matchAll(/\s/g)].map(({ index }) => index ?? 0);
  if (spaces.length === 0) return text + mark;
  const nearest = spaces.reduce((one, other) => (Math.abs(other - wanted) < Math.abs(one - wanted) ? other : one));
  return text.slice(0, nearest) + mark + text.slice(nearest);
}
