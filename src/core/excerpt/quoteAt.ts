import type { TextPosition, TextQuote } from './excerpt.ts';

/** UTF-16 code units of context on either side of a quote; one less where that would cut a character in two. */
const CONTEXT = 32;

/** The passage at a place with what stands around it. */
export function quoteAt(text: string, { start, end }: TextPosition): TextQuote {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, end + CONTEXT);
  return {
    exact: text.slice(start, end),
    prefix: text.slice(splitsPair(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, splitsPair(text, to) ? to - 1 : to),
  };
}

/** Whether an offset falls between the two halves of one character outside the Basic Multilingual Plane. */
export function splitsPair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}
