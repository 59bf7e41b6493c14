import type { CitationItem } from '../../../../core/citation/citation.ts';
import type { FormattedCitation } from '../../../../core/citation/citationFormatter.ts';
import { type ShortFormParts, shortForm } from '../../../../core/citation/shortForm.ts';
import type { Locator } from '../../../../core/excerpt/excerpt.ts';
import type { SourceId } from '../../../../core/ids.ts';
import { briefingWords } from '../../../words/briefingWords.ts';

/** What is known of each cited source; one that is not in it is missing from the library. */
export type KnownSources = ReadonlyMap<SourceId, ShortFormParts>;

/**
 * The wording of a citation's chip. In a style that cites in the running text it is what the Word file will say; in one with
 * notes the note is too long for a chip, so the sources' short forms and locators stand for it.
 */
export function chipLabel(items: readonly CitationItem[], sources: KnownSources, formatted?: FormattedCitation): string {
  const isInText = formatted !== undefined && formatted.noteNumber === null;
  if (isInText && formatted.plain.trim() !== '') return formatted.plain;
  return items.map((item) => shortCite(item, sources)).join('; ');
}

function shortCite({ sourceId, prefix, locator, suffix }: CitationItem, sources: KnownSources): string {
  const source = sources.get(sourceId);
  const name = source === undefined ? briefingWords.citation.missingSource : shortForm(source);
  const words = [prefix?.trim(), name].filter(Boolean).join(' ');
  return [words, locator && shortLocator(locator), suffix?.trim()].filter(Boolean).join(', ');
}

/** A locator as it is written in a chip: `p. 4`, `pp. 4–6`, `12:30`. */
export function shortLocator({ label, value }: Locator): string {
  const shown = value.replace(/-/g, '–');
  if (label === 'timestamp') return shown;
  const [one, many] = briefingWords.citation.locatorMarks[label];
  return `${/[–,]/.test(shown) ? many : one} ${shown}`;
}
