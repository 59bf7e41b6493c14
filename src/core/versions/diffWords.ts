import { comparableText } from '../excerpt/comparableText.ts';
import { diffStretches } from '../excerpt/diffStretches.ts';
import { wordsOf } from '../excerpt/wordsOf.ts';
import type { DifferencePiece } from './textDifference.ts';

interface WordDifference {
  readonly pieces: readonly DifferencePiece[];
  /** Words and numbers, not signs. */
  readonly inserted: number;
  readonly deleted: number;
  /** False where the two differ too much to be compared word by word. */
  readonly isComplete: boolean;
}

const LIMITS = { maxEditLength: 2000, timeout: 1000 } as const;

/** What differs between two stretches of text, word by word; what only typesetting decides is no difference. */
export function diffWords(before: string, after: string): WordDifference {
  const one = piecesOf(before);
  const other = piecesOf(after);
  const wordsBefore = one.map(({ word }) => word);
  const wordsAfter = other.map(({ word }) => word);
  const compared = diffStretches(wordsBefore, wordsAfter, LIMITS);
  const pieces: DifferencePiece[] = [];
  let [inserted, deleted] = [0, 0];
  const put = (kind: DifferencePiece['kind'], own: readonly Piece[]) => {
    if (own.length > 0) pieces.push({ kind, text: own.map(({ text }) => text).join('') });
    return own.filter(({ word }) => /[\p{L}\p{N}]/u.test(word)).length;
  };
  for (const { isSame, from, to } of compared ?? [{ isSame: false, from: [0, one.length], to: [0, other.length] }]) {
    if (isSame) put('same', other.slice(...to));
    else {
      deleted += put('deleted', one.slice(...from));
      inserted += put('inserted', other.slice(...to));
    }
  }
  return { pieces, inserted, deleted, isComplete: compared !== undefined };
}

interface Piece {
  readonly text: string;
  readonly word: string;
}

/** Each word with the white space after it, and the form it is compared in. */
function piecesOf(original: string): readonly Piece[] {
  const comparable = comparableText(original);
  const words = wordsOf(comparable.text);
  const starts = words.map(({ start, end }) => comparable.originalRange(start, end).start);
  return words.map(({ text: word }, index) => ({
    text: original.slice(index === 0 ? 0 : starts[index], starts[index + 1] ?? original.length),
    word,
  }));
}
