import { foldedUnit, JOINS_BEFORE, STANDS_AS_WORD } from './foldedUnit.ts';
import { isProclitic } from './proclitics.ts';
import type { SearchTerm } from './searchTerm.ts';
import { byPlace, type TextRange } from './textRange.ts';

/** A place where a term stands in normalised text: whole words, also where only their beginning was asked for. */
export interface TermMatch extends TextRange {
  /** Index of the term. */
  readonly term: number;
}

/**
 * Every place where one of the terms stands in normalised text, in order of position. Only whole words count, as in the
 * index; the tokens of a phrase may have anything but a word between them. A text that folds plainly (normaliseText.ts) need only be in
 * small letters, and a character that is a word of its own needs no spaces (foldInPlace.ts).
 */
export function findTerms(normalised: string, terms: readonly SearchTerm[]): readonly TermMatch[] {
  const matches: TermMatch[] = [];
  for (const [index, term] of terms.entries()) {
    for (let match = findTerm(normalised, term, 0); match; match = findTerm(normalised, term, match.end)) {
      matches.push({ ...match, term: index });
    }
  }
  return matches.sort(byPlace);
}

function findTerm(text: string, term: SearchTerm, from: number): TextRange | undefined {
  const [first = '', ...rest] = term.tokens;
  for (let at = text.indexOf(first, from); at >= 0; at = text.indexOf(first, at + 1)) {
    const start = startOfMatch(text, at, term);
    if (start === undefined) continue;
    const end = endOfPhrase(text, at + first.length, rest, term);
    if (end !== undefined) return { start, end };
  }
  return undefined;
}

/** Where the word starts whose letters from `at` on match: `at`, or before the particles written onto it. */
function startOfMatch(text: string, at: number, { proclitics }: SearchTerm): number | undefined {
  if (!isInsideWord(text, at)) return at;
  if (!proclitics) return undefined;
  const start = startOfWord(text, at);
  return isProclitic(text.slice(start, endOfWord(text, at)), at - start) ? start : undefined;
}

/** Where the phrase ends whose first token ends at `end`, or undefined when the text goes on otherwise. */
function endOfPhrase(text: string, end: number, rest: readonly string[], term: SearchTerm): number | undefined {
  const [next, ...afterNext] = rest;
  if (next === undefined) return endOfLast(text, end, term);
  if (isInsideWord(text, end)) return undefined;
  const start = startOfNextWord(text, end);
  return text.startsWith(next, start) ? endOfPhrase(text, start + next.length, afterNext, term) : undefined;
}

function endOfLast(text: string, end: number, { prefix, completions }: SearchTerm): number | undefined {
  if (!prefix) return isInsideWord(text, end) ? undefined : end;
  const wordEnd = endOfWord(text, end);
  const isWanted = completions?.includes(text.slice(startOfWord(text, end), wordEnd)) ?? true;
  return isWanted ? wordEnd : undefined;
}

function startOfWord(text: string, offset: number): number {
  let start = offset;
  while (isInsideWord(text, start)) start -= 1;
  return start;
}

function endOfWord(text: string, offset: number): number {
  let end = offset;
  while (isInsideWord(text, end)) end += 1;
  return end;
}

function startOfNextWord(text: string, offset: number): number {
  let start = offset;
  while (start < text.length && !isInWord(text, start)) start += 1;
  return start;
}

/** Whether the code units on either side of an offset belong to one word. */
function isInsideWord(text: string, offset: number): boolean {
  if (!isInWord(text, offset) || !isInWord(text, offset - 1)) return false;
  const code = text.charCodeAt(offset);
  const before = text.charCodeAt(offset - 1);
  if (code < 0x80 && before < 0x80) return true;
  const unit = foldedUnit(code);
  return unit === JOINS_BEFORE || (unit !== STANDS_AS_WORD && foldedUnit(before) !== STANDS_AS_WORD);
}

/** Whether a word stands there: in ASCII a small letter or digit, beyond it all but the punctuation of texts that fold plainly. */
function isInWord(text: string, offset: number): boolean {
  if (offset < 0 || offset >= text.length) return false;
  const code = text.charCodeAt(offset);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return code < 0x2010 || code > 0x2023;
}
