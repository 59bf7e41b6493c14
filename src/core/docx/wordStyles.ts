import type { Direction } from './textDirection.ts';

/** Ids of the styles a briefing uses. Their names are those of Word's own styles, so that a house style restyles them. */
export const wordStyleIds = {
  title: 'Title',
  headerLine: 'MessageHeader',
  headings: { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' },
  quote: 'Quote',
  listItem: 'ListParagraph',
  footnoteText: 'FootnoteText',
  footnoteReference: 'FootnoteReference',
  bibliography: 'Bibliography',
  header: 'Header',
  footer: 'Footer',
  hyperlink: 'Hyperlink',
  table: 'TableGridLight',
  tableText: 'TableText',
  denseTableText: 'TableTextDense',
  tightTableText: 'TableTextTight',
  tableGap: 'TableGap',
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

/** Body text in a face that every Word has; a complex script takes the second. */
const FONTS = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Arial"/>';
const INK = '1F2A44';
const MUTED = '5B6472';

interface StyleSpec {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly link?: string;
  /** Place in Word's list of styles, as Word itself gives it. */
  readonly priority: number;
  readonly quick?: boolean;
  /** Properties in the order of the schema (ECMA-376 part 4, 2.3.1 and 2.3.2). */
  readonly paragraph?: string;
  readonly run?: string;
}

const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const BOLD = '<w:b/><w:bCs/>';

const heading = (level: 1 | 2 | 3, before: number, halfPoints: number): StyleSpec => ({
  id: wordStyleIds.headings[level],
  name: `heading ${level}`,
  basedOn: 'Normal',
  next: 'Normal',
  priority: 9,
  quick: true,
  paragraph: `<w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="80" w:line="252" w:lineRule="auto"/><w:outlineLvl w:val="${level - 1}"/>`,
  run: `${BOLD}<w:color w:val="${INK}"/>${size(halfPoints)}`,
});

const PARAGRAPH_STYLES: readonly StyleSpec[] = [
  {
    id: wordStyleIds.title,
    name: 'Title',
    basedOn: 'Normal',
    next: 'Normal',
    priority: 10,
    quick: true,
    paragraph: '<w:keepNext/><w:keepLines/><w:spacing w:before="0" w:after="200" w:line="240" w:lineRule="auto"/>',
    run: `${BOLD}<w:color w:val="${INK}"/>${size(48)}`,
  },
  {
    id: wordStyleIds.headerLine,
    name: 'Message Header',
    basedOn: 'Normal',
    priority: 99,
    paragraph:
      '<w:keepLines/><w:tabs><w:tab w:val="left" w:pos="2552"/></w:tabs><w:spacing w:after="40" w:line="252" w:lineRule="auto"/><w:ind w:left="2552" w:hanging="2552"/>',
  },
  heading(1, 360, 30),
  heading(2, 280, 26),
  heading(3, 220, 23),
  {
    id: wordStyleIds.quote,
    name: 'Quote',
    basedOn: 'Normal',
    next: 'Normal',
    priority: 29,
    quick: true,
    paragraph: '<w:spacing w:before="160" w:after="200"/><w:ind w:left="567" w:right="567"/>',
    run: `<w:color w:val="404040"/>`,
  },
  {
    id: wordStyleIds.listItem,
    name: 'List Paragraph',
    basedOn: 'Normal',
    priority: 34,
    quick: true,
    paragraph: '<w:spacing w:after="140"/><w:ind w:left="425"/><w:contextualSpacing/>',
  },
  {
    id: wordStyleIds.footnoteText,
    name: 'footnote text',
    basedOn: 'Normal',
    link: 'FootnoteTextChar',
    priority: 99,
    paragraph: '<w:spacing w:after="40" w:line="240" w:lineRule="auto"/>',
    run: size(18),
  },
  {
    // The docx library writes an empty part for endnotes, which refers to these two.
    id: 'EndnoteText',
    name: 'endnote text',
    basedOn: 'Normal',
    priority: 99,
    paragraph: '<w:spacing w:after="40" w:line="240" w:lineRule="auto"/>',
    run: size(18),
  },
  {
    id: wordStyleIds.bibliography,
    name: 'Bibliography',
    basedOn: 'Normal',
    next: 'Normal',
    priority: 37,
    paragraph:
      '<w:keepLines/><w:spacing w:after="100" w:line="252" w:lineRule="auto"/><w:ind w:left="567" w:hanging="567"/>',
  },
  {
    id: wordStyleIds.header,
    name: 'header',
    basedOn: 'Normal',
    priority: 99,
    paragraph: '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
  },
  {
    id: wordStyleIds.footer,
    name: 'footer',
    basedOn: 'Normal',
    priority: 99,
    paragraph: '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
    run: `<w:color w:val="${MUTED}"/>${size(18)}`,
  },
];

const tableText = ({ style, points }: TableType, name: string, around: number): StyleSpec => ({
  id: style,
  name,
  basedOn: 'Normal',
  priority: 40,
  quick: true,
  paragraph: `<w:spacing w:before="${around}" w:after="${around}" w:line="247" w:lineRule="auto"/>`,
  run: size(points * 2),
});

const TABLE_PARAGRAPH_STYLES: readonly StyleSpec[] = [
  tableText(tableTypes.roomy, 'Table Text', 50),
  tableText(tableTypes.dense, 'Table Text Dense', 36),
  tableText(tableTypes.tight, 'Table Text Tight', 28),
  {
    // What stands between two tables, or behind one that ends the document.
    id: wordStyleIds.tableGap,
    name: 'Table Gap',
    basedOn: 'Normal',
    priority: 99,
    paragraph: '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="exact"/>',
    run: size(8),
  },
];

const CHARACTER_STYLES: readonly StyleSpec[] = [
  {
    id: 'FootnoteTextChar',
    name: 'Footnote Text Char',
    basedOn: 'DefaultParagraphFont',
    link: wordStyleIds.footnoteText,
    priority: 99,
    run: size(18),
  },
  {
    id: wordStyleIds.footnoteReference,
    name: 'footnote reference',
    basedOn: 'DefaultParagraphFont',
    priority: 99,
    run: '<w:vertAlign w:val="superscript"/>',
  },
  {
    id: 'EndnoteReference',
    name: 'endnote reference',
    basedOn: 'DefaultParagraphFont',
    priority: 99,
    run: '<w:vertAlign w:val="superscript"/>',
  },
  {
    id: wordStyleIds.hyperlink,
    name: 'Hyperlink',
    basedOn: 'DefaultParagraphFont',
    priority: 99,
    run: '<w:color w:val="0B4F9E"/><w:u w:val="single"/>',
  },
];

const rule = (side: string, eighths: number, colour: string): string =>
  `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="${colour}"/>`;
const RULE = 'BFC5CF';

/** Light rules between rows, none between columns; the row that names the columns is set off by weight, ground and rule. */
const TABLE_STYLE = [
  `<w:style w:type="table" w:styleId="${wordStyleIds.table}"><w:name w:val="Grid Table Light"/><w:basedOn w:val="TableNormal"/>`,
  '<w:uiPriority w:val="40"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>',
  `${rule('top', 8, INK)}${rule('bottom', 8, INK)}${rule('insideH', 4, RULE)}</w:tblBorders>`,
  `<w:tblCellMar><w:left w:w="${tableTypes.roomy.padding}" w:type="dxa"/><w:right w:w="${tableTypes.roomy.padding}" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
  `<w:tblStylePr w:type="firstRow"><w:rPr>${BOLD}<w:color w:val="${INK}"/></w:rPr><w:tcPr><w:tcBorders>${rule('bottom', 8, INK)}</w:tcBorders>`,
  '<w:shd w:val="clear" w:color="auto" w:fill="EEF1F5"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>',
].join('');

/** The part `word/styles.xml`, written here in full: the docx library would add a dozen styles that nobody asked for. */
export function renderWordStyles({ latin, bidirectional }: DocumentLanguage): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>',
    `${FONTS}${size(22)}<w:lang w:val="${latin}" w:eastAsia="${latin}" w:bidi="${bidirectional}"/></w:rPr></w:rPrDefault>`,
    '<w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>',
    '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>',
    '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>',
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/>',
    '<w:semiHidden/><w:unhideWhenUsed/></w:style>',
    ...[...PARAGRAPH_STYLES, ...TABLE_PARAGRAPH_STYLES].map((spec) => renderStyle('paragraph', spec)),
    ...CHARACTER_STYLES.map((spec) => renderStyle('character', spec)),
    TABLE_STYLE,
    '</w:styles>',
  ].join('');
}

function renderStyle(type: 'paragraph' | 'character', spec: StyleSpec): string {
  const element = (name: string, value: string | number | undefined): string =>
    value === undefined ? '' : `<w:${name} w:val="${value}"/>`;
  return [
    `<w:style w:type="${type}" w:styleId="${spec.id}">`,
    element('name', spec.name),
    element('basedOn', spec.basedOn),
    element('next', spec.next),
    element('link', spec.link),
    element('uiPriority', spec.priority),
    spec.quick ? '' : '<w:unhideWhenUsed/>',
    spec.quick ? '<w:qFormat/>' : '',
    spec.paragraph ? `<w:pPr>${spec.paragraph}</w:pPr>` : '',
    spec.run ? `<w:rPr>${spec.run}</w:rPr>` : '',
    '</w:style>',
  ].join('');
}
