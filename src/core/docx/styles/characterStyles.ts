import { type StyleSpec, size } from './styleSpec.ts';
import { wordStyleIds } from './wordStyles.ts';

export const characterStyles: readonly StyleSpec[] = [
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
    id: 'EndnoteTextChar',
    name: 'Endnote Text Char',
    basedOn: 'DefaultParagraphFont',
    link: wordStyleIds.endnoteText,
    priority: 99,
    run: size(18),
  },
  {
    id: wordStyleIds.endnoteReference,
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
