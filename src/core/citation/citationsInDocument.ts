import type { BriefingDocument, Inline } from '../briefing/document.ts';
import type { Citation } from './citation.ts';

/** Every citation of a briefing's body in reading order, which is the order of the notes. */
export function citationsInDocument(document: BriefingDocument): readonly Citation[] {
  return document.blocks
    .flatMap((block): readonly Inline[] => (block.kind === 'list' ? block.items.flatMap((item) => item.inlines) : block.inlines))
    .filter((inline) => inline.kind === 'citation');
}
