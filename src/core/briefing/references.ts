import type { BlockId } from '../ids.ts';
import { captionNumbers } from './captionNumbers.ts';
import type { Block, Inline } from './document.ts';
import { inlinesOf, textOfBlock, textOfInlines } from './walkDocument.ts';

/** A block that a cross-reference can name. */
export type ReferenceTarget =
  | { readonly kind: 'heading'; readonly words: string }
  | { readonly kind: 'table' | 'figure'; readonly number: number; readonly words: string };

/** What the cross-references of a document can name, in its order: its headings, and its captioned tables and images. */
export function referenceTargets(blocks: readonly Block[]): ReadonlyMap<BlockId, ReferenceTarget> {
  const numbers = captionNumbers(blocks);
  const targets = new Map<BlockId, ReferenceTarget>();
  for (const block of blocks) {
    const caption = numbers.get(block.id);
    if (block.kind === 'heading') {
      targets.set(block.id, { kind: 'heading', words: asOneLine(textOfBlock(block)) });
    } else if (caption !== undefined && 'caption' in block) {
      const words = asOneLine(textOfInlines(block.caption ?? []));
      targets.set(block.id, { kind: caption.label, number: caption.number, words });
    }
  }
  return targets;
}

/** What the cross-references of a block name, in reading order, those in its footnotes included. */
export function referencesIn(block: Block): readonly BlockId[] {
  return inlinesOf(block).flatMap(targetsOf);
}

function targetsOf(inline: Inline): readonly BlockId[] {
  if (inline.kind === 'crossReference') return [inline.target];
  return inline.kind === 'footnote' ? inline.inlines.flatMap(targetsOf) : [];
}

function asOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
