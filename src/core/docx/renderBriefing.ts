import { Document, Packer, type Paragraph } from 'docx';
import type { Briefing } from '../briefing/briefing.ts';
import type { FormattedCitations } from '../citation/formatBriefing.ts';
import { renderCoreProperties } from './coreProperties.ts';
import { documentLanguageFor } from './documentLanguage.ts';
import { documentWordsFor } from './documentWords.ts';
import { finishPackage } from './finishPackage.ts';
import { listLevels } from './listLevels.ts';
import { pageMargin, pageSizeFor, textWidthOf } from './pageSize.ts';
import { renderBibliography } from './renderBibliography.ts';
import type { BlockContext } from './renderBlock.ts';
import { renderBody } from './renderBody.ts';
import { renderFooters, renderHeaders } from './renderHeadersAndFooters.ts';
import { queueOf } from './renderInlines.ts';
import { renderTitleBlock } from './renderTitleBlock.ts';
import { renderWordStyles } from './wordStyles.ts';

export interface BriefingToRender {
  readonly briefing: Pick<Briefing, 'header' | 'document'>;
  /** What `formatBriefing` made of this very briefing. */
  readonly formatted: FormattedCitations;
}

/**
 * Renders a briefing as a Word file (ECMA-376, transitional). The same briefing gives the same bytes on every machine:
 * nothing is taken from the clock, and nothing about who or what made the file is written but the author of its header.
 */
export async function renderBriefing({ briefing, formatted }: BriefingToRender): Promise<Uint8Array> {
  const { header, document } = briefing;
  const language = documentLanguageFor(header.language);
  const words = documentWordsFor(header.language);
  const citesInNotes = formatted.citations.some(({ noteNumber }) => noteNumber !== null);
  const size = pageSizeFor(header.language);
  const notes = new Map<number, Paragraph>();
  const context: BlockContext = {
    citations: queueOf(formatted.citations),
    footnotes: queueOf(formatted.footnotes),
    citesInNotes,
    language,
    notes,
    textWidth: textWidthOf(size),
    nextListInstance: 1,
  };
  const listOfWorks = renderBibliography(
    formatted.bibliography,
    citesInNotes ? words.bibliography : words.references,
    language,
  );
  const body = [
    ...renderTitleBlock(header, words, language),
    ...renderBody(document.blocks, context, listOfWorks.length === 0),
    ...listOfWorks,
  ];
  const file = new Document({
    numbering: listLevels,
    footnotes: Object.fromEntries([...notes].map(([number, note]) => [number, { children: [note] }])),
    evenAndOddHeaderAndFooters: true,
    // The mode of Word 2013 and later: an older one shows "Compatibility Mode" in the title bar.
    compatibility: { version: 15 },
    sections: [
      {
        properties: { titlePage: true, page: { size, margin: pageMargin } },
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
