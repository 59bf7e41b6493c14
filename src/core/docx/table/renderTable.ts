import type { TableBlock, TableCell } from '../../briefing/document.ts';
import { type PlacedCell, tableGridOf } from '../../briefing/tableGrid.ts';
import { textOfBlock, textOfInlines } from '../../briefing/walkDocument.ts';
import type { Lead } from '../blocks/lead.ts';
import type { BlockContext } from '../blocks/renderBlock.ts';
import { renderCaption } from '../blocks/renderCaption.ts';
import { renderInlines } from '../inlines/renderInlines.ts';
import { type Piece, renderLine, textOfPieces } from '../inlines/renderRuns.ts';
import { type Direction, directionOf } from '../language/textDirection.ts';
import { writeParagraph } from '../write/writeParagraph.ts';
import { describeTable } from './describeTable.ts';
import { layOutTable } from './layOutTable.ts';
import { measuredGrid } from './measuredGrid.ts';
import { noteLinesOf } from './noteLines.ts';
import { numberColumns } from './numberColumns.ts';
import { type CellPlace, writeCell, writeTable } from './writeTable.ts';

/**
 * A table as wide as the text below its caption, in columns fitted to what they hold. The rows that name the columns are
 * repeated on every page and say to a screen reader what they are. A short table stays on one page, and so does a row that is
 * no page-filler.
 */
export function renderTable(block: TableBlock, context: BlockContext, lead: Lead): readonly string[] {
  const caption = renderCaption(block, context, { ...lead, keepNext: true });
  const grid = tableGridOf(block.rows.map(({ cells }) => ({ cells: cells.map((cell) => readCell(cell, context)) })));
  const headerRows = block.headerRow ? headerRowsOf(grid.cells, grid.height) : 0;
  const direction = block.direction ?? directionOf(textOfBlock(block), context.language.direction);
  const { type, side, widths, lines } = layOutTable(measuredGrid(grid), context.textWidth);
  const alignsNumbers = numberColumnsOf(grid, headerRows);
  const noteLines = Array.from({ length: grid.height }, () => 0);
  for (const { cell, row } of grid.cells) noteLines[row] = (noteLines[row] ?? 0) + cell.noteLines;
  const heights = noteLines.map((notes, row) => notes + (lines[row] ?? 0));
  const keepsTogether = sum(heights) <= MOST_LINES_OF_SHORT_TABLE;

  const rows = heights.map((height, row) => {
    const next = heights[row + 1];
    const isHeader = row < headerRows;
    const keepsNext = next !== undefined && (keepsTogether || (isHeader && height + next <= MOST_LINES_KEPT));
    const keepNext = keepsNext ? { keepNext: true as const } : {};
    const inRow = grid.cells.filter((placed) => row >= placed.row && row < placed.row + placed.rows);
    const cells = inRow
      .sort((a, b) => a.column - b.column)
      .map((placed) => {
        const place = placeOf(placed, row, widths);
        const look = { style: type.style, ...keepNext };
        if (row > placed.row) return writeCell(place, writeParagraph(look, ''));
        const isNumber = placed.columns === 1 && alignsNumbers[placed.column] === true;
        return writeCell(place, renderCell(placed.cell, { direction, isNumber }, look, context));
      });
    return { cells, isHeader, isWhole: height <= MOST_LINES_KEPT };
  });
  const description = describeTable(block, headerRows, context);
  return [...caption, writeTable({ rows, widths, side, direction, hasHeader: headerRows > 0, ...description })];
}

/**
 * About half a page, notes included, which must find room below: LibreOffice never comes to an end with rows that are to be
 * kept on a page that cannot hold their notes.
 */
const MOST_LINES_KEPT = 24;
const MOST_LINES_OF_SHORT_TABLE = 14;

interface ReadCell {
  readonly cell: TableCell;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  readonly pieces: readonly Piece[];
  readonly text: string;
  /** The same with digits in the place of its marks, which take room too. */
  readonly measured: string;
  /** About how many lines its notes take at the foot of the page. */
  readonly noteLines: number;
}

function readCell(cell: TableCell, context: BlockContext): ReadCell {
  const pieces = renderInlines(cell.inlines, context);
  return {
    cell,
    columns: cell.columns,
    rows: cell.rows,
    pieces,
    text: textOfPieces(pieces),
    measured: textOfPieces(pieces, '00'),
    noteLines: context.noteKind.element === 'endnote' ? 0 : noteLinesOf(cell.inlines, context.citesInNotes),
  };
}

/** All rows that the cells of the first one reach into; one alone where they reach to the end. */
function headerRowsOf(cells: readonly PlacedCell<unknown>[], height: number): number {
  const reach = Math.max(...cells.filter(({ row }) => row === 0).map(({ rows }) => rows));
  return reach < height ? reach : 1;
}

/** Columns of numbers below their heads, unless one of their cells is aligned by hand. Cells over several columns do not count. */
function numberColumnsOf(grid: ReturnType<typeof tableGridOf<ReadCell>>, headerRows: number): readonly boolean[] {
  const texts = Array.from({ length: grid.height }, () => Array.from({ length: grid.width }, () => ''));
  const byHand = new Set<number>();
  for (const { cell, row, column, columns } of grid.cells) {
    const line = texts[row];
    if (columns > 1 || line === undefined) continue;
    line[column] = cell.text;
    if (cell.cell.alignment !== undefined) byHand.add(column);
  }
  return numberColumns(texts.slice(headerRows)).map((isNumbers, column) => isNumbers && !byHand.has(column));
}

function placeOf(
  { row, column, rows, columns }: PlacedCell<unknown>,
  at: number,
  widths: readonly number[],
): CellPlace {
  const width = sum(widths.slice(column, column + columns));
  return { width, columns, merge: rows === 1 ? 'none' : at === row ? 'begins' : 'goes on' };
}

/** A cell's paragraph in the direction of its own text; one without letters in that of its table. Numbers end at one line. */
function renderCell(
  { cell, pieces }: ReadCell,
  { direction, isNumber }: { readonly direction: Direction; readonly isNumber: boolean },
  look: { readonly style: string; readonly keepNext?: true },
  context: BlockContext,
): string {
  const own = directionOf(textOfInlines(cell.inlines), direction);
  const { content, ...side } = renderLine(pieces, context, own);
  const alignment = cell.alignment ?? (isNumber ? 'right' : undefined);
  return writeParagraph({ ...look, ...side, ...(alignment === undefined ? {} : { alignment }) }, content);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
