import type { Inline } from '../../briefing/document.ts';
import type { FormattedCitation } from '../../citation/citationFormatter.ts';
import type { NumberedFootnote } from '../../citation/placeInNotes.ts';
import { languageTag } from '../language/documentLanguage.ts';
import type { NoteKind } from '../notes/noteKind.ts';
import { renderCitationNote, renderFootnote } from '../notes/renderNote.ts';
import type { CrossReferences } from '../references/crossReferences.ts';
import type { PartRelations } from '../write/partRelations.ts';
import { writeRun, writeRuns } from '../write/writeRun.ts';
import { isNameInText, withAuthorsInText } from './authorsInText.ts';
import { isMark, spaceCitations } from './citationSpacing.ts';
import { citationsBeforeStops } from './citationsBeforeStops.ts';
import { placeNoteMarks } from './placeNoteMarks.ts';
import type { LineContext, Piece } from './renderRuns.ts';
import { textPieces } from './textPieces.ts';

/** Hands out what was formatted or numbered for a briefing, in the order of the document. */
export interface MarkQueue<Mark> {
  /** The next one, whose id must be this one. */
  take(id: string): Mark;
  /** One of them, whose turn need not have come. */
  find(id: string): Mark | undefined;
}

export function queueOf<Mark extends { readonly id: string }>(marks: readonly Mark[]): MarkQueue<Mark> {
  let next = 0;
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  return {
    find: (id) => byId.get(id),
    take(id) {
      const mark = marks[next++];
      // A citation printed in another's place would be worse than no file.
      if (mark?.id !== id) throw new Error(`The citations were not formatted for this document: ${id} has none.`);
      return mark;
    },
  };
}

export interface InlineContext extends LineContext {
  readonly citations: MarkQueue<FormattedCitation>;
  readonly footnotes: MarkQueue<NumberedFootnote>;
  readonly citesInNotes: boolean;
  readonly references: CrossReferences;
  readonly noteKind: NoteKind;
  /** The paragraphs of the file's notes by number: one is put here when its mark is rendered. */
  readonly notes: Map<number, string>;
  /** Of the part that the notes are in. */
  readonly noteRelations: PartRelations;
}

/**
 * The pieces of a line: text as it is written, a footnote as its mark, a citation as the mark of its note or as its text in
 * the style. An author that a citation names in the sentence stands before its mark.
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
  const spaced = citesInNotes
    ? placeNoteMarks(
        withAuthorsInText(inlines, (id) => context.citations.find(id)),
        languageTag(context.language),
      )
    : spaceCitations(isBlockQuote ? inlines : citationsBeforeStops(inlines), false);
  return spaced.flatMap((inline, index): readonly Piece[] => {
    if (inline.kind !== 'citation' && inline.kind !== 'footnote') {
      const pieces = textPieces(inline, context.references);
      return isNameInText(inline) ? pieces.map(asCited) : pieces;
    }
    const before = spaced[index - 1];
    const afterMark = before !== undefined && isMark(before, citesInNotes);
    if (inline.kind === 'footnote') {
      const { noteNumber } = context.footnotes.take(inline.id);
      const takeCitation = (id: string) => context.citations.take(id);
      const noteContext = { ...context, takeCitation, relations: context.noteRelations };
      return markPieces(noteNumber, renderFootnote(inline, noteContext), afterMark, context);
    }
    const { noteNumber, runs } = context.citations.take(inline.id);
    if (noteNumber === null) return [{ kind: 'citation', runs }];
    const { language, noteRelations, noteKind } = context;
    const note = renderCitationNote(runs, { language, relations: noteRelations }, noteKind);
    return markPieces(noteNumber, note, afterMark, context);
  });
}

/** The name of an author that a citation puts into the sentence is cited like what else it says. */
function asCited(piece: Piece): Piece {
  return piece.kind === 'text' ? { kind: 'citation', runs: [piece.run] } : piece;
}

function markPieces(noteNumber: number, note: string, afterMark: boolean, context: InlineContext): readonly Piece[] {
  const { element, referenceStyle } = context.noteKind;
  context.notes.set(noteNumber, note);
  const reference = writeRun(`<w:${element}Reference w:id="${noteNumber}"/>`, { style: referenceStyle });
  // Two marks side by side would read as one number: "12" for notes 1 and 2.
  const comma = afterMark ? writeRuns(', ', { style: referenceStyle }) : '';
  return [{ kind: 'mark', xml: comma + reference }];
}
