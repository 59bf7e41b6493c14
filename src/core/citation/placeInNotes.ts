import type { FootnoteId } from '../ids.ts';
import type { NoteMark } from './citationMarks.ts';

/** A footnote of the writer's own, as it is numbered. */
export interface NumberedFootnote {
  readonly id: FootnoteId;
  /** From 1 in the order of the document, counted together with the notes that citations make. */
  readonly noteNumber: number;
}

/** Where a citation is printed. */
export interface PlaceInNotes {
  /** Null in a style that cites in the running text. */
  readonly noteNumber: number | null;
  /** It makes a note of its own. */
  readonly isOwnNote: boolean;
  /** Begins as a note begins. */
  readonly opens: boolean;
  /** Ends as a note ends. */
  readonly closes: boolean;
}

const IN_TEXT: PlaceInNotes = { noteNumber: null, isOwnNote: false, opens: false, closes: true };

/** Where each citation in turn is printed, and the numbers of the footnotes. */
export function placeInNotes(
  marks: readonly NoteMark[],
  citesInNotes: boolean,
): { readonly places: readonly PlaceInNotes[]; readonly footnotes: readonly NumberedFootnote[] } {
  const places: PlaceInNotes[] = [];
  const footnotes: NumberedFootnote[] = [];
  let last = 0;
  for (const mark of marks) {
    if (mark.kind === 'footnote') {
      const noteNumber = ++last;
      footnotes.push({ id: mark.id, noteNumber });
      for (const { opens = false, closes = false } of mark.citations)
        places.push(citesInNotes ? { noteNumber, isOwnNote: false, opens, closes } : IN_TEXT);
    } else {
      places.push(citesInNotes ? { noteNumber: ++last, isOwnNote: true, opens: true, closes: true } : IN_TEXT);
    }
  }
  return { places, footnotes };
}
