import { countWords } from '../../../../core/briefing/countWords.ts';
import type { Block, Footnote } from '../../../../core/briefing/document.ts';
import { type OutlineEntry, outlineOf } from '../../../../core/briefing/outline.ts';
import { type ReferenceTarget, referencesIn, referenceTargets } from '../../../../core/briefing/references.ts';
import { inlinesOf } from '../../../../core/briefing/walkDocument.ts';
import {
  type CitationCluster,
  citationsAmong,
  type NoteMark,
  noteMarksOf,
} from '../../../../core/citation/citationMarks.ts';
import type { BlockId } from '../../../../core/ids.ts';

/** What is said of a draft beside its text. */
export interface DraftFacts {
  readonly words: number;
  /** What makes or holds notes, in reading order. */
  readonly marks: readonly NoteMark[];
  /** In reading order, those in footnotes included. */
  readonly citations: readonly CitationCluster[];
  /** In reading order. */
  readonly footnotes: readonly Footnote[];
  readonly outline: readonly OutlineEntry[];
  /** What cross-references can name. */
  readonly targets: ReadonlyMap<BlockId, ReferenceTarget>;
  /** The blocks that hold cross-references, with what these name. */
  readonly references: ReadonlyMap<BlockId, readonly BlockId[]>;
}

type BlockFacts = Pick<DraftFacts, 'words' | 'marks' | 'citations' | 'footnotes'> & {
  readonly referenced: readonly BlockId[];
};

const known = new WeakMap<Block, BlockFacts>();

/** Words, notes and citations in reading order, and headings. A block that has not changed is not looked at again. */
export function factsOf(blocks: readonly Block[]): DraftFacts {
  const facts = blocks.map(factsOfBlock);
  return {
    words: facts.reduce((sum, { words }) => sum + words, 0),
    marks: facts.flatMap(({ marks }) => marks),
    citations: facts.flatMap(({ citations }) => citations),
    footnotes: facts.flatMap(({ footnotes }) => footnotes),
    outline: outlineOf(blocks),
    targets: referenceTargets(blocks),
    references: new Map(
      blocks.flatMap(({ id }, index) => {
        const referenced = facts[index]?.referenced ?? [];
        return referenced.length === 0 ? [] : [[id, referenced] as const];
      }),
    ),
  };
}

/** The facts now, where what has not changed is the same object as before: who shows it need not show it again. */
export function renewFacts(before: DraftFacts, blocks: readonly Block[]): DraftFacts {
  const now = factsOf(blocks);
  return {
    ...now,
    marks: sameOr(before.marks, now.marks),
    citations: sameOr(before.citations, now.citations),
    footnotes: sameOr(before.footnotes, now.footnotes),
    targets: haveSameTargets(before.targets, now.targets) ? before.targets : now.targets,
  };
}

function haveSameTargets(before: DraftFacts['targets'], now: DraftFacts['targets']): boolean {
  return before.size === now.size && JSON.stringify([...before]) === JSON.stringify([...now]);
}

function sameOr<Entry>(before: readonly Entry[], now: readonly Entry[]): readonly Entry[] {
  return before.length === now.length && before.every((entry, index) => entry === now[index]) ? before : now;
}

function factsOfBlock(block: Block): BlockFacts {
  const before = known.get(block);
  if (before) return before;
  const marks = noteMarksOf(block);
  const facts = {
    words: countWords(block),
    marks,
    citations: citationsAmong(marks),
    footnotes: inlinesOf(block).filter((inline) => inline.kind === 'footnote'),
    referenced: referencesIn(block),
  };
  known.set(block, facts);
  return facts;
}
