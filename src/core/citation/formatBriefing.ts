import type { Briefing } from '../briefing/briefing.ts';
import type { BibliographyEntry, CitationFormatter, FormattedMarks } from './citationFormatter.ts';
import { noteMarksInDocument } from './citationMarks.ts';
import type { CitableWork } from './cslItem.ts';

/** All citations of a briefing, its numbered footnotes and the bibliography, ready to be printed. */
export interface FormattedCitations extends FormattedMarks {
  readonly bibliography: readonly BibliographyEntry[];
}

/**
 * Formats a briefing's citations in the style and language of its header.
 *
 * @param sources at least all that are cited, else `citation-source-missing`
 * @param formatter a new one, or one that was at work on this briefing before and so is faster; the result is the same
 */
export function formatBriefing(
  briefing: Pick<Briefing, 'header' | 'document'>,
  sources: readonly CitableWork[],
  formatter: CitationFormatter,
): FormattedCitations {
  formatter.setStyle(briefing.header.citationStyle, briefing.header.language);
  formatter.setSources(sources);
  const marks = formatter.formatMarks(noteMarksInDocument(briefing.document));
  return { ...marks, bibliography: formatter.formatBibliography() };
}
