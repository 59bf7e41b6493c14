import { footnoteSchema, type NoteInline } from '../../../core/briefing/document.ts';
import type { CitationId } from '../../../core/ids.ts';
import { type Marking, markingSchema } from '../../../core/marking/marking.ts';
import { MARKING_ATTRIBUTE } from '../blocks/portionMark.ts';

/** What a footnote of ours says, with citations as new ones: they are copies. */
export function parseNote(json: string, newCitationId: () => CitationId): readonly NoteInline[] | undefined {
  const inlines = footnoteSchema.shape.inlines.safeParse(parseJson(json)).data;
  return inlines?.map((inline) => (inline.kind === 'citation' ? { ...inline, id: newCitationId() } : inline));
}

/** The portion mark that an element of ours has. */
export function markingOf(element: Element): Marking | null {
  return markingSchema.safeParse(element.getAttribute(MARKING_ATTRIBUTE)).data ?? null;
}

/** What an attribute of ours holds; undefined when it is damaged. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
