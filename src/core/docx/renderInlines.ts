import { FootnoteReferenceRun, TextRun } from 'docx';
import { assertNever } from '../assertNever.ts';
import type { TextRun as DocumentText, Inline } from '../briefing/document.ts';
import type { FormattedCitation } from '../citation/citationFormatter.ts';
import type { FormattedRun } from '../citation/formattedRun.ts';
import { spaceCitations } from './citationSpacing.ts';
import type { Piece } from './renderRuns.ts';
import { wordStyleIds } from './wordStyles.ts';

/** Hands out a briefing's formatted citations in the order of the document. */
export interface CitationQueue {
  /** The formatting of the next citation, whose id must be this one. */
  take(id: string): FormattedCitation;
}

export function queueOf(citations: readonly FormattedCitation[]): CitationQueue {
  let next = 0;
  return {
    take(id) {
      const citation = citations[next++];
      // A citation printed in another's place would be worse than no file.
      if (citation?.id !== id) throw new Error(`The citations were not formatted for this document: ${id} has none.`);
      return citation;
    },
  };
}

export interface InlineContext {
  readonly citations: CitationQueue;
  readonly citesInNotes: boolean;
}

/** The pieces of a line: text as it is written, a citation as the mark of its footnote or as its text in the style. */
export function renderInlines(inlines: readonly Inline[], context: InlineContext): readonly Piece[] {
  const spaced = spaceCitations(inlines, context.citesInNotes);
  return spaced.flatMap((inline, index): readonly Piece[] => {
    switch (inline.kind) {
      case 'text':
        return [{ kind: 'text', run: formattedText(inline) }];
      case 'lineBreak':
        return [{ kind: 'text', run: { text: '\n' } }];
      case 'link':
        return linkPieces(inline.url, inline.children);
      case 'citation':
        return citationPieces(context.citations.take(inline.id), spaced[index - 1]?.kind === 'citation');
      default:
        return assertNever(inline);
    }
  });
}

function formattedText({ text, bold, italic }: DocumentText): FormattedRun {
  return { text, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) };
}

function linkPieces(url: string, children: readonly DocumentText[]): readonly Piece[] {
  return children.map((child) => ({ kind: 'text', run: { ...formattedText(child), url } }));
}

function citationPieces({ noteNumber, runs }: FormattedCitation, afterCitation: boolean): readonly Piece[] {
  if (noteNumber === null) return [{ kind: 'citation', runs }];
  const reference: Piece = { kind: 'mark', element: new FootnoteReferenceRun(noteNumber) };
  // Two marks side by side would read as one number: "12" for notes 1 and 2.
  const comma = new TextRun({ style: wordStyleIds.footnoteReference, text: ', ' });
  return afterCitation ? [{ kind: 'mark', element: comma }, reference] : [reference];
}
