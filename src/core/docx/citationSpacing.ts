import type { Inline } from '../briefing/document.ts';

/**
 * Sets the spaces around citations as their style wants them, so that one text reads well in every style: the mark of a
 * note follows its word without a space, a citation in the running text stands apart from what is before and behind it.
 * Nothing but spaces is changed, and none between two words is lost.
 */
export function spaceCitations(inlines: readonly Inline[], citesInNotes: boolean): readonly Inline[] {
  const spaced: Inline[] = [];
  /** A space was taken from before a mark and has not been given back behind it. */
  let owed = false;
  for (const inline of inlines) {
    const before = spaced[spaced.length - 1];
    if (inline.kind !== 'citation') {
      if (before?.kind === 'citation' && beginsWithWord(inline) && (owed || !citesInNotes)) spaced.push(SPACE);
      owed = false;
    } else if (citesInNotes) {
      owed = takeTrailingSpace(spaced) || owed;
    } else if (wantsSpaceBehind(before)) {
      spaced.push(SPACE);
    }
    spaced.push(inline);
  }
  return spaced;
}

const SPACE: Inline = { kind: 'text', text: ' ' };

/** Removes the space at the end of what stands there; false when there is none, or nothing else on the line. */
function takeTrailingSpace(inlines: Inline[]): boolean {
  const last = inlines[inlines.length - 1];
  if (last?.kind !== 'text') return false;
  const text = last.text.replace(/[ \t\u00A0]+$/, '');
  if (text === last.text) return false;
  inlines.pop();
  if (text !== '') inlines.push({ ...last, text });
  return true;
}

function wantsSpaceBehind(inline: Inline | undefined): boolean {
  if (inline === undefined || inline.kind === 'lineBreak') return false;
  return inline.kind !== 'text' || !/[\s\p{Ps}\p{Pi}]$/u.test(inline.text);
}

function beginsWithWord(inline: Inline): boolean {
  return inline.kind === 'link' || (inline.kind === 'text' && /^[\p{L}\p{N}\p{Ps}\p{Pi}]/u.test(inline.text));
}
