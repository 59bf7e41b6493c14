import { BuilderElement, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType, XmlComponent } from 'docx';
import type { TableCell as DocumentCell, Inline, TableBlock } from '../../briefing/document.ts';
import { textOfBlock, textOfInlines } from '../../briefing/walkDocument.ts';
import { type InlineContext, renderInlines } from '../renderInlines.ts';
import { type Piece, renderLine, textOfPieces } from '../renderRuns.ts';
import { type Direction, directionOf } from '../textDirection.ts';
import { tableTypes, wordStyleIds } from '../wordStyles.ts';
import { layOutTable } from './layOutTable.ts';
import { numberColumns } from './numberColumns.ts';

export interface TableContext extends InlineContext {
  /** Between the margins of the page, in twips. */
  readonly textWidth: number;
}

/**
 * A table as wide as the text, in columns fitted to what they hold. The row that names the columns is repeated on every
 * page and says to a screen reader what it is. A short table stays on one page, and so does a row that is no page-filler.
 */
export function renderTable(block: TableBlock, context: TableContext): Table {
  const rows = block.rows.map(({ cells }) => cells.map((cell) => readCell(cell, context)));
  const hasHeader = block.headerRow === true;
  const direction = block.direction ?? directionOf(textOfBlock(block), context.language.direction);
  const { type, side, widths, lines } = layOutTable(
    rows.map((row) => row.map(({ measured }) => measured)),
    context.textWidth,
  );
  const alignsNumbers = numberColumns(rows.slice(hasHeader ? 1 : 0).map((row) => row.map(({ text }) => text))).map(
    (isNumbers, column) => isNumbers && rows.every((row) => row[column]?.cell.alignment === undefined),
  );
  const heights = rows.map((row, index) => (lines[index] ?? 0) + sum(row.map(({ noteLines }) => noteLines)));
  const keepsTogether = sum(heights) <= MOST_LINES_OF_SHORT_TABLE;
  return new StyledTable(hasHeader, {
    style: wordStyleIds.table,
    width: { size: context.textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    ...(side === tableTypes.roomy.padding
      ? {}
      : { margins: { left: side, right: side, marginUnitType: WidthType.DXA } }),
    ...(direction === 'rtl' ? { visuallyRightToLeft: true } : {}),
    rows: rows.map((row, index) => {
      const isHeader = hasHeader && index === 0;
      const next = heights[index + 1];
      const height = heights[index] ?? 0;
      const keepsNext = next !== undefined && (keepsTogether || (isHeader && height + next <= MOST_LINES_KEPT));
      return new TableRow({
        ...(height <= MOST_LINES_KEPT ? { cantSplit: true } : {}),
        ...(isHeader ? { tableHeader: true } : {}),
        ...(keepsNext ? { keepNext: true } : {}),
        children: row.map((cell, column) =>
          renderCell(cell, { direction, style: type.style, isNumber: alignsNumbers[column] === true }, context),
        ),
      });
    }),
  });
}

/**
 * About half a page, notes included, which must find room below: LibreOffice never comes to an end with rows that are to be
 * kept on a page that cannot hold their notes.
 */
const MOST_LINES_KEPT = 24;
const MOST_LINES_OF_SHORT_TABLE = 14;

interface ReadCell {
  readonly cell: DocumentCell;
  readonly pieces: readonly Piece[];
  readonly text: string;
  /** The same with digits in the place of its marks, which take room too. */
  readonly measured: string;
  /** About how many lines its notes take at the foot of the page. */
  readonly noteLines: number;
}

function readCell(cell: DocumentCell, context: TableContext): ReadCell {
  const pieces = renderInlines(cell.inlines, context);
  return {
    cell,
    pieces,
    text: textOfPieces(pieces),
    measured: textOfPieces(pieces, '00'),
    noteLines: sum(cell.inlines.map((inline) => noteLinesOf(inline, context.citesInNotes))),
  };
}

const LETTERS_OF_NOTE_LINE = 100;
const LINES_OF_CITATION = 2;

function noteLinesOf(inline: Inline, citesInNotes: boolean): number {
  if (inline.kind === 'citation') return citesInNotes ? LINES_OF_CITATION : 0;
  if (inline.kind !== 'footnote') return 0;
  const written = textOfInlines(inline.inlines);
  const citations = inline.inlines.filter(({ kind }) => kind === 'citation').length;
  return written.split('\n').length + written.length / LETTERS_OF_NOTE_LINE + LINES_OF_CITATION * citations;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

interface CellPlace {
  /** Of the table. */
  readonly direction: Direction;
  readonly style: string;
  readonly isNumber: boolean;
}

/**
 * A cell in the direction of its own text; one without letters in that of its table. Numbers end at one line. The docx
 * library takes left and right as a reader does; Word takes "left" for the side where lines begin.
 */
function renderCell({ cell, pieces }: ReadCell, place: CellPlace, { language }: TableContext): TableCell {
  const direction = directionOf(textOfInlines(cell.inlines), place.direction);
  const alignment = cell.alignment ?? (place.isNumber ? 'right' : undefined);
  const paragraph = new Paragraph({
    ...renderLine(pieces, language, direction),
    style: place.style,
    ...(alignment === undefined ? {} : { alignment }),
  });
  return new TableCell({ children: [paragraph] });
}

/** A table that says which parts of its style apply: as attributes, and as the number that other programs read instead. */
class StyledTable extends Table {
  constructor(hasHeader: boolean, options: ConstructorParameters<typeof Table>[0]) {
    super(options);
    const [properties] = this.root;
    if (!(properties instanceof XmlComponent)) throw new Error('A table of the docx library has no properties.');
    const { header, none } = CONDITIONS;
    properties.addChildElement(
      new BuilderElement({
        name: 'w:tblLook',
        attributes: {
          val: { key: 'w:val', value: hasHeader ? header : none },
          firstRow: { key: 'w:firstRow', value: hasHeader ? '1' : '0' },
          lastRow: { key: 'w:lastRow', value: '0' },
          firstColumn: { key: 'w:firstColumn', value: '0' },
          lastColumn: { key: 'w:lastColumn', value: '0' },
          noHBand: { key: 'w:noHBand', value: '1' },
          noVBand: { key: 'w:noVBand', value: '1' },
        },
      }),
    );
  }
}

/** The bits of `w:tblLook`: no bands of rows (0200) and columns (0400), with or without a first row of its own (0020). */
const CONDITIONS = { header: '0620', none: '0600' };
