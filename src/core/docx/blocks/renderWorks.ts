import type { BibliographyEntry } from '../../citation/citationFormatter.ts';
import { type LineContext, renderCitationLine } from '../inlines/renderRuns.ts';
import { wordStyleIds } from '../styles/wordStyles.ts';
import { writeParagraph } from '../write/writeParagraph.ts';

/** The entries of a list of works, each in the direction of the briefing's language. */
export function renderWorks(entries: readonly BibliographyEntry[], context: LineContext): readonly string[] {
  return entries.map(({ runs }) => {
    const { content, ...direction } = renderCitationLine(runs, context);
    return writeParagraph({ style: wordStyleIds.bibliography, ...direction }, content);
  });
}
