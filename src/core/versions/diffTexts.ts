import { comparableText } from '../excerpt/comparableText.ts';
import { diffStretches } from '../excerpt/diffStretches.ts';
import type { SourceBlock } from '../source/sourceText.ts';
import { diffWords } from './diffWords.ts';
import { type BlockPair, pairBlocks } from './pairBlocks.ts';
import type { DifferenceBlock, DifferencePiece, TextDifference } from './textDifference.ts';

interface ComparedText {
  readonly text: string;
  readonly blocks: readonly SourceBlock[];
}

/** A block with what it is compared by. */
export interface ComparedBlock {
  readonly start: number;
  readonly text: string;
  readonly comparable: string;
}

/** Bounds of one comparison: what is beyond stands as deleted and inserted, and the result says so. */
const LIMITS = { maxEditLength: 3000, timeout: 3000 } as const;

/**
 * Compares two texts: their blocks first, then word by word the blocks that stand for each other. What only typesetting decides
 * (white space, kinds of quotation marks and dashes, ligatures) is no difference. Bounded in time whatever the texts are.
 */
export function diffTexts(older: ComparedText, newer: ComparedText): TextDifference {
  const before = blocksOf(older);
  const after = blocksOf(newer);
  const stretches = diffStretches(
    before.map(({ comparable }) => comparable),
    after.map(({ comparable }) => comparable),
    LIMITS,
  );
  const found = (stretches ?? [{ isSame: false, from: [0, before.length], to: [0, after.length] }]).map(
    ({ isSame, from, to }) => ({ isSame, removed: before.slice(...from), added: after.slice(...to) }),
  );
  return assemble(found, stretches !== undefined);
}

interface Compared {
  readonly isSame: boolean;
  readonly removed: readonly ComparedBlock[];
  readonly added: readonly ComparedBlock[];
}

function blocksOf({ text, blocks }: ComparedText): readonly ComparedBlock[] {
  return blocks.flatMap(({ start, end }) => {
    const own = text.slice(start, end);
    return own.trim() === '' ? [] : [{ start, text: own, comparable: comparableText(own).text }];
  });
}

function assemble(stretches: readonly Compared[], isAligned: boolean): TextDifference {
  const blocks: DifferenceBlock[] = [];
  let skipped = 0;
  let [insertedWords, deletedWords, changedBlocks, isComplete] = [0, 0, 0, isAligned];
  const put = (block: Omit<DifferenceBlock, 'skipped'>) => {
    blocks.push({ ...block, skipped });
    skipped = 0;
  };
  for (const [index, { removed, added, isSame }] of stretches.entries()) {
    if (isSame) {
      const isShown = contextOf(added.length, index > 0, index < stretches.length - 1);
      for (const [position, block] of added.entries()) {
        if (isShown(position)) put(sameBlock(removed[position], block));
        else skipped += 1;
      }
    } else {
      for (const pair of pairBlocks(removed, added)) {
        const difference = diffWords(pair.one?.text ?? '', pair.other?.text ?? '');
        insertedWords += difference.inserted;
        deletedWords += difference.deleted;
        isComplete &&= difference.isComplete;
        changedBlocks += 1;
        put(differentBlock(pair, difference.pieces));
      }
    }
  }
  return { blocks, skippedAtEnd: skipped, insertedWords, deletedWords, changedBlocks, isComplete };
}

function sameBlock(one: ComparedBlock | undefined, { text, start }: ComparedBlock): Omit<DifferenceBlock, 'skipped'> {
  return { kind: 'same', pieces: [{ kind: 'same', text }], from: one?.start ?? null, to: start };
}

function differentBlock(
  { one, other }: BlockPair,
  pieces: readonly DifferencePiece[],
): Omit<DifferenceBlock, 'skipped'> {
  const kind = one === undefined ? 'inserted' : other === undefined ? 'deleted' : 'changed';
  return { kind, pieces: [...pieces], from: one?.start ?? null, to: other?.start ?? null };
}

/** The block before a change and the one after it are shown with it. */
function contextOf(length: number, followsChange: boolean, leadsToChange: boolean): (position: number) => boolean {
  return (position) => (followsChange && position === 0) || (leadsToChange && position === length - 1);
}
