import { wordsOf } from '../excerpt/wordsOf.ts';
import type { ComparedBlock } from './diffTexts.ts';

/** Two blocks that stand for each other, or one by itself. */
export interface BlockPair {
  readonly one: ComparedBlock | undefined;
  readonly other: ComparedBlock | undefined;
}

/** Pairs that may be looked at for one change; beyond that blocks are paired in their order. */
const MOST_PAIRS = 4000;
/** Share of common words from which one block is taken for a new wording of another. */
const ALIKE = 0.35;

/**
 * Which deleted and inserted blocks stand for each other: those with the most words in common, in order and without crossing. A block
 * without a counterpart stands by itself.
 */
export function pairBlocks(removed: readonly ComparedBlock[], added: readonly ComparedBlock[]): readonly BlockPair[] {
  if (removed.length * added.length > MOST_PAIRS) return inOrder(removed, added);
  const words = (blocks: readonly ComparedBlock[]) =>
    blocks.map(({ comparable }) => new Set(wordsOf(comparable).map(({ text }) => text.toLowerCase())));
  const table = likenessTable(words(removed), words(added));
  const pairs: BlockPair[] = [];
  let [row, column] = [0, 0];
  while (row < removed.length || column < added.length) {
    const isPair = table.isPair(row, column);
    const takesOne = isPair || column >= added.length || (row < removed.length && table.leavesOne(row, column));
    pairs.push({
      one: takesOne ? removed[row] : undefined,
      other: isPair || !takesOne ? added[column] : undefined,
    });
    if (takesOne) row += 1;
    if (isPair || !takesOne) column += 1;
  }
  return pairs;
}

interface LikenessTable {
  /** Whether the two blocks stand for each other in the best pairing of all from here on. */
  isPair(row: number, column: number): boolean;
  /** Whether that pairing leaves the block of the older text by itself. */
  leavesOne(row: number, column: number): boolean;
}

/** Filled from the end, as for the longest common subsequence, with likeness in the place of equality. */
function likenessTable(one: readonly ReadonlySet<string>[], other: readonly ReadonlySet<string>[]): LikenessTable {
  const width = other.length + 1;
  const best = new Float64Array((one.length + 1) * width);
  const paired = new Float64Array((one.length + 1) * width);
  const bestAt = (row: number, column: number) => best[row * width + column] ?? 0;
  for (let row = one.length - 1; row >= 0; row -= 1) {
    for (let column = other.length - 1; column >= 0; column -= 1) {
      const likeness = likenessOf(one[row], other[column]);
      const here = row * width + column;
      paired[here] = likeness < ALIKE ? -1 : likeness + bestAt(row + 1, column + 1);
      best[here] = Math.max(paired[here] ?? 0, bestAt(row + 1, column), bestAt(row, column + 1));
    }
  }
  const isInside = (row: number, column: number) => row < one.length && column < other.length;
  return {
    isPair: (row, column) => isInside(row, column) && paired[row * width + column] === bestAt(row, column),
    leavesOne: (row, column) => bestAt(row, column) === bestAt(row + 1, column),
  };
}

function inOrder(removed: readonly ComparedBlock[], added: readonly ComparedBlock[]): readonly BlockPair[] {
  return Array.from({ length: Math.max(removed.length, added.length) }, (_, index) => ({
    one: removed[index],
    other: added[index],
  }));
}

function likenessOf(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): number {
  if (!one || !other) return 0;
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let common = 0;
  for (const word of small) if (large.has(word)) common += 1;
  return (2 * common) / Math.max(1, one.size + other.size);
}
