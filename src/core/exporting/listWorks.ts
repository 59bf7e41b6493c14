import { type AnnexWords, annexWordsFor } from '../annex/annexWords.ts';
import { languageName } from '../annex/languageName.ts';
import type { Briefing } from '../briefing/briefing.ts';
import type { ExportSettings } from '../briefing/exportSettings.ts';
import type { BibliographyEntry, CitationFormatter } from '../citation/citationFormatter.ts';
import type { CitableWork } from '../citation/cslItem.ts';
import type { FormattedCitations } from '../citation/formatBriefing.ts';
import { splitByLanguage, splitByType } from '../citation/splitBibliography.ts';
import { worksListKind } from '../citation/worksListKind.ts';
import { documentWordsFor, headingOfWorks } from '../docx/language/documentWords.ts';
import type { ListOfWorks } from '../docx/renderBriefing.ts';
import type { CitationId } from '../ids.ts';
import type { Source } from '../source/source.ts';

interface WorksToList {
  readonly briefing: Pick<Briefing, 'header'>;
  readonly formatted: FormattedCitations;
  readonly settings: ExportSettings;
  readonly material: {
    readonly cited: readonly Pick<Source, 'id' | 'metadata'>[];
    readonly consulted: readonly CitableWork[];
  };
  /** A formatter that has formatted nothing: what is consulted is told apart from itself alone, not from what is cited. */
  readonly newFormatter: () => CitationFormatter;
}

/** The lists of works of a Word file, in order: what is cited, whole or by type or language, then what was consulted. */
export function listWorks({
  briefing,
  formatted,
  settings,
  material,
  newFormatter,
}: WorksToList): readonly ListOfWorks[] {
  const { split, consulted } = settings.bibliography;
  const { language } = briefing.header;
  const words = annexWordsFor(language);
  const citesInNotes = formatted.citations.some(({ noteNumber }) => noteNumber !== null);
  const usual = headingOfWorks(documentWordsFor(language), worksListKind(briefing.header.citationStyle, citesInNotes));
  const cited =
    split === 'none'
      ? [{ heading: null, entries: formatted.bibliography }]
      : listsUnder(usual, split, formatted.bibliography, { sources: material.cited, words, language });
  const others = consulted ? formatConsulted(briefing, material.consulted, newFormatter()) : [];
  return [...cited, { heading: words.consultedTitle, entries: others }].filter(({ entries }) => entries.length > 0);
}

/** Entries keep the style's order within their list. */
function listsUnder(
  usual: string,
  split: 'type' | 'language',
  entries: readonly BibliographyEntry[],
  {
    sources,
    words,
    language,
  }: { readonly sources: readonly CitableWork[]; readonly words: AnnexWords; readonly language: string },
): readonly ListOfWorks[] {
  const heading = (name: string) => `${usual}${words.colon} ${name}`;
  if (split === 'type') {
    return splitByType(entries, sources).map(({ key, entries: own }) => ({
      heading: heading(words.types[key][1]),
      entries: own,
    }));
  }
  return splitByLanguage(entries, sources, language).map(({ key, entries: own }) => ({
    heading: heading(key === '' ? words.languageNotKnown : languageName(key, words.language)),
    entries: own,
  }));
}

/** As if one citation named them all: a style lists what is cited. */
function formatConsulted(
  { header }: Pick<Briefing, 'header'>,
  sources: readonly CitableWork[],
  formatter: CitationFormatter,
): readonly BibliographyEntry[] {
  if (sources.length === 0) return [];
  formatter.setStyle(header.citationStyle, header.language);
  formatter.setSources(sources);
  const items = sources.map(({ id }) => ({ sourceId: id }));
  formatter.formatMarks([{ kind: 'citation', citation: { id: CONSULTED, items } }]);
  return formatter.formatBibliography();
}

const CONSULTED = 'cit_consulted0000000' as CitationId;
