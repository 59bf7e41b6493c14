import type { TextRange } from '../text/textRange.ts';

/** A number, a word, a CJK character or a sign, with its place in the text. */
export interface Word extends TextRange {
  readonly text: string;
}

/**
 * The words and signs of a comparable text in order, without its white space. A number is one word with the marks inside it, so
 * that `1,200` and `1.200` differ as a whole; a CJK character is one by itself.
 */
export function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const WORD = new RegExp(
  [
    '\\p{Nd}+(?:[.,:/٫٬]\\p{Nd}+)*(?:\\p{L}+)?',
    `[${CJK}]`,
    `(?:(?![${CJK}])[\\p{L}\\p{M}\\p{N}])+(?:['\\-](?:(?![${CJK}])[\\p{L}\\p{M}\\p{N}])+)*`,
    '\\S',
  ].join('|'),
  'gu',
);
