import { FootnoteReferenceRun, type Paragraph, TextRun } from 'docx';
import type { Inline } from '../briefing/document.ts';
import type { FormattedCitation, NumberedFootnote } from '../citation/citationFormatter.ts';
import { isMark, spaceCitations } from './citationSpacing.ts';
import { citationsBeforeStops } from './citationsBeforeStops.ts';
import { renderCitationNote, renderFootnote } from './renderNote.ts';
import type { Piece } from './renderRuns.ts';
import { textPieces } from './textPieces.ts';
import { type DocumentLanguage, wordStyleIds } from './wordStyles.ts';

/** Hands out what was formatted or numbered for a briefing, in the order of the document. */
export interface MarkQueue<Mark> {
  /** The next one, whose id must be this one. */
  take(id: string): Mark;
}

export function queueOf<Mark extends { readonly id: string }>(marks: readonly Mark[]): MarkQueue<Mark> {
  let next = 0;
  return {
    take(id) {
      const mark = marks[next++];
      // A citation printed in another's place would be worse than no file.
      if (mark?.id !== id) throw new Error(`The citations were not formatted for this document: ${id} has none.`);
      return mark;
    },
  };
}

export interface InlineContext {
  readonly citations: MarkQueue<FormattedCitation>;
  readonly footnotes: MarkQueue<NumberedFootnote>;
  readonly citesInNotes: boolean;
  readonly language: DocumentLanguage;
  /** The notes of the file by number: a note is put here when its mark is rendered. */
  readonly notes: Map<number, Paragraph>;
}

/**
 * The pieces of a line: text as it is written, a footnote as its mark, a citation as the mark of its note or as its text in
 * the style.
 *
 * @param isBlockQuote a quotation set apart: a citation in the running text follows its full stop (Chicago Manual of Style,
 *   17th edition, 15.26)
 */
export function renderInlines(
  inlines: readonly Inline[],
  context: InlineContext,
  isBlockQuote = false,
): readonly Piece[] {
  const { citesInNotes } = context;
  const spaced = spaceCitations(citesInNotes || isBlockQuote ? inlines : citationsBeforeStops(inlines), citesInNotes);
  return spaced.flatMap((inline, index): readonly Piece[] => {
    if (inline.kind !== 'citation' && inline.kind !== 'footnote') return textPieces(inline);
    const before = spaced[index - 1];
    const afterMark = before !== undefined && isMark(before, citesInNotes);
    if (inline.kind === 'footnote') {
      const { noteNumber } = context.footnotes.take(inline.id);
      const takeCitation = (id: string) => context.citations.take(id);
      return markPieces(noteNumber, renderFootnote(inline, { ...context, takeCitation }), afterMark, context);
    }
    const { noteNumber, runs } = context.citations.take(inline.id);
    if (noteNumber === null) return [{ kind: 'citation', runs }];
    return markPieces(noteNumber, renderCitationNote(runs, context.language), afterMark, context);
  });
}

function markPieces(noteNumber: number, note: Paragraph, afterMark: boolean, context: InlineContext): readonly Piece[] {
  context.notes.set(noteNumber, note);
  const reference: Piece = { kind: 'mark', element: new FootnoteReferenceRun(noteNumber) };
  // Two marks side by side would read as one number: "12" for notes 1 and 2.
  const comma = new TextRun({ style: wordStyleIds.footnoteReference, text: ', ' });
  return afterMark ? [{ kind: 'mark', element: comma }, reference] : [reference];
}
