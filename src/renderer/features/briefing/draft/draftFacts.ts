import { countWords } from '../../../../core/briefing/countWords.ts';
import type { Block } from '../../../../core/briefing/document.ts';
import { type OutlineEntry, outlineOf } from '../../../../core/briefing/outline.ts';
import { inlinesOf } from '../../../../core/briefing/walkDocument.ts';
import type { Citation } from '../../../../core/citation/citation.ts';

/** What is said of a draft beside its text. */
export interface DraftFacts {
  readonly words: number;
  readonly citations: readonly Citation[];
  readonly outline: readonly OutlineEntry[];
}

interface BlockFacts {
  readonly words: number;
  readonly citations: readonly Citation[];
}

const known = new WeakMap<Block, BlockFacts>();

/** Words, citations in reading order, and headings. A block that has not changed is not looked at again. */
export function factsOf(blocks: readonly Block[]): DraftFacts {
  const facts = blocks.map(factsOfBlock);
  return {
    words: facts.reduce((sum, { words }) => sum + words, 0),
    citations: facts.flatMap(({ citations }) => citations),
    outline: outlineOf(blocks),
  };
}

function factsOfBlock(block: Block): BlockFacts {
  const before = known.get(block);
  if (before) return before;
  const citations = inlinesOf(block).filter((inline) => inline.kind === 'citation');
  const facts = { words: countWords(block), citations };
  known.set(block, facts);
  return facts;
}
