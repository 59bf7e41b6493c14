import type { Block } from '../../briefing/document.ts';
import { textOfBlock } from '../../briefing/walkDocument.ts';
import type { BlockId } from '../../ids.ts';

/**
 * The names that pandoc makes of headings (its manual, extension `auto_identifiers`): without formatting and punctuation, in small letters, with
 * hyphens for blanks, from the first letter on; a second one of a name gets a number.
 */
export function headingNames(blocks: readonly Block[]): ReadonlyMap<string, BlockId> {
  const names = new Map<string, BlockId>();
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    const name = nameOf(textOfBlock(block));
    let count = 0;
    let unique = name;
    while (names.has(unique)) unique = `${name}-${++count}`;
    names.set(unique, block.id);
  }
  return names;
}

function nameOf(text: string): string {
  const name = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_.\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-')
    .replace(/^[^\p{L}]+/u, '');
  return name || 'section';
}
