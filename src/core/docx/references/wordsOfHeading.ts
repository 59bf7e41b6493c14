import type { FormattedCitations } from '../../citation/formatBriefing.ts';
import { type MarkQueue, renderInlines } from '../inlines/renderInlines.ts';
import { textOfPieces } from '../inlines/renderRuns.ts';
import { noteKinds } from '../notes/noteKind.ts';
import type { DocumentLanguage } from '../styles/wordStyles.ts';
import { createPartRelations } from '../write/partRelations.ts';
import type { ReferenceContext } from './crossReferences.ts';

/**
 * The words of a heading before its turn comes, for what refers to it from further up: rendered like the heading itself, but
 * what it puts elsewhere in the file (notes, links) goes nowhere.
 */
export function wordsOfHeading(
  formatted: FormattedCitations,
  language: DocumentLanguage,
): ReferenceContext['wordsOfHeading'] {
  const citations = byId(formatted.citations);
  const footnotes = byId(formatted.footnotes);
  const citesInNotes = formatted.citations.some(({ noteNumber }) => noteNumber !== null);
  return ({ inlines }, references) => {
    const relations = createPartRelations();
    const pieces = renderInlines(inlines, {
      citations,
      footnotes,
      citesInNotes,
      references,
      noteKind: noteKinds.footnotes,
      notes: new Map(),
      language,
      relations,
      noteRelations: relations,
    });
    return textOfPieces(pieces).replace(/\s+/g, ' ').trim();
  };
}

/** Hands out marks in any order. */
function byId<Mark extends { readonly id: string }>(marks: readonly Mark[]): MarkQueue<Mark> {
  const known = new Map(marks.map((mark) => [mark.id, mark]));
  return {
    find: (id) => known.get(id),
    take(id) {
      const mark = known.get(id);
      if (mark === undefined) throw new Error(`The citations were not formatted for this document: ${id} has none.`);
      return mark;
    },
  };
}
