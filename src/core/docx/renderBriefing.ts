import { Document, type IPropertiesOptions, Packer, Paragraph } from 'docx';
import type { Briefing } from '../briefing/briefing.ts';
import type { FormattedCitation } from '../citation/citationFormatter.ts';
import type { FormattedCitations } from '../citation/formatBriefing.ts';
import { renderCoreProperties } from './coreProperties.ts';
import { documentLanguageFor } from './documentLanguage.ts';
import { documentWordsFor } from './documentWords.ts';
import { finishPackage } from './finishPackage.ts';
import { listLevels } from './listLevels.ts';
import { pageSizeFor } from './pageSize.ts';
import { renderBibliography } from './renderBibliography.ts';
import { renderBlock } from './renderBlock.ts';
import { renderFooters, renderHeaders } from './renderHeadersAndFooters.ts';
import { queueOf } from './renderInlines.ts';
import { renderCitationLine } from './renderRuns.ts';
import { renderTitleBlock } from './renderTitleBlock.ts';
import { type DocumentLanguage, renderWordStyles, wordStyleIds } from './wordStyles.ts';

export interface BriefingToRender {
  readonly briefing: Pick<Briefing, 'header' | 'document'>;
  /** What `formatBriefing` made of this very briefing. */
  readonly formatted: FormattedCitations;
}

/** Twips: the header and footer need room for a 12 pt label. */
const MARGIN = { top: 1418, right: 1418, bottom: 1418, left: 1418, header: 624, footer: 510 };

/**
 * Renders a briefing as a Word file (ECMA-376, transitional). The same briefing gives the same bytes on every machine:
 * nothing is taken from the clock, and nothing about who or what made the file is written but the author of its header.
 */
export async function renderBriefing({ briefing, formatted }: BriefingToRender): Promise<Uint8Array> {
  const { header, document } = briefing;
  const language = documentLanguageFor(header.language);
  const words = documentWordsFor(header.language);
  const citesInNotes = formatted.citations.some(({ noteNumber }) => noteNumber !== null);
  const context = { citations: queueOf(formatted.citations), citesInNotes, language, nextListInstance: 1 };
  const body = [
    ...renderTitleBlock(header, words, language),
    ...document.blocks.flatMap((block) => renderBlock(block, context)),
    ...renderBibliography(formatted.bibliography, citesInNotes ? words.bibliography : words.references, language),
  ];
  const file = new Document({
    numbering: listLevels,
    footnotes: renderFootnotes(formatted.citations, language),
    evenAndOddHeaderAndFooters: true,
    // The mode of Word 2013 and later: an older one shows "Compatibility Mode" in the title bar.
    compatibility: { version: 15 },
    sections: [
      {
        properties: { titlePage: true, page: { size: pageSizeFor(header.language), margin: MARGIN } },
        headers: renderHeaders(header.marking),
        footers: renderFooters(header.marking, words, language),
        children: body,
      },
    ],
  });
  const parts = new Map([
    ['word/styles.xml', renderWordStyles(language)],
    ['docProps/core.xml', renderCoreProperties(header)],
    ['docProps/app.xml', EXTENDED_PROPERTIES],
  ]);
  return finishPackage(new Uint8Array(await Packer.toArrayBuffer(file)), parts);
}

/** No program, no company, no counts: nothing that the analyst did not choose. */
const EXTENDED_PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>';

function renderFootnotes(
  citations: readonly FormattedCitation[],
  language: DocumentLanguage,
): NonNullable<IPropertiesOptions['footnotes']> {
  return Object.fromEntries(
    citations.flatMap(({ noteNumber, runs }) => {
      if (noteNumber === null) return [];
      const line = renderCitationLine([{ text: ' ' }, ...runs], language);
      return [[noteNumber, { children: [new Paragraph({ ...line, style: wordStyleIds.footnoteText })] }]];
    }),
  );
}
