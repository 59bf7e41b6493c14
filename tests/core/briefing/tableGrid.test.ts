import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeTable } from '../../../src/core/briefing/completeTable.ts';
import {
  deleteRows,
  type Grid,
  insertRow,
  mergeArea,
  moveRows,
  rowsBeside,
  rowsOfGrid,
  splitArea,
  turned,
  wholeArea,
  wholeRows,
  withSpans,
} from '../../../src/core/briefing/tableEdits.ts';
import { tableGridOf } from '../../../src/core/briefing/tableGrid.ts';

interface Cell {
  readonly name: string;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
}

/** Which cell covers each field: `['aab', 'ccb']`. Fields that two cells cover bear `!`, free ones `.`. */
function painted({ width, height, cells }: Grid<Cell>): readonly string[] {
  const fields = Array.from({ length: height }, () => Array.from({ length: width }, () => '.'));
  for (const { cell, row, column, rows, columns } of cells) {
    for (let y = row; y < row + rows; y += 1) {
      for (let x = column; x < column + columns; x += 1) {
        const line = fields[y];
        if (line) line[x] = line[x] === '.' ? cell.name : '!';
      }
    }
  }
  return fields.map((line) => line.join(''));
}

/** The picture of a grid as its rows are stored and read again: the same for every grid that is whole. */
function stored(grid: Grid<Cell>): readonly string[] {
  const read = tableGridOf(rowsOfGrid(grid).map((row) => ({ cells: row.map(withSpans) })));
  expect(read.isWhole).toBe(true);
  return painted(read);
}

const names = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'.split('');
const spans = fc.record(
  { columns: fc.integer({ min: 2, max: 4 }), rows: fc.integer({ min: 2, max: 4 }) },
  { requiredKeys: [] },
);
const raggedRows = fc.array(fc.array(spans, { maxLength: 4 }), { minLength: 1, maxLength: 5 }).map((rows) => {
  let count = 0;
  return rows.map((cells) => ({ cells: cells.map((cell): Cell => ({ name: names[count++] ?? '?', ...cell })) }));
});

function nameNewCells(): () => Cell {
  let count = 0;
  // Each its own, and no letter of those above.
  return () => ({ name: String.fromCharCode(0x4e00 + count++) });
}

const grids = raggedRows.map((rows) => tableGridOf(completeTable(rows, nameNewCells())));
const gridAndRows = fc.tuple(grids, fc.nat(), fc.nat()).map(([grid, a, b]) => ({
  grid,
  from: Math.min(a % grid.height, b % grid.height),
  to: Math.max(a % grid.height, b % grid.height),
}));

describe('the grid of a table', () => {
  const cells = (...row: Cell[]) => ({ cells: row });

  it('has its cells where a browser puts them', () => {
    const grid = tableGridOf([
      cells({ name: 'a', rows: 2 }, { name: 'b', columns: 2 }),
      cells({ name: 'c' }, { name: 'd', rows: 2 }),
      cells({ name: 'e', columns: 2 }),
    ]);
    expect(painted(grid)).toEqual(['abb', 'acd', 'eed']);
    expect(grid.isWhole).toBe(true);
  });

  it('may have a row that lies wholly under cells from above', () => {
    expect(tableGridOf([cells({ name: 'a', rows: 2 }, { name: 'b', rows: 2 }), cells()]).isWhole).toBe(true);
  });

  it('is not whole with a gap, a cell over another, or one that reaches out of it', () => {
    expect(tableGridOf([cells({ name: 'a' }, { name: 'b' }), cells({ name: 'c' })]).isWhole).toBe(false);
    expect(tableGridOf([cells({ name: 'a' }, { name: 'b', rows: 2 }), cells({ name: 'c', columns: 2 })]).isWhole).toBe(
      false,
    );
    expect(tableGridOf([cells({ name: 'a', rows: 2 })]).isWhole).toBe(false);
    expect(tableGridOf([cells()]).isWhole).toBe(false);
  });
});

