import { HeadingLevel, Paragraph } from 'docx';
import type { BibliographyEntry } from '../citation/citationFormatter.ts';
import { renderCitationLine, renderLine } from './renderRuns.ts';
import { type DocumentLanguage, wordStyleIds } from './wordStyles.ts';

/** The list of works under its heading; nothing when no work is cited. */
export function renderBibliography(
  entries: readonly BibliographyEntry[],
  heading: string,
  language: DocumentLanguage,
): readonly Paragraph[] {
  if (entries.length === 0) return [];
  return [
    new Paragraph({
      ...renderLine([{ kind: 'text', run: { text: heading } }], language),
      heading: HeadingLevel.HEADING_1,
    }),
    ...entries.map(
      ({ runs }) =>
        new Paragraph({
          ...renderCitationLine(runs, language),
          style: wordStyleIds.bibliography,
        }),
    ),
  ];
}
