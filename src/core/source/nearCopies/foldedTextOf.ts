import { normaliseText, tokensOf } from '../../text/normaliseText.ts';

/**
 * A text as "the same text" is judged: its folded words and nothing else. Null for one of a few words only, which different
 * sources may well have in common.
 */
export function foldedTextOf(text: string): string | null {
  const words = tokensOf(normaliseText(text).text);
  return words.length < FEWEST_WORDS ? null : words.join(' ');
}

const FEWEST_WORDS = 20;
