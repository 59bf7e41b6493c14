import type { BriefingDocument } from '../briefing/document.ts';
import { inlinesOf } from '../briefing/walkDocument.ts';
import type { Citation } from './citation.ts';

/** Every citation of a briefing's body in reading order, which is the order of the notes. */
export function citationsInDocument(document: BriefingDocument): readonly Citation[] {
  return document.blocks.flatMap(inlinesOf).filter((inline) => inline.kind === 'citation');
}
