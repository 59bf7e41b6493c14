/** What a table's shape depends on; the parameter is only this, since the schema's own types are made with it. */
export interface SpannedCell {
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
}

export interface PlacedCell<Cell> {
  readonly cell: Cell;
  /** Where its first field is, and how many fields it covers, from 0 and 1. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface TableGrid<Cell> {
  readonly width: number;
  readonly height: number;
  /** In reading order: by row, then by column. */
  readonly cells: readonly PlacedCell<Cell>[];
  /** Whether every field is covered by one cell and none lies outside. */
  readonly isWhole: boolean;
}

/** Puts cells on the fields of a grid as HTML does it (§4.9.12): each at the first field of its row that is still free. */
export function tableGridOf<Cell extends SpannedCell>(
  rows: readonly { readonly cells: readonly Cell[] }[],
): TableGrid<Cell> {
  const taken = rows.map((): boolean[] => []);
  const cells = rows.flatMap(({ cells: beginning }, row) =>
    beginning.map((cell): PlacedCell<Cell> => {
      let column = 0;
      while (taken[row]?.[column] === true) column += 1;
      const placed = { cell, row, column, rows: cell.rows ?? 1, columns: cell.columns ?? 1 };
      cover(placed, taken);
      return placed;
    }),
  );
  const width = Math.max(0, ...taken.map((fields) => fields.length));
  const fields = cells.reduce((sum, cell) => sum + cell.rows * cell.columns, 0);
  const covered = taken.reduce((sum, line) => sum + line.filter(Boolean).length, 0);
  // As many fields as the rectangle has, each covered, and the cells have no more than that: none is covered twice or lies outside.
  const isWhole = width > 0 && covered === width * rows.length && fields === covered;
  return { width, height: rows.length, cells, isWhole };
}

function cover(cell: PlacedCell<unknown>, taken: readonly boolean[][]): void {
  for (const line of taken.slice(cell.row, cell.row + cell.rows)) {
    for (let column = cell.column; column < cell.column + cell.columns; column += 1) line[column] = true;
  }
}
