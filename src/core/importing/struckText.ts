import { clipped } from '../text/clipped.ts';

/** The mark on both sides of text that its writer struck out, as Markdown has it: what is struck out stays, but never reads as valid. */
export const STRUCK = '~~';

/** What was met of struck-out text: counted while a file is read, put into words at the end. */
export interface StruckPieces {
  count: number;
  first: string;
}

export const noStruckPieces = (): StruckPieces => ({ count: 0, first: '' });

/** Counts a piece of struck-out text and sets it between the marks; white space around it stays outside them. */
export function markStruck(text: string, pieces: StruckPieces): string {
  const inner = text.trim();
  if (inner === '') return text;
  if (pieces.count === 0) pieces.first = inner;
  pieces.count += 1;
  const start = text.indexOf(inner);
  return `${text.slice(0, start)}${STRUCK}${inner}${STRUCK}${text.slice(start + inner.length)}`;
}

/** Sentences for the person: that there is struck-out text, how many pieces, and the first. */
export function struckWarnings({ count, first }: StruckPieces): readonly string[] {
  if (count === 0) return [];
  const named = `“${clipped(first.replace(/\s+/g, ' '), MAX_QUOTED)}”`;
  return [
    count === 1
      ? `1 piece of text is struck out in the original and stands between ${STRUCK} here: ${named}. Do not quote it as valid.`
      : `${count.toLocaleString('en')} pieces of text are struck out in the original and stand between ${STRUCK} here, the first ${named}. Do not quote them as valid.`,
  ];
}

const MAX_QUOTED = 80;
