import type { Direction } from '../language/textDirection.ts';
import { tableTypes, wordStyleIds } from '../styles/wordStyles.ts';
import { escapeXml } from '../write/escapeXml.ts';
import type { TableDescription } from './describeTable.ts';

export interface TableToWrite extends TableDescription {
  readonly rows: readonly {
    /** `w:tc` elements from the start of the row. */
    readonly cells: readonly string[];
    /** Repeated on every page. */
    readonly isHeader: boolean;
    /** Not torn apart at the foot of a page. */
    readonly isWhole: boolean;
  }[];
  /** Of the columns, in twips. */
  readonly widths: readonly number[];
  /** What is free left and right of a cell's text, in twips. */
  readonly side: number;
  readonly direction: Direction;
  readonly hasHeader: boolean;
}

/** A table (ECMA-376 part 4, 2.4.36), its properties in the order of the schema. */
export function writeTable(table: TableToWrite): string {
  const width = table.widths.reduce((total, one) => total + one, 0);
  const margins =
    table.side === tableTypes.roomy.padding
      ? ''
      : `<w:tblCellMar><w:left w:w="${table.side}" w:type="dxa"/><w:right w:w="${table.side}" w:type="dxa"/></w:tblCellMar>`;
  return [
    `<w:tbl><w:tblPr><w:tblStyle w:val="${wordStyleIds.table}"/>`,
    table.direction === 'rtl' ? '<w:bidiVisual/>' : '',
    `<w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${margins}`,
    table.hasHeader ? LOOK_WITH_HEADER : LOOK_WITHOUT,
    table.title === '' ? '' : `<w:tblCaption w:val="${escapeXml(table.title)}"/>`,
    table.description === '' ? '' : `<w:tblDescription w:val="${escapeXml(table.description)}"/>`,
    '</w:tblPr><w:tblGrid>',
    ...table.widths.map((one) => `<w:gridCol w:w="${one}"/>`),
    '</w:tblGrid>',
    ...table.rows.map(writeRow),
    '</w:tbl>',
  ].join('');
}

/**
 * Which parts of its style apply: as attributes, and as the number that other programs read instead. Its bits: no bands of
 * rows (0200) and columns (0400), with or without a first row of its own (0020).
 */
const look = (value: string, firstRow: 0 | 1): string =>
  `<w:tblLook w:val="${value}" w:firstRow="${firstRow}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`;
const LOOK_WITH_HEADER = look('0620', 1);
const LOOK_WITHOUT = look('0600', 0);

function writeRow({ cells, isHeader, isWhole }: TableToWrite['rows'][number]): string {
  const properties = `${isWhole ? '<w:cantSplit/>' : ''}${isHeader ? '<w:tblHeader/>' : ''}`;
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
}

export interface CellPlace {
  /** In twips. */
  readonly width: number;
  /** How many columns it covers. */
  readonly columns: number;
  /** Whether it is one of a cell that covers several rows. */
  readonly merge: 'none' | 'begins' | 'goes on';
}

export function writeCell({ width, columns, merge }: CellPlace, paragraph: string): string {
  const span = columns === 1 ? '' : `<w:gridSpan w:val="${columns}"/>`;
  const merging = merge === 'none' ? '' : merge === 'begins' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merging}</w:tcPr>${paragraph}</w:tc>`;
}
