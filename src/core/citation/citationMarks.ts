import type { Block, BriefingDocument } from '../briefing/document.ts';
import { inlinesOf } from '../briefing/walkDocument.ts';
import type { FootnoteId } from '../ids.ts';
import type { Citation } from './citation.ts';
import { type CitationInFootnote, citationsInFootnote } from './citationsInFootnote.ts';

/** A citation of the document: its id, and what it cites. */
export type CitationCluster = Pick<Citation, 'id' | 'items'>;

/**
 * What stands in the running text and has to do with notes: a citation, which becomes a note in a style with notes, or a
 * footnote of the writer's own with the citations in it.
 */
export type NoteMark =
  | { readonly kind: 'citation'; readonly citation: CitationCluster }
  | { readonly kind: 'footnote'; readonly id: FootnoteId; readonly citations: readonly CitationInFootnote[] };

/** The marks of a block in reading order. */
export function noteMarksOf(block: Block): readonly NoteMark[] {
  return inlinesOf(block).flatMap((inline): readonly NoteMark[] => {
    if (inline.kind === 'citation') return [{ kind: 'citation', citation: inline }];
    if (inline.kind !== 'footnote') return [];
    return [{ kind: 'footnote', id: inline.id, citations: citationsInFootnote(inline.inlines) }];
  });
}

/** The marks of a briefing's body in reading order, which is the order of the notes. */
export function noteMarksInDocument(document: BriefingDocument): readonly NoteMark[] {
  return document.blocks.flatMap(noteMarksOf);
}

/** Every citation among the marks, those in footnotes included, in reading order. */
export function citationsAmong(marks: readonly NoteMark[]): readonly CitationCluster[] {
  return marks.flatMap((mark) => (mark.kind === 'citation' ? [mark.citation] : mark.citations));
}
