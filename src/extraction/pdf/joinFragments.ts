import { smallDigits } from '../../core/importing/smallDigits.ts';
import type { Extent, Fragment } from './pdfLine.ts';

interface LineShape {
  /** Size of most of the line's letters. */
  readonly size: number;
  /** Height on which most of its letters stand. */
  readonly baseline: number;
  readonly gaps: readonly Fragment[];
}

/** A gap of this many letter heights divides cells; words of a justified line stand closer. */
export const CELL_GAP = 2;
const WORD_GAP = 0.18;

/** The text of a line from its runs in reading order: spaces between words, tabs between cells. */
export function joinFragments(runs: readonly (readonly Fragment[])[], line: LineShape): string {
  let text = '';
  let runBefore: Extent | undefined;
  for (const run of runs) {
    // Between two runs it is the runs that stand side by side, not the pieces which are read last and first.
    const extent = extentOf(run);
    let before = runBefore;
    run.forEach((fragment, index) => {
      const piece = pieceOf(fragment, line);
      const after = index === 0 ? extent : fragment;
      text += before ? separator(before, after, text, piece, line) + piece : piece;
      before = fragment;
    });
    runBefore = extent;
  }
  return text
    .replace(/[^\S\t]+/g, ' ')
    .replace(/ ?\t ?/g, '\t')
    .trim();
}

/** Digits that are smaller than the line and off its baseline are note marks, powers or indices. */
function pieceOf(fragment: Fragment, { size, baseline }: LineShape): string {
  if (fragment.size >= 0.85 * size) return fragment.text;
  const shift = fragment.baseline - baseline;
  if (shift > 0.1 * size) return smallDigits(fragment.text, 'raised') ?? fragment.text;
  if (shift < -0.05 * size) return smallDigits(fragment.text, 'lowered') ?? fragment.text;
  return fragment.text;
}

const extentOf = (run: readonly Fragment[]): Extent => ({
  left: Math.min(...run.map(({ left }) => left)),
  right: Math.max(...run.map(({ right }) => right)),
});

function separator(before: Extent, after: Extent, text: string, piece: string, { size, gaps }: LineShape): string {
  const [left, right] = before.left <= after.left ? [before, after] : [after, before];
  const gap = right.left - left.right;
  if (gap > CELL_GAP * size) return LONE_MARKER.test(text) ? ' ' : '\t';
  const isHanBorder = HAN_END.test(text) || HAN_START.test(piece);
  if (isHanBorder) return gap > 0.5 * size ? ' ' : '';
  const sawGap = gaps.some((one) => one.left >= left.right - 1 && one.right <= right.left + 1);
  return sawGap || gap > WORD_GAP * size ? ' ' : '';
}

/** A bullet or number alone before the gap: what follows is its text, not a second cell. */
const LONE_MARKER = /^(?:[•●○▪■◦‣⁃–—-]|\(?\d{1,3}(?:\.\d{1,3})*[.)]?|\(?[a-z][.)])$/i;

/** Typesetters part Chinese characters from numbers by a hair; it is no space. */
const HAN_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]$/u;
const HAN_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
