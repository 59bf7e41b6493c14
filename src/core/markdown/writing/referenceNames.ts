import { captionNumbers } from '../../briefing/captionNumbers.ts';
import type { Block } from '../../briefing/document.ts';
import { referencesIn } from '../../briefing/references.ts';
import { textOfBlock } from '../../briefing/walkDocument.ts';
import type { BlockId } from '../../ids.ts';

/** How a file names what is referred to in it. */
export interface ReferenceName {
  /** As filters for pandoc expect it: `tbl:2`, `fig:1`, `sec:3`. */
  readonly name: string;
  /** What stands for it in the text. */
  readonly words: string;
}

/**
 * The names of the targets of all cross-references; those that lead nowhere have none.
 * @param labels what a caption's number is printed with, in the language of the briefing
 */
export function referenceNames(
  blocks: readonly Block[],
  labels: Readonly<Record<'table' | 'figure', string>>,
): ReadonlyMap<BlockId, ReferenceName> {
  const targets = new Set(blocks.flatMap(referencesIn));
  const numbers = captionNumbers(blocks);
  const names = new Map<BlockId, ReferenceName>();
  let sections = 0;
  for (const block of blocks) {
    if (!targets.has(block.id)) continue;
    const caption = numbers.get(block.id);
    if (caption !== undefined) {
      const { label, number } = caption;
      names.set(block.id, {
        name: `${label === 'table' ? 'tbl' : 'fig'}:${number}`,
        words: `${labels[label]} ${number}`,
      });
    } else if (block.kind === 'heading') {
      sections += 1;
      names.set(block.id, { name: `sec:${sections}`, words: textOfBlock(block).replace(/\s+/g, ' ').trim() || '§' });
    }
  }
  return names;
}

/** How many cross-references lead nowhere. */
export function countLostReferences(blocks: readonly Block[], names: ReadonlyMap<BlockId, ReferenceName>): number {
  return blocks.flatMap(referencesIn).filter((target) => !names.has(target)).length;
}
