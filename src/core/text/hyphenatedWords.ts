import { foldedUnit, SPACE, STANDS_AS_WORD } from './foldedUnit.ts';
import { normaliseText } from './normaliseText.ts';
import type { SearchTerm } from './searchTerm.ts';
import type { TextRange } from './textRange.ts';

/** Two parts of a word with a hyphen between them, and the word that they are without it, folded. */
export interface HyphenatedWord extends TextRange {
  readonly word: string;
  /** Where the hyphen stands. */
  readonly hyphen: number;
}

/**
 * Every two parts of a word that a hyphen divides, at a line's end too: a hyphen may be the word's own (co-operation, T-72) or have come
 * in where a printed line ended, and which it is only a reader can tell. Numbers alone (2019-20) are not parts of one.
 */
export function hyphenatedWords(text: string): readonly HyphenatedWord[] {
  const found: HyphenatedWord[] = [];
  for (const { index: hyphen } of text.matchAll(HYPHEN)) {
    const start = startOfPart(text, hyphen);
    const next = hyphen + (LINE_BREAK.test(text.charAt(hyphen + 1)) ? 2 : 1);
    const end = endOfPart(text, next);
    if (start === hyphen || end === next) continue;
    if (hyphen - start > LONGEST || end - next > LONGEST) continue;
    const word = normaliseText(text.slice(start, hyphen) + text.slice(next, end)).text;
    if (ONE_WORD.test(word) && !NUMBER.test(word)) found.push({ start, end, word, hyphen });
  }
  return found;
}

/** Where a term that is one word stands with a hyphen inside. */
export function findHyphenated(
  text: string,
  terms: readonly SearchTerm[],
): readonly (TextRange & { readonly term: number })[] {
  if (!terms.some(({ tokens }) => tokens.length === 1)) return [];
  return hyphenatedWords(text).flatMap((hyphenated) =>
    terms.flatMap((term, index) =>
      isMeant(text, hyphenated, term) ? { start: hyphenated.start, end: hyphenated.end, term: index } : [],
    ),
  );
}

function isMeant(
  text: string,
  { word, start, hyphen }: HyphenatedWord,
  { tokens, prefix, completions }: SearchTerm,
): boolean {
  const [token = ''] = tokens;
  if (tokens.length !== 1) return false;
  if (!prefix) return word === token;
  if (!word.startsWith(token) || completions?.includes(word) === false) return false;
  // What ends before the hyphen is found there by itself.
  return token.length > normaliseText(text.slice(start, hyphen)).text.length;
}

const HYPHEN = /[-\u2010\u2011]/g;
/** Of a line that a word may go on behind. */
export const HYPHEN_AT_END = /[-\u2010\u2011]\n$/;
const LINE_BREAK = /[\n\u2028]/;
const ONE_WORD = /^[^ ]+$/;
const NUMBER = /^\p{N}+$/u;
/** No word has parts of more letters. */
const LONGEST = 60;

function startOfPart(text: string, end: number): number {
  let start = end;
  while (start > 0 && isOfWord(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

function endOfPart(text: string, start: number): number {
  let end = start;
  while (end < text.length && isOfWord(text.charCodeAt(end))) end += 1;
  return end;
}

function isOfWord(code: number): boolean {
  const unit = foldedUnit(code);
  return unit !== SPACE && unit !== STANDS_AS_WORD;
}
