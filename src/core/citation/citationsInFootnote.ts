import type { NoteInline } from '../briefing/document.ts';
import { textOfInlines } from '../briefing/walkDocument.ts';
import type { Citation } from './citation.ts';

/** A citation in the text of a footnote. The flags matter in a style with notes; an absent one is off. */
export interface CitationInFootnote extends Pick<Citation, 'id' | 'items'> {
  /** It begins as a note of its own would: at the start of the note or of a line in it, or behind a citation that closes. */
  readonly opens?: true;
  /** It ends as a note of its own would, with the full stop of the style: nothing follows it on its line, or another citation. */
  readonly closes?: true;
}

/** The citations of a footnote in reading order, each with how it stands in the footnote's text. */
export function citationsInFootnote(inlines: readonly NoteInline[]): readonly CitationInFootnote[] {
  const found: CitationInFootnote[] = [];
  /** What stands before, from the start of the line or from the citation before. */
  let before = '';
  let isBehindCitation = false;
  for (const [index, inline] of inlines.entries()) {
    if (inline.kind === 'lineBreak') {
      before = '';
      isBehindCitation = false;
    } else if (inline.kind === 'citation') {
      const behind = textBehind(inlines, index);
      const opens = isBehindCitation ? found.at(-1)?.closes === true && /^\.?\s*$/.test(before) : before.trim() === '';
      const closes = behind.trim() === '' || beginsWithOwnStop(behind);
      found.push({ id: inline.id, items: inline.items, ...(opens ? { opens } : {}), ...(closes ? { closes } : {}) });
      before = '';
      isBehindCitation = true;
    } else {
      before += textOfInlines([inline]);
    }
  }
  return found;
}

/**
 * Whether a text begins with the full stop of the sentence before it. Behind a citation it says what the style's own full
 * stop says, which knows its place better: inside a quotation mark, or not at all behind an abbreviation.
 */
export function beginsWithOwnStop(text: string): boolean {
  return /^\.(?![.\p{L}\p{N}])/u.test(text);
}

/** What follows on the same line, up to the next citation. */
function textBehind(inlines: readonly NoteInline[], index: number): string {
  const behind = inlines.slice(index + 1);
  const end = behind.findIndex(({ kind }) => kind === 'citation' || kind === 'lineBreak');
  return textOfInlines(end === -1 ? behind : behind.slice(0, end));
}
