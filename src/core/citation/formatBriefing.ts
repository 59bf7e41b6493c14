import type { Briefing } from '../briefing/briefing.ts';
import type { Source } from '../source/source.ts';
import type { BibliographyEntry, CitationFormatter, FormattedCitation } from './citationFormatter.ts';
import { citationsInDocument } from './citationsInDocument.ts';

/** All citations of a briefing and the bibliography they make, ready to be printed. */
export interface FormattedCitations {
  readonly citations: readonly FormattedCitation[];
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
  sources: readonly Source[],
  formatter: CitationFormatter,
): FormattedCitations {
  formatter.setStyle(briefing.header.citationStyle, briefing.header.language);
  formatter.setSources(sources);
  const citations = formatter.formatCitations(citationsInDocument(briefing.document));
  return { citations, bibliography: formatter.formatBibliography() };
}
