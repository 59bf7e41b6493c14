import { BOLD, INK } from './styleSpec.ts';
import { tableTypes, wordStyleIds } from './wordStyles.ts';

const rule = (side: string, eighths: number, colour: string): string =>
  `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="${colour}"/>`;
const RULE = 'BFC5CF';

/** Light rules between rows, none between columns; the row that names the columns is set off by weight, ground and rule. */
export const tableStyle = [
  `<w:style w:type="table" w:styleId="${wordStyleIds.table}"><w:name w:val="Grid Table Light"/><w:basedOn w:val="TableNormal"/>`,
  '<w:uiPriority w:val="40"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>',
  `${rule('top', 8, INK)}${rule('bottom', 8, INK)}${rule('insideH', 4, RULE)}</w:tblBorders>`,
  `<w:tblCellMar><w:left w:w="${tableTypes.roomy.padding}" w:type="dxa"/><w:right w:w="${tableTypes.roomy.padding}" w:type="dxa"/></w:tblCellMar></w:tblPr>`,
  `<w:tblStylePr w:type="firstRow"><w:rPr>${BOLD}<w:color w:val="${INK}"/></w:rPr><w:tcPr><w:tcBorders>${rule('bottom', 8, INK)}</w:tcBorders>`,
  '<w:shd w:val="clear" w:color="auto" w:fill="EEF1F5"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>',
].join('');
