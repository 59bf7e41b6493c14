import type { DraftBlock } from '../../core/importing/assembleText.ts';

/**
 * Whether the plain version of a message has many words that the formatted one has not: programs make the one from the other, so
 * that they differ when somebody means them to, or when one was left empty.
 */
export function saysOtherwise(plain: string, formatted: readonly DraftBlock[]): boolean {
  // Addresses of links are in one version only.
  const plainWords = wordsOf(plain.slice(0, MAX_COMPARED).replace(/<?\bhttps?:\S+/g, ' '));
  if (plainWords.length < MIN_WORDS) return false;
  const shown = new Set(formatted.flatMap(({ text }) => wordsOf(text)));
  const missing = plainWords.filter((word) => !shown.has(word)).length;
  return missing > plainWords.length * MAX_MISSING;
}

const MAX_COMPARED = 200_000;
const MIN_WORDS = 8;
const MAX_MISSING = 0.4;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
