import type { PlacedCell, SpannedCell, TableGrid } from './tableGrid.ts';

/**
 * What can be done with the rows, columns and spans of a table whose grid is whole; the grid that comes out is whole too. Every function
 * gives a new grid and leaves the cells themselves as they are. Rows and columns count from 0, ends included.
 */
export type Grid<Cell> = Pick<TableGrid<Cell>, 'width' | 'height' | 'cells'>;

export interface GridArea {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** The cells that begin in each row, in order, with how much they cover. */
export function rowsOfGrid<Cell>({ height, cells }: Grid<Cell>): PlacedCell<Cell>[][] {
  const rows = Array.from({ length: height }, (): PlacedCell<Cell>[] => []);
  for (const placed of cells) rows[placed.row]?.push(placed);
  for (const row of rows) row.sort((a, b) => a.column - b.column);
  return rows;
}

/** Sets a cell's own spans to what it covers in a grid; one is not said. */
export function withSpans<Cell extends SpannedCell>({ cell, rows, columns }: PlacedCell<Cell>): Cell {
  const { columns: _columns, rows: _rows, ...rest } = cell;
  return { ...rest, ...(columns > 1 ? { columns } : {}), ...(rows > 1 ? { rows } : {}) } as Cell;
}

/** Puts a row before the row `at`. A cell that reaches over that place grows; `make` makes those of the other columns. */
export function insertRow<Cell>(grid: Grid<Cell>, at: number, make: (column: number) => Cell): Grid<Cell> {
  const moved = grid.cells.map((one) => {
    if (one.row >= at) return { ...one, row: one.row + 1 };
    return one.row + one.rows > at ? { ...one, rows: one.rows + 1 } : one;
  });
  const isCovered = (column: number) =>
    moved.some((one) => one.row < at && one.row + one.rows > at && isIn(column, one.column, one.columns));
  const fresh = range(grid.width).filter((column) => !isCovered(column));
  const made = fresh.map((column) => ({ cell: make(column), row: at, column, rows: 1, columns: 1 }));
  return inOrder({ ...grid, height: grid.height + 1, cells: [...moved, ...made] });
}

/** Takes rows away, which must not be all. A cell that reaches over some of them shrinks; one that lies in them goes. */
export function deleteRows<Cell>(grid: Grid<Cell>, from: number, to: number): Grid<Cell> {
  const cells = grid.cells.flatMap((one) => {
    const gone = Math.max(0, Math.min(to, one.row + one.rows - 1) - Math.max(from, one.row) + 1);
    if (gone === one.rows) return [];
    const row = one.row > to ? one.row - (to - from + 1) : Math.min(one.row, from);
    return [{ ...one, row, rows: one.rows - gone }];
  });
  return inOrder({ ...grid, height: grid.height - (to - from + 1), cells });
}

/** The rows that lie beside others on one side and have to move together, since cells hold them together; null at the edge. */
export function rowsBeside<Cell>(grid: Grid<Cell>, from: number, to: number, side: -1 | 1): Rows | null {
  const whole = wholeRows(grid, from, to);
  const next = side < 0 ? whole.from - 1 : whole.to + 1;
  return next < 0 || next >= grid.height ? null : wholeRows(grid, next, next);
}

/** Changes rows with those beside them. Cells hold rows together: what they hold moves with them. */
export function moveRows<Cell>(grid: Grid<Cell>, from: number, to: number, by: -1 | 1): Grid<Cell> {
  const moving = wholeRows(grid, from, to);
  const beside = rowsBeside(grid, from, to, by);
  if (beside === null) return grid;
  const place = (row: number) => {
    if (isIn(row, moving.from, moving.to - moving.from + 1)) return row + by * (beside.to - beside.from + 1);
    return isIn(row, beside.from, beside.to - beside.from + 1) ? row - by * (moving.to - moving.from + 1) : row;
  };
  return inOrder({ ...grid, cells: grid.cells.map((one) => ({ ...one, row: place(one.row) })) });
}

/** Rows or columns, ends included. */
interface Rows {
  readonly from: number;
  readonly to: number;
}

/** Rows with all that cells reaching out of them hold together. */
export function wholeRows<Cell>(grid: Grid<Cell>, from: number, to: number): Rows {
  const crossing = grid.cells.filter((one) => one.row <= to && one.row + one.rows > from);
  const widest = {
    from: Math.min(from, ...crossing.map((one) => one.row)),
    to: Math.max(to, ...crossing.map((one) => one.row + one.rows - 1)),
  };
  return widest.from === from && widest.to === to ? widest : wholeRows(grid, widest.from, widest.to);
}

/** The table turned on its side: what is done to rows of it is done to columns. */
export function turned<Cell>({ width, height, cells }: Grid<Cell>): Grid<Cell> {
  const sides = cells.map(({ cell, row, column, rows, columns }) => ({
    cell,
    row: column,
    column: row,
    rows: columns,
    columns: rows,
  }));
  return inOrder({ width: height, height: width, cells: sides });
}

/** An area with the whole of every cell that it touches. */
export function wholeArea<Cell>(grid: Grid<Cell>, area: GridArea): GridArea {
  const touched = cellsInArea(grid, area);
  const whole = {
    fromRow: Math.min(area.fromRow, ...touched.map((one) => one.row)),
    toRow: Math.max(area.toRow, ...touched.map((one) => one.row + one.rows - 1)),
    fromColumn: Math.min(area.fromColumn, ...touched.map((one) => one.column)),
    toColumn: Math.max(area.toColumn, ...touched.map((one) => one.column + one.columns - 1)),
  };
  const isWhole = whole.fromRow === area.fromRow && whole.toRow === area.toRow;
  return isWhole && whole.fromColumn === area.fromColumn && whole.toColumn === area.toColumn
    ? whole
    : wholeArea(grid, whole);
}

/** The cells that an area touches, in reading order. */
export function cellsInArea<Cell>({ cells }: Grid<Cell>, area: GridArea): readonly PlacedCell<Cell>[] {
  const isTouched = (one: PlacedCell<Cell>) =>
    one.row <= area.toRow &&
    one.row + one.rows > area.fromRow &&
    one.column <= area.toColumn &&
    one.column + one.columns > area.fromColumn;
  return cells.filter(isTouched);
}

/** Makes the first cell of an area, which must be whole, cover all of it. */
export function mergeArea<Cell>(grid: Grid<Cell>, area: GridArea): Grid<Cell> {
  const [first, ...others] = cellsInArea(grid, area);
  const gone = new Set(others);
  const merged = grid.cells.flatMap((one) => {
    if (gone.has(one)) return [];
    const { fromRow: row, fromColumn: column } = area;
    const [rows, columns] = [area.toRow - row + 1, area.toColumn - column + 1];
    return [one === first ? { ...one, row, column, rows, columns } : one];
  });
  return inOrder({ ...grid, cells: merged });
}

/** Makes every cell of an area cover one field again; `make` makes those of the fields that come free. */
export function splitArea<Cell>(grid: Grid<Cell>, area: GridArea, make: () => Cell): Grid<Cell> {
  const split = new Set(cellsInArea(grid, area));
  const cells = grid.cells.flatMap((one) => {
    if (!split.has(one)) return [one];
    return range(one.rows).flatMap((row) =>
      range(one.columns).map((column) => ({
        cell: row === 0 && column === 0 ? one.cell : make(),
        row: one.row + row,
        column: one.column + column,
        rows: 1,
        columns: 1,
      })),
    );
  });
  return inOrder({ ...grid, cells });
}

function inOrder<Cell>(grid: Grid<Cell>): Grid<Cell> {
  return { ...grid, cells: [...grid.cells].sort((a, b) => a.row - b.row || a.column - b.column) };
}

function isIn(place: number, start: number, size: number): boolean {
  return place >= start && place < start + size;
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}
