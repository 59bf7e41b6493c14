/**
 * Text as a Word file may hold it. XML 1.0 forbids control characters, lone surrogates, U+FFFE and U+FFFF, and a file with
 * one of them is refused as damaged; text taken from PDFs does contain them. Nobody can see them, so they go; a lone
 * surrogate was half of a character and becomes the replacement character. Every kind of line end becomes a line feed.
 */
export function toWordText(text: string): string {
  return text
    .replace(LINE_END, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(UNPRINTABLE, '');
}

const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const UNPRINTABLE = /(?![\t\n])\p{Cc}|[\uFDD0-\uFDEF\uFFFE\uFFFF]/gu;
