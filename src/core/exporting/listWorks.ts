import { type AnnexWords, annexWordsFor } from '../annex/annexWords.ts';
import { languageName } from '../annex/languageName.ts';
import type { Briefing } from '../briefing/briefing.ts';
import type { ExportSettings } from '../briefing/exportSettings.ts';
import type { BibliographyEntry, CitationFormatter } from '../citation/citationFormatter.ts';
import { compareForBibliography } from '../citation/collation.ts';
import type { CitableWork } from '../citation/cslItem.ts';
import type { FormattedCitations } from '../citation/formatBriefing.ts';
import { documentWordsFor } from '../docx/documentWords.ts';
import type { ListOfWorks } from '../docx/renderBriefing.ts';
import type { CitationId, SourceId } from '../ids.ts';
import { type Source, sourceTypes } from '../source/source.ts';

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
  const words = annexWordsFor(briefing.header.language);
  const citesInNotes = formatted.citations.some(({ noteNumber }) => noteNumber !== null);
  const documentWords = documentWordsFor(briefing.header.language);
  const usual = citesInNotes ? documentWords.bibliography : documentWords.references;
  const byId = new Map(material.cited.map((source) => [source.id, source]));
  const cited =
    split === 'none'
      ? [{ heading: null, entries: formatted.bibliography }]
      : groupWorks(formatted.bibliography, byId, groupings[split](words)).map(({ name, entries }) => ({
          heading: `${usual}: ${name}`,
          entries,
        }));
  const others = consulted ? formatConsulted(briefing, material.consulted, newFormatter()) : [];
  return [...cited, { heading: words.consultedTitle, entries: others }].filter(({ entries }) => entries.length > 0);
}

type Described = Pick<Source, 'metadata'>;

interface Grouping {
  readonly nameOf: (source: Described) => string;
  readonly compare: (one: Described, other: Described) => number;
}

const groupings: Readonly<Record<'type' | 'language', (words: AnnexWords) => Grouping>> = {
  type: (words) => ({
    nameOf: ({ metadata }) => words.types[metadata.type][1],
    compare: (one, other) => sourceTypes.indexOf(one.metadata.type) - sourceTypes.indexOf(other.metadata.type),
  }),
  language: (words) => ({
    nameOf: ({ metadata }) => (metadata.language === '' ? words.languageNotKnown : languageName(metadata.language)),
    compare: (one, other) =>
      Number(one.metadata.language === '') - Number(other.metadata.language === '') ||
      compareForBibliography(languageName(one.metadata.language), languageName(other.metadata.language)),
  }),
};

/** Entries keep the style's order within their group. */
function groupWorks(
  entries: readonly BibliographyEntry[],
  sources: ReadonlyMap<SourceId, Described>,
  { nameOf, compare }: Grouping,
): readonly { readonly name: string; readonly entries: readonly BibliographyEntry[] }[] {
  const groups = new Map<string, { readonly first: Described; readonly entries: BibliographyEntry[] }>();
  for (const entry of entries) {
    const source = sources.get(entry.sourceId);
    if (source === undefined) throw new Error(`The bibliography lists ${entry.sourceId}, which is not cited.`);
    const group = groups.get(nameOf(source)) ?? { first: source, entries: [] };
    group.entries.push(entry);
    groups.set(nameOf(source), group);
  }
  return [...groups]
    .sort(([, one], [, other]) => compare(one.first, other.first))
    .map(([name, group]) => ({ name, entries: group.entries }));
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
