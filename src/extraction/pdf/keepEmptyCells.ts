import type { Extent, PdfLine } from './pdfLine.ts';

/**
 * Gives table rows the empty cells that only their places on the page show: without them the figures of one column would be read
 * as those of another. Only where at least two whole rows above leave no doubt where the columns are; else a row stays as it is.
 */
export function keepEmptyCells(lines: readonly PdfLine[]): readonly PdfLine[] {
  let columns: Columns | undefined;
  return lines.map((line) => {
    const { cells } = line;
    if (!cells || line.rightToLeft || (columns && columns.turn !== line.turn)) {
      columns = undefined;
      return line;
    }
    if (!columns || cells.length > columns.extents.length) {
      columns = { extents: cells, rows: 1, turn: line.turn };
      return line;
    }
    if (cells.length === columns.extents.length) {
      columns = {
        ...columns,
        extents: columns.extents.map((one, index) => cover(one, cells[index])),
        rows: columns.rows + 1,
      };
      return line;
    }
    const places = columns.rows >= 2 && areApart(columns.extents) ? placesOf(cells, columns.extents) : undefined;
    if (!places) return line;
    const texts = line.text.split('\t');
    return { ...line, text: columns.extents.map((_, column) => texts[places.indexOf(column)] ?? '').join('\t') };
  });
}

interface Columns {
  readonly extents: readonly Extent[];
  /** How many rows have a cell in each of them. */
  readonly rows: number;
  readonly turn: number;
}

const cover = (one: Extent, other: Extent | undefined): Extent => ({
  left: Math.min(one.left, other?.left ?? one.left),
  right: Math.max(one.right, other?.right ?? one.right),
});

const areApart = (extents: readonly Extent[]): boolean =>
  extents.every((one, index) => one.right < (extents[index + 1]?.left ?? Number.POSITIVE_INFINITY));

/** The column of each cell, or undefined where one lies in none, in two, or in the column of another. */
function placesOf(cells: readonly Extent[], columns: readonly Extent[]): readonly number[] | undefined {
  const places = cells.map((cell) => {
    const met = columns.flatMap((column, index) =>
      Math.min(cell.right, column.right) > Math.max(cell.left, column.left) ? [index] : [],
    );
    return met.length === 1 ? (met[0] ?? -1) : -1;
  });
  const areInOrder = places.every((place, index) => place > (places[index - 1] ?? -1));
  return areInOrder ? places : undefined;
}
