import type { Fragment } from './pdfLine.ts';

/** Pieces that are read in one direction, from left to right as they stand on the page. */
export interface Run {
  readonly direction: 'ltr' | 'rtl';
  readonly fragments: readonly Fragment[];
}

interface RightToLeftRuns {
  readonly runs: readonly Run[];
  /** The page does not settle in which order some numbers are read. */
  readonly isDoubtful: boolean;
}

/**
 * The runs of pieces that stand side by side in a line that runs from right to left. The bidirectional algorithm (UAX #9, W1 to W7
 * and N1) is gone backwards: only the digits of one number, and Latin words with what is among them, run from left to right; two
 * numbers beside each other are read from the right. `drawnAt` is a piece's place in the order of the file: programs
 * that draw the pieces as they are read tell more than the page does.
 */
export function rightToLeftRuns(visual: readonly Fragment[], drawnAt: (fragment: Fragment) => number): RightToLeftRuns {
  const runs: Run[] = [];
  let isDoubtful = false;
  let index = 0;
  while (index < visual.length) {
    const start = index;
    const isRead = hasRightToLeft(visual[index]);
    while (index < visual.length && hasRightToLeft(visual[index]) === isRead) index += 1;
    const stretch = visual.slice(start, index);
    if (isRead) {
      runs.push({ direction: 'rtl', fragments: stretch });
      isDoubtful ||= stretch.some(({ text }) => SEVERAL_NUMBERS.test(text));
    } else {
      const isArabic = ARABIC.test(visual[index]?.text ?? '');
      for (const part of partsAsDrawn(stretch, drawnAt, isArabic)) {
        isDoubtful ||= isOrderOpen(part, isArabic);
        runs.push(...(part.some(hasLatin) ? latinRuns(part) : numberRuns(part, isArabic)));
      }
    }
  }
  return { runs: mergeRightToLeft(runs), isDoubtful };
}

export const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
/** Letters after which digits count as Arabic (W2), digits that always do among them. */
const ARABIC = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\u0660-\u0669]/u;
const LATIN = /\p{L}/u;
const DIGIT = /\p{Nd}/u;
/** Within what pdf.js has put in order by itself, from the letters that it took for the first. */
const SEVERAL_NUMBERS = /\p{Nd}[ \u00a0]*[-+–—\u2212 ][ \u00a0]*\p{Nd}/u;

const hasRightToLeft = (fragment: Fragment | undefined): boolean =>
  fragment !== undefined && RIGHT_TO_LEFT.test(fragment.text) && /\p{L}/u.test(fragment.text);
const hasLatin = ({ text }: Fragment): boolean => LATIN.test(text);
const isNumber = ({ text }: Fragment): boolean => DIGIT.test(text);

/** Parts that are read one after the other from the right: what stands to the right was drawn first, and no Latin words are on both sides. */
function partsAsDrawn(
  stretch: readonly Fragment[],
  drawnAt: (fragment: Fragment) => number,
  isArabic: boolean,
): readonly (readonly Fragment[])[] {
  const firstLatin = stretch.findIndex(hasLatin);
  const lastLatin = stretch.findLastIndex(hasLatin);
  const parts: Fragment[][] = [];
  stretch.forEach((fragment, index) => {
    const before = stretch[index - 1];
    const isAmongLatin = firstLatin >= 0 && index > firstLatin && index <= lastLatin;
    const isOne = isAmongLatin || (before !== undefined && isSignOf(before, fragment, isArabic));
    if (before && (isOne || drawnAt(before) < drawnAt(fragment))) parts.at(-1)?.push(fragment);
    else parts.push([fragment]);
  });
  return parts;
}

/** Latin words with the numbers beside them run from left to right; marks at their ends belong to the line. */
function latinRuns(part: readonly Fragment[]): readonly Run[] {
  const first = part.findIndex((one) => hasLatin(one) || isNumber(one));
  const last = part.findLastIndex((one) => hasLatin(one) || isNumber(one));
  return [
    { direction: 'rtl', fragments: part.slice(0, first) },
    { direction: 'ltr', fragments: part.slice(first, last + 1) },
    { direction: 'rtl', fragments: part.slice(last + 1) },
  ];
}

function numberRuns(part: readonly Fragment[], isArabic: boolean): readonly Run[] {
  const runs: { direction: Run['direction']; fragments: Fragment[] }[] = [];
  part.forEach((fragment, index) => {
    const last = runs.at(-1);
    if (last && belongsToNumber(part, index, isArabic)) last.fragments.push(fragment);
    else runs.push({ direction: 'ltr', fragments: [fragment] });
  });
  return runs.map((run) => (run.fragments.some(isNumber) ? run : { ...run, direction: 'rtl' }));
}

/** Whether a piece is of one number with the piece to its left. */
function belongsToNumber(part: readonly Fragment[], index: number, isArabic: boolean): boolean {
  const [beforeLast, before, fragment, after] = [part[index - 2], part[index - 1], part[index], part[index + 1]];
  if (!before || !fragment || !areTouching(before, fragment)) return false;
  if (isSignOf(before, fragment, isArabic) || (isNumber(before) && isNumber(fragment))) return true;
  const separator = isArabic ? COMMON_SEPARATOR : SEPARATOR;
  if (isNumber(before)) {
    return separator.test(fragment.text) && after !== undefined && isNumber(after) && areTouching(fragment, after);
  }
  const isAfterNumber = beforeLast !== undefined && isNumber(beforeLast) && areTouching(beforeLast, before);
  return isAfterNumber && separator.test(before.text) && isNumber(fragment);
}

/** Between two digits; a hyphen, plus or minus only outside Arabic (W4). */
const COMMON_SEPARATOR = /^[,./:\u00a0]$/;
const SEPARATOR = /^[,./:\u00a0+\u2212-]$/;

/** Signs of money, parts and degrees count as digits beside a European number (W5), from whatever font they are drawn. */
function isSignOf(one: Fragment, other: Fragment, isArabic: boolean): boolean {
  if (isArabic || !areTouching(one, other)) return false;
  return (isNumber(one) && SIGN.test(other.text)) || (SIGN.test(one.text) && isNumber(other));
}

const SIGN = /^[%‰#°$€£¥₪]$/u;

const areTouching = (one: Fragment, other: Fragment): boolean => other.left - one.right <= 0.15 * other.size;

/** A number beside a Latin word may be read with it or before it; several numbers in one piece from either end. */
function isOrderOpen(part: readonly Fragment[], isArabic: boolean): boolean {
  const isSeveral = part.some(({ text }) => {
    const digits = text.trim();
    return !LATIN.test(digits) && (isArabic ? /\d[-+–—\u2212 ]+\d/ : /\d(?:[–—]| +)\d/).test(digits);
  });
  if (isSeveral) return true;
  return part.some((one, index) => {
    const next = part[index + 1];
    return (
      next !== undefined &&
      !areTouching(one, next) &&
      hasLatin(one) !== hasLatin(next) &&
      (isNumber(one) || isNumber(next))
    );
  });
}

/** Neighbours that run with the line are one run; numbers beside each other are not. */
function mergeRightToLeft(runs: readonly Run[]): readonly Run[] {
  const merged: Run[] = [];
  for (const run of runs.filter(({ fragments }) => fragments.length > 0)) {
    const last = merged.at(-1);
    if (last?.direction === 'rtl' && run.direction === 'rtl') {
      merged[merged.length - 1] = { direction: 'rtl', fragments: [...last.fragments, ...run.fragments] };
    } else merged.push(run);
  }
  return merged;
}