describe('completeTable', () => {
  it('makes every table whole, keeps every cell, and leaves one alone that is whole', () => {
    fc.assert(
      fc.property(raggedRows, (rows) => {
        const complete = completeTable(rows, nameNewCells());
        expect(tableGridOf(complete).isWhole).toBe(true);
        const kept = complete.map((row) =>
          row.cells
            .map(({ name }) => name)
            .filter((name) => /\w/.test(name))
            .join(''),
        );
        expect(kept).toEqual(rows.map((row) => row.cells.map(({ name }) => name).join('')));
        expect(completeTable(complete, nameNewCells())).toEqual(complete);
      }),
    );
  });
});

describe('edits of a table', () => {
  it('insert a row of new cells, and cells that reach over it grow', () => {
    fc.assert(
      fc.property(grids, fc.nat(), (grid, nat) => {
        const at = nat % (grid.height + 1);
        const before = painted(grid);
        const after = stored(insertRow(grid, at, () => ({ name: '_' })));
        expect(after.toSpliced(at, 1)).toEqual(before);
        const expected = [...(before[0] ?? '')].map((_, column) => {
          const [above, below] = [before[at - 1]?.[column], before[at]?.[column]];
          return above !== undefined && above === below ? above : '_';
        });
        expect(after[at]).toBe(expected.join(''));
      }),
    );
  });

  it('delete rows and leave the picture of the others as it was', () => {
    fc.assert(
      fc.property(gridAndRows, ({ grid, from, to }) => {
        fc.pre(to - from + 1 < grid.height);
        expect(stored(deleteRows(grid, from, to))).toEqual(painted(grid).toSpliced(from, to - from + 1));
      }),
    );
  });

  it('move rows without tearing a cell apart, and moving back brings the table back', () => {
    fc.assert(
      fc.property(gridAndRows, ({ grid, from, to }) => {
        const moved = moveRows(grid, from, to, 1);
        expect([...stored(moved)].sort()).toEqual([...painted(grid)].sort());
        const beside = rowsBeside(grid, from, to, 1);
        if (beside === null) {
          expect(painted(moved)).toEqual(painted(grid));
          return;
        }
        const whole = wholeRows(grid, from, to);
        const [start, end] = [whole.from, whole.to].map((row) => row + beside.to - beside.from + 1);
        expect(stored(moveRows(moved, start ?? 0, end ?? 0, -1))).toEqual(painted(grid));
      }),
    );
  });

  it('merge an area into its first cell, and split it into single ones', () => {
    fc.assert(
      fc.property(gridAndRows, fc.nat(), ({ grid, from, to }, nat) => {
        const column = nat % grid.width;
        const area = wholeArea(grid, { fromRow: from, toRow: to, fromColumn: column, toColumn: column });
        const before = painted(grid);
        const isInside = (row: number, x: number) =>
          row >= area.fromRow && row <= area.toRow && x >= area.fromColumn && x <= area.toColumn;
        const paint = (inside: (row: number, x: number) => string) =>
          before.map((line, row) => [...line].map((name, x) => (isInside(row, x) ? inside(row, x) : name)).join(''));
        const first = before[area.fromRow]?.[area.fromColumn] ?? '';
        const merged = mergeArea(grid, area);
        expect(stored(merged)).toEqual(paint(() => first));
        const split = stored(splitArea(merged, area, () => ({ name: '_' })));
        expect(split).toEqual(paint((row, x) => (row === area.fromRow && x === area.fromColumn ? first : '_')));
      }),
    );
  });

  it('do the same to columns of the table turned on its side', () => {
    fc.assert(
      fc.property(grids, (grid) => {
        const lines = painted(grid);
        const columns = [...(lines[0] ?? '')].map((_, x) => lines.map((line) => line[x]).join(''));
        expect(painted(turned(grid))).toEqual(columns);
        expect(stored(turned(turned(grid)))).toEqual(lines);
      }),
    );
  });
});
