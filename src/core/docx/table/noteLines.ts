import type { Inline } from '../../briefing/document.ts';
import { textOfInlines } from '../../briefing/walkDocument.ts';

const LETTERS_OF_LINE = 100;
const LINES_OF_CITATION = 2;

/** About how many lines the notes of a text take at the foot of the page. */
export function noteLinesOf(inlines: readonly Inline[], citesInNotes: boolean): number {
  return inlines.reduce((lines, inline) => lines + linesOf(inline, citesInNotes), 0);
}

function linesOf(inline: Inline, citesInNotes: boolean): number {
  if (inline.kind === 'citation') return citesInNotes ? LINES_OF_CITATION : 0;
  if (inline.kind !== 'footnote') return 0;
  const written = textOfInlines(inline.inlines);
  const citations = inline.inlines.filter(({ kind }) => kind === 'citation').length;
  return written.split('\n').length + written.length / LETTERS_OF_LINE + LINES_OF_CITATION * citations;
}
