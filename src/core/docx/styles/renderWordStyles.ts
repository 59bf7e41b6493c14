import { characterStyles } from './characterStyles.ts';
import { paragraphStyles, tableParagraphStyles } from './paragraphStyles.ts';
import { FONTS, type StyleSpec, size } from './styleSpec.ts';
import { tableStyle } from './tableStyle.ts';
import type { DocumentLanguage } from './wordStyles.ts';

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
    ...[...paragraphStyles, ...tableParagraphStyles].map((spec) => renderStyle('paragraph', spec)),
    ...characterStyles.map((spec) => renderStyle('character', spec)),
    tableStyle,
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
