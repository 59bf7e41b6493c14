import type { NoteInline } from '../briefing/document.ts';
import type { CitationId } from '../ids.ts';
import { beginsWithOwnStop } from './citationsInFootnote.ts';

/**
 * A footnote's inlines as they are printed in a style with notes: without the full stop of the writer's behind a citation
 * that has ended the sentence with that of the style.
 *
 * @param plainOf the wording of a citation; undefined while it has none
 */
export function withoutDoubledStops(
  inlines: readonly NoteInline[],
  plainOf: (id: CitationId) => string | undefined,
): readonly NoteInline[] {
  return inlines.map((inline, index) => {
    const before = inlines[index - 1];
    if (inline.kind !== 'text' || before?.kind !== 'citation' || !beginsWithOwnStop(inline.text)) return inline;
    return ENDS_SENTENCE.test(plainOf(before.id) ?? '') ? { ...inline, text: inline.text.slice(1) } : inline;
  });
}

/** Also where a quotation mark or bracket closes behind the stop. */
const ENDS_SENTENCE = /[.?!][\p{Pf}\p{Pe}"']*$/u;
