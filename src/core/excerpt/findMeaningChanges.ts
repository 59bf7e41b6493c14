import { diffStretches } from './diffStretches.ts';
import { type MeaningChange, type MeaningChangeKind, meaningChangeKinds } from './meaningChange.ts';
import { meaningOf } from './meaningWords.ts';
import { type Word, wordsOf } from './wordsOf.ts';

/** Beyond these a passage counts as replaced as a whole: keeps the comparison of two long ones quick. */
const LIMITS = { maxEditLength: 400, timeout: 500 } as const;

/**
 * What differs between two comparable texts, stretch by stretch; empty where the words and signs are the same. Spaces
 * between words are not compared.
 */
export function findMeaningChanges(before: string, after: string): readonly MeaningChange[] {
  if (before === after) return [];
  const one = wordsOf(before);
  const other = wordsOf(after);
  if (isSame(one, other)) return [];
  const stretches = diffStretches(textsOf(one), textsOf(other), LIMITS) ?? [
    { isSame: false, from: [0, one.length], to: [0, other.length] },
  ];
  return stretches.flatMap((stretch) => {
    if (stretch.isSame) return [];
    const removed = one.slice(...stretch.from);
    const added = other.slice(...stretch.to);
    const kind = kindOf(textsOf(removed), textsOf(added));
    return [{ kind, before: stretchOf(before, removed), after: stretchOf(after, added) }];
  });
}

function isSame(one: readonly Word[], other: readonly Word[]): boolean {
  return one.length === other.length && one.every(({ text }, index) => text === other[index]?.text);
}

const textsOf = (words: readonly Word[]): string[] => words.map(({ text }) => text);

function stretchOf(text: string, words: readonly Word[]): string {
  return text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0);
}

/** The gravest of what the words are about that stand on one side only. */
function kindOf(before: readonly string[], after: readonly string[]): MeaningChangeKind {
  const different = [...missingIn(before, after), ...missingIn(after, before)];
  const said = different.filter((word) => /[\p{L}\p{N}\p{Sc}%‰°]/u.test(word));
  if (said.length === 0) return isSignOfNumber(before, after) ? 'number' : 'punctuation';
  if (before.join(' ').toLowerCase() === after.join(' ').toLowerCase()) return 'case';
  const kinds = new Set(said.map(meaningOf));
  return meaningChangeKinds.find((kind) => kinds.has(kind)) ?? 'word';
}

/** A minus that came or went. */
const isSignOfNumber = (before: readonly string[], after: readonly string[]): boolean =>
  before.includes('-') !== after.includes('-') && (before.length === 0 || after.length === 0);

function missingIn(words: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count === 0;
  });
}
