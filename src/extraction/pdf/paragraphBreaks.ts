import type { PdfLine } from './pdfLine.ts';

/** Bullets that no running text begins with. */
export const LIST_BULLET = /^[•●○▪■◦‣⁃]\s?/;

/** Numbers, letters and dashes that begin a list item, but sometimes just the next line of a sentence. */
const LIST_NUMBER = /^(?:[–—-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s/i;

/**
 * Whether `line` begins a paragraph after `before`, the last line of a paragraph that `first` began. Judged by the gap
 * between the lines, their sizes and indents, and by whether the line's first word would still have fitted above. `around`
 * are the lines of the page near it.
 */
export function startsNewParagraph(
  before: PdfLine,
  line: PdfLine,
  first: PdfLine,
  around: readonly PdfLine[],
): boolean {
  if (before.text.includes('\t') || line.text.includes('\t')) return true;
  if (before.turn !== line.turn || before.rightToLeft !== line.rightToLeft) return true;
  if (Math.max(before.size, line.size) > 1.12 * Math.min(before.size, line.size)) return true;
  const gap = before.baseline - line.baseline;
  if (gap <= 0 || gap > 1.3 * usualGap(before, around)) return true;
  if (LIST_BULLET.test(line.text) || !overlaps(before, line)) return true;

  if (/\p{L}[-\u2010\u00ad]$/u.test(before.text) && /^\p{Ll}/u.test(line.text)) return false;
  const wouldHaveFitted = firstWordWidth(line) + 0.25 * line.size < roomAfter(before, around);
  if (LIST_NUMBER.test(line.text) && (wouldHaveFitted || LIST_NUMBER.test(first.text))) return true;
  return isIndented(before, line, first) || wouldHaveFitted;
}

/** The usual distance of baselines around a line, from lines of its size and script that follow each other closely. */
function usualGap(line: PdfLine, around: readonly PdfLine[]): number {
  const gaps: number[] = [];
  around.forEach((one, index) => {
    const next = around[index + 1];
    if (!next || one.rightToLeft !== line.rightToLeft || next.rightToLeft !== line.rightToLeft) return;
    if (Math.abs(one.size - line.size) > 0.5 || Math.abs(next.size - line.size) > 0.5) return;
    const gap = one.baseline - next.baseline;
    if (gap > 0.8 * line.size && gap < 3 * line.size && overlaps(one, next)) gaps.push(gap);
  });
  const sorted = gaps.sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 4)] ?? 1.3 * line.size;
}

const overlaps = (one: PdfLine, other: PdfLine): boolean =>
  Math.min(one.right, other.right) > Math.max(one.left, other.left);

function firstWordWidth({ text, left, right }: PdfLine): number {
  const word = /^\S+/.exec(text)?.[0] ?? text;
  // Chinese and Japanese break after any character.
  const length = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word) ? 2 : word.length;
  return ((right - left) * length) / Math.max(text.length, 1);
}

/** The room between the end of a line and the far edge of its column. */
function roomAfter(line: PdfLine, around: readonly PdfLine[]): number {
  const column = around.filter(
    (other) => other.turn === line.turn && !other.text.includes('\t') && isSameColumn(line, other),
  );
  if (line.rightToLeft) return line.left - Math.min(...column.map(({ left }) => left), line.left);
  return Math.max(...column.map(({ right }) => right), line.right) - line.right;
}

/** Lines that begin (or in right-to-left scripts end) at much the same place. */
function isSameColumn(line: PdfLine, other: PdfLine): boolean {
  const apart = line.rightToLeft ? Math.abs(line.right - other.right) : Math.abs(line.textLeft - other.textLeft);
  return apart <= 3 * line.size;
}

/** A first line set in from those before it; the lines of a list item may hang from its text. */
function isIndented(before: PdfLine, line: PdfLine, first: PdfLine): boolean {
  const shift = line.rightToLeft ? before.right - line.right : line.left - before.left;
  if (shift <= 0.8 * line.size) return false;
  const hang = line.rightToLeft
    ? shift <= 3 * line.size && LIST_BULLET.test(first.text)
    : Math.abs(line.left - before.textLeft) <= line.size;
  return !(before === first && hang) && !isCentred(before, line);
}

const isCentred = (one: PdfLine, other: PdfLine): boolean =>
  Math.abs((one.left + one.right) / 2 - (other.left + other.right) / 2) < 2;
