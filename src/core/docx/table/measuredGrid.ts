import type { TableGrid } from '../../briefing/tableGrid.ts';

/**
 * The texts of a table for the fields of its grid, as far as the widths of columns and the heights of rows depend on them. What
 * stands in a cell over several fields is dealt out to them, word by word, since they bear it together.
 */
export function measuredGrid(grid: TableGrid<{ readonly measured: string }>): readonly (readonly string[])[] {
  const texts = Array.from({ length: grid.height }, () => Array.from({ length: grid.width }, () => ''));
  for (const { cell, row, column, rows, columns } of grid.cells) {
    const shares = rows * columns === 1 ? [cell.measured] : sharesOf(cell.measured, rows * columns);
    for (const [index, share] of shares.entries()) {
      const line = texts[row + Math.floor(index / columns)];
      if (line !== undefined) line[column + (index % columns)] = share;
    }
  }
  return texts;
}

/** A text in so many parts of about as many words. */
function sharesOf(text: string, count: number): readonly string[] {
  const words = text.split(' ');
  const size = Math.ceil(words.length / count);
  return Array.from({ length: count }, (_, index) => words.slice(index * size, (index + 1) * size).join(' '));
}
