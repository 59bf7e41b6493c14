import type { DraftBlock } from '../../core/importing/assembleText.ts';

/** Cells from left to right, or right to left, as the file has them; each holds blocks. */
export type TableRow = readonly (readonly DraftBlock[])[];

/**
 * A table as blocks: a row each, its cells apart by tabs. A table that only places things on the page (a single column, a table
 * within it, or cells of the length of articles) gives its cells' blocks one after the other instead.
 */
export function tableBlocks(rows: readonly TableRow[]): readonly DraftBlock[] {
  if (isLayout(rows)) return rows.flat(2);
  return rows.map((cells) => ({ kind: 'tableRow', level: null, text: cells.map(cellText).join('\t') }));
}

/** Longer cells are no figures or names but text in columns. */
const MAX_CELL_LENGTH = 1500;

function isLayout(rows: readonly TableRow[]): boolean {
  if (rows.every((cells) => cells.length <= 1)) return true;
  return rows
    .flat()
    .some(
      (cell) =>
        cell.some(({ kind }) => kind === 'tableRow') ||
        cell.reduce((length, { text }) => length + text.length, 0) > MAX_CELL_LENGTH,
    );
}

const cellText = (cell: readonly DraftBlock[]): string =>
  cell
    .map(({ text }) => text.replaceAll('\t', ' '))
    .filter((text) => text !== '')
    .join(' ');
