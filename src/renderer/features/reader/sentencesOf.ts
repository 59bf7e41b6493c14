import type { TextPosition } from '../../../core/excerpt/excerpt.ts';

/**
 * The sentences of a stretch of text, in order, as offsets into it, without the white space around them. A mark of a note right behind the end
 * of a sentence, raised or in brackets, belongs to that sentence: by Unicode's own borders (UAX 29) it would begin the next, or have its
 * bracket cut in two.
 */
export function sentencesOf(text: string): readonly TextPosition[] {
  return [...segmenter.segment(withoutMarks(text))].flatMap(({ segment, index }) => {
    const original = text.slice(index, index + segment.length);
    const trimmed = original.trim();
    if (trimmed === '') return [];
    const start = index + original.indexOf(trimmed);
    return [{ start, end: start + trimmed.length }];
  });
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** The same text, of the same length, with characters in place of the marks that count for nothing in UAX 29 (rule SB5). */
function withoutMarks(text: string): string {
  return text.replace(MARKED_END, (_, end: string, marks: string) => end + WORD_JOINER.repeat(marks.length));
}

const WORD_JOINER = '\u2060';

/** Marks of notes as texts have them (core/importing/noteMark): raised digits and signs; in brackets numbers, Roman numbers, letters, `note 3`. */
const RAISED = '[⁰¹²³⁴-⁹⁺⁻⁽⁾ⁱⁿᵃ-ᵛ*†‡§]+';
const NUMBER = '(?:\\p{Nd}{1,4}|[ivxlc]{1,7})';
const BRACKETED = `\\[(?:(?:[a-z]{1,5}\\.? ?)?${NUMBER}(?:[,;–-] ?${NUMBER})*|[a-z*†‡§])\\]`;

/** The end of a sentence with what closes it, and the marks behind it. With a letter behind them they are the beginning of a word: `[T]he`. */
const MARKED_END = new RegExp(
  `(\\p{Sentence_Terminal}["'’”»›)]*)((?:${RAISED}| ?${BRACKETED})+)(?![\\p{L}\\p{N}])`,
  'gu',
);
