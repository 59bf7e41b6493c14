import type { SearchTerm } from './searchQuery.ts';
import type { TextRange } from './textRange.ts';

/** A place where a term stands in normalised text: whole words, also where only their beginning was asked for. */
export interface TermMatch extends TextRange {
  /** Index of the term. */
  readonly term: number;
}

/**
 * Every place where one of the terms stands in normalised text, in order of position. Only whole words count, as in the
 * index; the tokens of a phrase may have anything but a word between them.
 */
export function findTerms(normalised: string, terms: readonly SearchTerm[]): readonly TermMatch[] {
  const matches: TermMatch[] = [];
  for (const [index, term] of terms.entries()) {
    for (let match = findTerm(normalised, term, 0); match; match = findTerm(normalised, term, match.end)) {
      matches.push({ ...match, term: index });
    }
  }
  return matches.sort((a, b) => a.start - b.start || b.end - a.end);
}

function findTerm(text: string, { tokens, prefix }: SearchTerm, from: number): TextRange | undefined {
  const [first = '', ...rest] = tokens;
  for (let start = text.indexOf(first, from); start >= 0; start = text.indexOf(first, start + 1)) {
    if (continuesBefore(text, start)) continue;
    const end = endOfPhrase(text, start + first.length, rest, prefix);
    if (end !== undefined) return { start, end };
  }
  return undefined;
}

/** Where the phrase ends whose first token ends at `end`, or undefined when the text goes on otherwise. */
function endOfPhrase(text: string, end: number, rest: readonly string[], prefix: boolean): number | undefined {
  const [next, ...afterNext] = rest;
  if (next === undefined) return prefix ? endOfWord(text, end) : continuesAfter(text, end) ? undefined : end;
  if (continuesAfter(text, end)) return undefined;
  const start = startOfNextWord(text, end);
  return text.startsWith(next, start) ? endOfPhrase(text, start + next.length, afterNext, prefix) : undefined;
}

function endOfWord(text: string, offset: number): number {
  const space = text.indexOf(' ', offset);
  return space < 0 ? text.length : space;
}

function startOfNextWord(text: string, offset: number): number {
  let start = offset;
  while (text.charAt(start) === ' ') start += 1;
  return start;
}

function continuesAfter(text: string, offset: number): boolean {
  return offset < text.length && text.charAt(offset) !== ' ';
}

function continuesBefore(text: string, offset: number): boolean {
  return offset > 0 && text.charAt(offset - 1) !== ' ';
}
