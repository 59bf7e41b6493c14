import type { Briefing } from '../briefing/briefing.ts';
import type { BibliographyEntry, CitationFormatter, FormattedMarks } from './citationFormatter.ts';
import { noteMarksInDocument } from './citationMarks.ts';
import { citationsInDocument } from './citationsInDocument.ts';
import type { CitableWork } from './cslItem.ts';

/** All citations of a briefing, its numbered footnotes and the bibliography, ready to be printed. */
export interface FormattedCitations extends FormattedMarks {
  readonly bibliography: readonly BibliographyEntry[];
  /** The CSL locale that they are written in, such as `en-GB`. */
  readonly locale: string;
  /** A list of its own, in the style's order. */
  readonly consulted: readonly BibliographyEntry[];
}

/**
 * Formats a briefing's citations in the style and language of its header.
 *
 * @param sources at least all that are cited, else `citation-source-missing`
 * @param consulted works that were consulted; those that are cited are left out of their list
 * @param formatter a new one, or one that was at work on this briefing before and so is faster; the result is the same
 */
export function formatBriefing(
  briefing: Pick<Briefing, 'header' | 'document'>,
  sources: readonly CitableWork[],
  formatter: CitationFormatter,
  consulted: readonly CitableWork[] = [],
): FormattedCitations {
  formatter.setStyle(briefing.header.citationStyle, briefing.header.language);
  formatter.setSources(sources);
  const marks = formatter.formatMarks(noteMarksInDocument(briefing.document));
  const bibliography = formatter.formatBibliography();
  const cited = new Set(
    citationsInDocument(briefing.document).flatMap(({ items }) => items.map(({ sourceId }) => sourceId)),
  );
  const uncited = consulted.filter(({ id }) => !cited.has(id));
  return {
    ...marks,
    bibliography,
    locale: formatter.locale,
    consulted: uncited.length === 0 ? [] : formatter.formatConsulted(uncited),
  };
}
