import type { ExportFinding, NamedSource } from '../core/exporting/exportFindings.ts';

/** A sentence about something that whoever exports a briefing should know. */
export function describeFinding(finding: ExportFinding): string {
  switch (finding.kind) {
    case 'image-without-words':
      return `An image has no alternative text${finding.words === '' ? '' : ` (${finding.words})`}.`;
    case 'marked-above':
      return `“${finding.words}” is marked ${finding.marking}, the file ${finding.banner ?? 'is not marked'}.`;
    case 'source-marked-above':
      return `The source “${finding.title}” is marked ${finding.marking}, the file that cites it ${finding.banner ?? 'is not marked'}.`;
    case 'parts-unprinted':
      return `Written in citations, and not printed there by the citation style: ${finding.places.map(({ written, words }) => `${written} (“${words}”)`).join(', ')}.`;
    case 'claims-contradicted':
      return `Cited claims that passages of the library contradict: ${finding.claims.map(({ statement, passages }) => `“${statement}” (${passages === 1 ? '1 passage' : `${passages} passages`})`).join(', ')}.`;
    case 'sources-entry-only':
      return `Only the bibliographic entry of ${finding.sources.length === 1 ? '1 cited source' : `${finding.sources.length} cited sources`} is in the library, not the work itself: ${titlesOf(finding.sources)}.`;
    case 'sources-unattributed':
      return `Cited by title alone, with nobody who wrote or published it: ${titlesOf(finding.sources)}.`;
    case 'sources-undated':
      return `Cited without a date of publication: ${titlesOf(finding.sources)}.`;
    case 'sources-with-notices':
      return `Cited sources that were not read as they stand. ${finding.sources.map((source) => `${quoted(source)}: ${source.notices.join(' ')}`).join(' ')}`;
    case 'sources-copied':
      return `Near copies in the library are not cited: ${finding.sources.map((source) => `${source.copies} of ${quoted(source)}`).join(', ')}.`;
    case 'heading-skipped':
      return `The heading “${finding.words}” is of level ${finding.level} and follows ${finding.before === 0 ? 'none' : `one of level ${finding.before}`}.`;
    case 'reference-without-target':
      return `A cross-reference in “${finding.words}” has no target any more.`;
    case 'claim-unconfirmed':
      return `The claim “${finding.statement}” rests on a newer wording than it was made with, and nobody has confirmed it.`;
    case 'summary-outdated':
      return 'The source summary statement that is kept was written when the library said something else.';
    case 'words-in-english':
      return `What the program itself writes in the file is in English: it has no words in ${finding.language}.`;
  }
}

const quoted = ({ title }: NamedSource): string => `“${title}”`;
const titlesOf = (sources: readonly NamedSource[]): string => sources.map(quoted).join(', ');
