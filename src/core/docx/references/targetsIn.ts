import type { Block, Inline } from '../../briefing/document.ts';
import { inlinesOf } from '../../briefing/walkDocument.ts';
import type { BlockId } from '../../ids.ts';

/** What the cross-references of blocks point to, those in footnotes included. */
export function targetsIn(blocks: readonly Block[]): ReadonlySet<BlockId> {
  return new Set(blocks.flatMap(inlinesOf).flatMap(targetsOf));
}

function targetsOf(inline: Inline): readonly BlockId[] {
  if (inline.kind === 'crossReference') return [inline.target];
  return inline.kind === 'footnote' ? inline.inlines.flatMap(targetsOf) : [];
}
