import { BOLD, INK, MUTED, type StyleSpec, size } from './styleSpec.ts';
import { type TableType, tableTypes, wordStyleIds } from './wordStyles.ts';

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

const contents = (level: 1 | 2 | 3, indent: number): StyleSpec => ({
  id: wordStyleIds.contents[level],
  name: `toc ${level}`,
  basedOn: 'Normal',
  next: 'Normal',
  priority: 39,
  paragraph: `<w:spacing w:before="${level === 1 ? 80 : 0}" w:after="40" w:line="252" w:lineRule="auto"/><w:ind w:left="${indent}"/>`,
});

export const paragraphStyles: readonly StyleSpec[] = [
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
    id: wordStyleIds.caption,
    name: 'caption',
    basedOn: 'Normal',
    next: 'Normal',
    priority: 35,
    quick: true,
    paragraph: '<w:keepLines/><w:spacing w:before="160" w:after="120" w:line="252" w:lineRule="auto"/>',
    run: `${BOLD}<w:color w:val="${INK}"/>${size(20)}`,
  },
  {
    // No outline level, so that the table of contents does not name itself.
    id: wordStyleIds.contentsHeading,
    name: 'TOC Heading',
    basedOn: 'Normal',
    next: 'Normal',
    priority: 39,
    quick: true,
    paragraph: '<w:keepNext/><w:keepLines/><w:spacing w:before="320" w:after="80" w:line="252" w:lineRule="auto"/>',
    run: `${BOLD}<w:color w:val="${INK}"/>${size(30)}`,
  },
  contents(1, 0),
  contents(2, 284),
  contents(3, 567),
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
    id: wordStyleIds.endnoteText,
    name: 'endnote text',
    basedOn: 'Normal',
    link: 'EndnoteTextChar',
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

/** Of Word's own styles those that nothing else here uses: a style of another name would not be restyled with the others. */
export const tableParagraphStyles: readonly StyleSpec[] = [
  tableText(tableTypes.roomy, 'No Spacing', 50),
  tableText(tableTypes.dense, 'Body Text 2', 36),
  tableText(tableTypes.tight, 'Body Text 3', 28),
];
