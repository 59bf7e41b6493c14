import { MOST_COLUMNS } from './document.ts';
import { rowsOfGrid, withSpans } from './tableEdits.ts';
import type { PlacedCell, SpannedCell } from './tableGrid.ts';

/**
 * The nearest table whose cells fill their grid: cells are placed as in HTML, those that would cover another or reach out of the table are
 * cut, and what no cell covers gets an empty one. A table that is whole comes out as it was.
 *
 * @param make makes an empty cell
 */
export function completeTable<Cell extends SpannedCell>(
  rows: readonly { readonly cells: readonly Cell[] }[],
  make: () => Cell,
): { cells: Cell[] }[] {
  const taken = rows.map((): boolean[] => []);
  const placed: PlacedCell<Cell>[] = [];
  rows.forEach(({ cells }, row) => {
    for (const cell of cells) placed.push(place(cell, row, taken));
  });
  const width = Math.max(1, ...taken.map((fields) => fields.length));
  taken.forEach((fields, row) => {
    for (let column = 0; column < width; column += 1) {
      if (fields[column] !== true) placed.push({ cell: make(), row, column, rows: 1, columns: 1 });
    }
  });
  return rowsOfGrid({ width, height: rows.length, cells: placed }).map((row) => ({ cells: row.map(withSpans) }));
}

/** Puts a cell on the first free field of its row, and covers with it what of its spans is free. */
function place<Cell extends SpannedCell>(cell: Cell, row: number, taken: readonly boolean[][]): PlacedCell<Cell> {
  const fields = taken[row] ?? [];
  let column = 0;
  while (fields[column] === true) column += 1;
  let columns = 1;
  const mostColumns = Math.min(cell.columns ?? 1, MOST_COLUMNS);
  while (columns < mostColumns && fields[column + columns] !== true) columns += 1;
  const isFree = (line: readonly boolean[]) => !line.slice(column, column + columns).includes(true);
  let rows = 1;
  while (rows < (cell.rows ?? 1) && row + rows < taken.length && isFree(taken[row + rows] ?? [])) rows += 1;
  for (const line of taken.slice(row, row + rows)) {
    for (let field = column; field < column + columns; field += 1) line[field] = true;
  }
  return { cell, row, column, rows, columns };
}
