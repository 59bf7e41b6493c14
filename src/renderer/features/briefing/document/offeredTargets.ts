import { linesOf } from '../../../../core/briefing/blockLines.ts';
import type { Block } from '../../../../core/briefing/document.ts';
import { referenceTargets } from '../../../../core/briefing/references.ts';
import { textOfInlines } from '../../../../core/briefing/walkDocument.ts';
import type { BlockId } from '../../../../core/ids.ts';
import { documentWords } from '../../../words/documentWords.ts';

/** What the list of cross-references offers. */
export interface OfferedTarget {
  readonly id: BlockId;
  /** What it is: "Heading", "Table 2". */
  readonly label: string;
  readonly words: string;
  /** Of a heading; 1 for all else. */
  readonly level: number;
  /** A table or image that has to be given a caption first. */
  readonly needsCaption: boolean;
}

/** Everything in a text that a cross-reference can name, in its order, and what it can name once it has a caption. */
export function offeredTargets(blocks: readonly Block[]): readonly OfferedTarget[] {
  const targets = referenceTargets(blocks);
  const { kinds, emptyHeading } = documentWords.reference;
  return blocks.flatMap((block): readonly OfferedTarget[] => {
    const target = targets.get(block.id);
    const { id } = block;
    if (target?.kind === 'heading') {
      const level = block.kind === 'heading' ? block.level : 1;
      return [{ id, label: kinds.heading, words: target.words || emptyHeading, level, needsCaption: false }];
    }
    if (target !== undefined) {
      const label = documentWords.label(target.kind, target.number);
      return [{ id, label, words: target.words, level: 1, needsCaption: false }];
    }
    if (block.kind === 'table') {
      const words = linesOf(block)
        .map(textOfInlines)
        .filter((line) => line.trim() !== '');
      return [{ id, label: kinds.table, words: words.slice(0, 4).join(' · '), level: 1, needsCaption: true }];
    }
    return block.kind === 'image' ? [{ id, label: kinds.figure, words: block.alt, level: 1, needsCaption: true }] : [];
  });
}
