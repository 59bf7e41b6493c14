import { normaliseText, tokensOf } from './normaliseText.ts';
import type { TextRange } from './textRange.ts';

export interface FuzzyMatch {
  /** Higher is better; comparable between texts for one query. */
  readonly score: number;
  /** What of the text was matched, in order, without overlaps; UTF-16 offsets. */
  readonly marks: readonly TextRange[];
}

/** The folded words of what was typed, to be compared with many texts. */
export function fuzzyWords(query: string): readonly string[] {
  return tokensOf(normaliseText(query).text);
}

/**
 * Compares folded words with a text, each word on its own and in any order. A word matches another word that it is, begins,
 * stands in, or whose letters it has in their order; or the initials of several (`idf` for Israel Defense Forces). Undefined
 * unless all words match. Early, consecutive and whole words score higher.
 */
export function fuzzyMatch(words: readonly string[], text: string): FuzzyMatch | undefined {
  const normalised = normaliseText(text);
  const candidates = wordsIn(normalised.text);
  let score = 0;
  let previous = -1;
  const found: TextRange[] = [];
  for (const word of words) {
    const best = bestPlace(word, candidates, previous);
    if (best === undefined) return undefined;
    score += best.score;
    found.push(...best.ranges);
    previous = best.last;
  }
  const marks = found.map(({ start, end }) => normalised.originalRange(start, end)).sort((a, b) => a.start - b.start);
  return { score: words.length === 0 ? 0 : score / words.length, marks: merged(marks) };
}

interface Word extends TextRange {
  readonly text: string;
}

interface Place {
  readonly score: number;
  readonly ranges: readonly TextRange[];
  /** Index of the last word it takes. */
  readonly last: number;
}

const SCORES = { whole: 100, beginning: 85, initials: 60, inside: 50, scattered: 25 } as const;
/** For standing right after the word that the one before matched. */
const CONSECUTIVE = 12;
/** For standing early in the text; falls off over this many words. */
const EARLY = 8;

function bestPlace(word: string, candidates: readonly Word[], previous: number): Place | undefined {
  let best: Place | undefined;
  for (const [index, candidate] of candidates.entries()) {
    const place = placeIn(word, candidate, index) ?? placeInInitials(word, candidates, index);
    if (place === undefined) continue;
    const bonus = (index === previous + 1 && previous >= 0 ? CONSECUTIVE : 0) + Math.max(0, EARLY - index);
    const score = place.score + bonus;
    if (best === undefined || score > best.score) best = { ...place, score };
  }
  return best;
}

function placeIn(word: string, { text, start }: Word, index: number): Place | undefined {
  const at = (score: number, from: number, length = word.length): Place => ({
    score,
    ranges: [{ start: start + from, end: start + from + length }],
    last: index,
  });
  if (text === word) return at(SCORES.whole, 0);
  if (text.startsWith(word)) return at(SCORES.beginning, 0);
  const inside = word.length >= 2 ? text.indexOf(word) : -1;
  if (inside >= 0) return at(SCORES.inside, inside);
  const ranges = scattered(word, text);
  return (
    ranges && {
      score: SCORES.scattered,
      ranges: ranges.map((range) => ({ start: start + range.start, end: start + range.end })),
      last: index,
    }
  );
}

/** The letters of a word in their order within another that begins the same and is not much longer: a slip of typing. */
function scattered(word: string, text: string): readonly TextRange[] | undefined {
  if (word.length < 3 || text.length > word.length * 2 || text[0] !== word[0]) return undefined;
  const ranges: TextRange[] = [];
  let from = 0;
  for (const letter of word) {
    const at = text.indexOf(letter, from);
    if (at < 0) return undefined;
    ranges.push({ start: at, end: at + letter.length });
    from = at + letter.length;
  }
  return ranges;
}

function placeInInitials(word: string, candidates: readonly Word[], index: number): Place | undefined {
  const letters = Array.from(word);
  if (letters.length < 2) return undefined;
  const ranges = letters.flatMap((letter, offset) => {
    const candidate = candidates[index + offset];
    return candidate?.text.startsWith(letter) ? [{ start: candidate.start, end: candidate.start + letter.length }] : [];
  });
  return ranges.length === letters.length
    ? { score: SCORES.initials, ranges, last: index + letters.length - 1 }
    : undefined;
}

function wordsIn(normalised: string): readonly Word[] {
  return [...normalised.matchAll(/[^ ]+/g)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}

function merged(ranges: readonly TextRange[]): readonly TextRange[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of ranges) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}
