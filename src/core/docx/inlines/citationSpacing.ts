import type { Inline, TextRun } from '../../briefing/document.ts';

/**
 * Sets the spaces around citations and footnotes so that one text reads well in every style: the mark of a note follows its
 * word without a space, a citation in the running text stands apart from what is before and behind it. Nothing but spaces
 * is changed, and none between two words is lost.
 *
 * @param inlines of a line of the body, or of a footnote, where every citation stands in the running text
 * @param citesInNotes whether a citation here is the mark of a note
 */
export function spaceCitations<Part extends Inline>(
  inlines: readonly Part[],
  citesInNotes: boolean,
): readonly (Part | TextRun)[] {
  const spaced: (Part | TextRun)[] = [];
  /** A space was taken from before a mark and has not been given back behind it. */
  let owed = false;
  for (const inline of inlines) {
    const before = spaced[spaced.length - 1];
    if (isMark(inline, citesInNotes)) {
      owed = takeTrailingSpace(spaced) || owed;
    } else {
      if (inline.kind === 'citation') {
        if (wantsSpaceBehind(before)) spaced.push(SPACE);
      } else if (beginsWithWord(inline) && isNoteOrCitation(before) && (owed || !isMark(before, citesInNotes))) {
        spaced.push(SPACE);
      }
      owed = false;
    }
    spaced.push(inline);
  }
  return spaced;
}

/** Whether an inline is printed as the raised number of a note. */
export function isMark(inline: Inline, citesInNotes: boolean): boolean {
  return inline.kind === 'footnote' || (inline.kind === 'citation' && citesInNotes);
}

const SPACE: TextRun = { kind: 'text', text: ' ' };

/** Removes the space at the end of what stands there; false when there is none. */
function takeTrailingSpace(inlines: Inline[]): boolean {
  const last = inlines[inlines.length - 1];
  if (last?.kind !== 'text') return false;
  const text = last.text.replace(/[ \t\u00A0]+$/, '');
  if (text === last.text) return false;
  inlines.pop();
  if (text !== '') inlines.push({ ...last, text });
  return true;
}

function isNoteOrCitation(inline: Inline | undefined): inline is Inline {
  return inline?.kind === 'citation' || inline?.kind === 'footnote';
}

/** Whether a word could not stand behind it without a space. */
export function wantsSpaceBehind(inline: Inline | undefined): boolean {
  if (inline === undefined || inline.kind === 'lineBreak') return false;
  return inline.kind !== 'text' || !/[\s\p{Ps}\p{Pi}]$/u.test(inline.text);
}

function beginsWithWord(inline: Inline): boolean {
  const isWord = inline.kind === 'link' || inline.kind === 'crossReference';
  return isWord || (inline.kind === 'text' && /^[\p{L}\p{N}\p{Ps}\p{Pi}]/u.test(inline.text));
}
