import type { Block, Inline } from './document.ts';

/** The inlines of a block in reading order; those of a list are its items' one after the other. */
export function inlinesOf(block: Block): readonly Inline[] {
  return block.kind === 'list' ? block.items.flatMap((item) => item.inlines) : block.inlines;
}

/**
 * What a reader reads, without formatting. A line break is a line feed, and so is the border between two items of a list.
 * Citations are left out: their wording depends on style and position.
 */
export function textOfBlock(block: Block): string {
  return block.kind === 'list' ? block.items.map((item) => textOf(item.inlines)).join('\n') : textOf(block.inlines);
}

function textOf(inlines: readonly Inline[]): string {
  return inlines.map(textOfInline).join('');
}

function textOfInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'lineBreak':
      return '\n';
    case 'link':
      return textOf(inline.children);
    case 'citation':
      return '';
  }
}
