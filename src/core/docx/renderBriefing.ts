import type { Briefing } from '../briefing/briefing.ts';
import type { Block } from '../briefing/document.ts';
import { type ExportSettings, usualExportSettings } from '../briefing/exportSettings.ts';
import type { BibliographyEntry } from '../citation/citationFormatter.ts';
import type { FormattedCitations } from '../citation/formatBriefing.ts';
import type { ImageFile } from './blocks/renderImage.ts';
import { documentLanguageFor } from './language/documentLanguage.ts';
import { documentWordsFor } from './language/documentWords.ts';
import { noteKinds } from './notes/noteKind.ts';
import { writeNotes } from './notes/writeNotes.ts';
import { renderCoreProperties } from './package/coreProperties.ts';
import { renderCustomProperties } from './package/customProperties.ts';
import { finishPackage } from './package/finishPackage.ts';
import { packageFrame } from './package/packageFrame.ts';
import { renderSettings } from './package/renderSettings.ts';
import { renderDocument } from './renderDocument.ts';
import { renderWordStyles } from './styles/renderWordStyles.ts';

export interface BriefingToRender {
  readonly briefing: Pick<Briefing, 'header' | 'document'>;
  /** What `formatBriefing` made of this very briefing. */
  readonly formatted: FormattedCitations;
  /** Absent: the usual ones. */
  readonly settings?: ExportSettings;
  /** The bytes of the briefing's images by hash; one that is missing is replaced by words that say so. */
  readonly images?: ReadonlyMap<string, ImageFile>;
  /** Under the title block; without citations. */
  readonly summary?: readonly Block[];
  /** The lists of works behind the text; absent: all that are cited, under the usual heading. */
  readonly works?: readonly ListOfWorks[];
  /** Each on a new page behind the lists of works; without citations. */
  readonly appendices?: readonly { readonly title: string; readonly blocks: readonly Block[] }[];
  /** By what the briefing is recognised, for the properties of the file; absent: it has none. */
  readonly identifier?: string;
}

export interface ListOfWorks {
  /** Null: the usual one, by the kind of style. */
  readonly heading: string | null;
  readonly entries: readonly BibliographyEntry[];
}

/**
 * Renders a briefing as a Word file (ECMA-376, transitional). The same briefing gives the same bytes on every machine:
 * nothing is taken from the clock, and nothing about who or what made the file is written but the author of its header.
 */
export async function renderBriefing(input: BriefingToRender): Promise<Uint8Array> {
  const { header } = input.briefing;
  const { notes: place } = input.settings ?? usualExportSettings;
  const language = documentLanguageFor(header.language);
  const frame = await packageFrame(header.marking, documentWordsFor(header.language), language);
  const stylesXml = renderWordStyles(language);
  const text = renderDocument(input, { language, pageParts: frame.pageParts, stylesXml });
  const parts = new Map([
    ...frame.parts,
    ['word/document.xml', text.documentXml],
    ['word/styles.xml', stylesXml],
    ['word/numbering.xml', text.numberingXml],
    ['word/settings.xml', renderSettings()],
    ...Object.values(noteKinds).map((kind) => [kind.part, writeNotes(kind, new Map())] as const),
    [noteKinds[place].part, writeNotes(noteKinds[place], text.notes)],
    ['docProps/core.xml', renderCoreProperties(header)],
    ['docProps/app.xml', EXTENDED_PROPERTIES],
    ['docProps/custom.xml', renderCustomProperties(header, input.identifier)],
  ]);
  addRelations(parts, 'word/document.xml', text.relations);
  addRelations(parts, noteKinds[place].part, text.noteRelations);
  return finishPackage(parts, text.media);
}

/** Behind those that the part has; of none it has an element without content. */
function addRelations(parts: Map<string, string>, part: string, relations: string): void {
  const path = part.replace('word/', 'word/_rels/').concat('.rels');
  const xml = parts.get(path);
  if (xml === undefined) throw new Error(`The package has no part ${path}.`);
  const open = xml.replace(/<Relationships([^>]*?)\/>$/, '<Relationships$1></Relationships>');
  parts.set(
    path,
    open.replace('</Relationships>', () => `${relations}</Relationships>`),
  );
}

/** No program, no company, no counts: nothing that the analyst did not choose. */
const EXTENDED_PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>';
