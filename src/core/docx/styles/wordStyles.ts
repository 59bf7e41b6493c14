import type { Direction } from '../language/textDirection.ts';

/** Ids of the styles a briefing uses. Their names are those of Word's own styles, so that a house style restyles them. */
export const wordStyleIds = {
  title: 'Title',
  headerLine: 'MessageHeader',
  headings: { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' },
  quote: 'Quote',
  listItem: 'ListParagraph',
  caption: 'Caption',
  footnoteText: 'FootnoteText',
  footnoteReference: 'FootnoteReference',
  endnoteText: 'EndnoteText',
  endnoteReference: 'EndnoteReference',
  contentsHeading: 'TOCHeading',
  contents: { 1: 'TOC1', 2: 'TOC2', 3: 'TOC3' },
  bibliography: 'Bibliography',
  header: 'Header',
  footer: 'Footer',
  hyperlink: 'Hyperlink',
  table: 'TableGridLight',
  tableText: 'NoSpacing',
  denseTableText: 'BodyText2',
  tightTableText: 'BodyText3',
} as const;

/** How the text of a table can be set: type size in points, and the space left and right of a cell's text in twips. */
export interface TableType {
  readonly style: string;
  readonly points: number;
  readonly padding: number;
}

/** From the one for an ordinary table to the one for a table of many columns. */
export const tableTypes = {
  roomy: { style: wordStyleIds.tableText, points: 10, padding: 100 },
  dense: { style: wordStyleIds.denseTableText, points: 8.5, padding: 70 },
  tight: { style: wordStyleIds.tightTableText, points: 7.5, padding: 40 },
} as const satisfies Readonly<Record<string, TableType>>;

export interface DocumentLanguage {
  /** Tag for text in Latin letters and their like, for Word's spelling: `en-GB`. */
  readonly latin: string;
  /** Tag for text that is written from right to left. */
  readonly bidirectional: string;
  readonly direction: Direction;
}
