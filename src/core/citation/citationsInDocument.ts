import type { Block, BriefingDocument } from '../briefing/document.ts';
import { inlinesOf } from '../briefing/walkDocument.ts';
import type { Citation } from './citation.ts';

/** Every citation of a block in reading order, those in its footnotes included. */
export function citationsInBlock(block: Block): readonly Citation[] {
  return inlinesOf(block)
    .flatMap((inline) => (inline.kind === 'footnote' ? inline.inlines : [inline]))
    .filter((inline) => inline.kind === 'citation');
}

/** Every citation of a briefing's body in reading order, those in footnotes included. */
export function citationsInDocument(document: BriefingDocument): readonly Citation[] {
  return document.blocks.flatMap(citationsInBlock);
}
