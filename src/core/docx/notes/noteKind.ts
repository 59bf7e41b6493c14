import { wordStyleIds } from '../styles/wordStyles.ts';

/** Where a file's notes stand, and what Word calls them and their parts. */
export interface NoteKind {
  readonly element: 'footnote' | 'endnote';
  readonly part: 'word/footnotes.xml' | 'word/endnotes.xml';
  readonly textStyle: string;
  readonly referenceStyle: string;
}

export const noteKinds = {
  footnotes: {
    element: 'footnote',
    part: 'word/footnotes.xml',
    textStyle: wordStyleIds.footnoteText,
    referenceStyle: wordStyleIds.footnoteReference,
  },
  endnotes: {
    element: 'endnote',
    part: 'word/endnotes.xml',
    textStyle: wordStyleIds.endnoteText,
    referenceStyle: wordStyleIds.endnoteReference,
  },
} as const satisfies Readonly<Record<string, NoteKind>>;
