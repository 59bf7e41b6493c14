import {
  type Inline,
  MOST_COLUMNS,
  MOST_ROWS,
  type TableCell,
  type TableRow,
} from '../../../core/briefing/document.ts';
import { joinInlines } from '../../../core/briefing/joinInlines.ts';
import { pastedStyle } from './parseInertHtml.ts';
import type { PastedBlock, PastedContent, PasteLoss } from './pastedBlock.ts';

/** Whether a table only arranges a page, as in mail: what stands in it is not a table to a reader. */
export function isLayoutTable(table: Element): boolean {
  const isSaidSo = /^(presentation|none)$/.test(table.getAttribute('role') ?? '');
  return isSaidSo || table.querySelector('table') !== null || rowsOf(table).flatMap(cellsOf).length <= 1;
}

/** The cells of a table that only arranges a page. */
export function layoutCellsOf(table: Element): readonly Element[] {
  return rowsOf(table).flatMap(cellsOf);
}

/**
 * Reads a table of another program. `readCell` reads what stands in a cell; lists and headings there become lines. Merged
 * cells are taken apart, with their text in the first of them. Nothing when there is no text in it, and a paragraph for each
 * row when it is larger than a table can be.
 */
export function readPastedTable(
  table: Element,
  readCell: (cell: Element, isHeader: boolean) => PastedContent,
): PastedContent {
  const losses = new Set<PasteLoss>();
  const rows = rowsOf(table);
  const hasHeader = rows[0] !== undefined && isHeaderRow(rows[0]);
  const isRightToLeft = /^rtl$/i.test(table.getAttribute('dir') ?? '') || pastedStyle(table, 'direction') === 'rtl';
  const read = layOut(rows).map(
    (places, row): TableRow => ({
      cells: places.map(({ cell, isMerged }): TableCell => {
        if (isMerged) losses.add('mergedCells');
        if (cell === null) return { inlines: [] };
        const content = readCell(cell, hasHeader && row === 0);
        for (const loss of content.losses) losses.add(loss);
        if (content.blocks.some(({ kind }) => kind !== 'paragraph')) losses.add('cellBlocks');
        return cellOf(content.blocks, alignmentOf(cell, isRightToLeft));
      }),
    }),
  );
  if (read.every(({ cells }) => cells.every(({ inlines }) => inlines.length === 0))) return { blocks: [], losses };
  if (read.length > MOST_ROWS || (read[0]?.cells.length ?? 0) > MOST_COLUMNS)
    return { blocks: read.flatMap(rowAsParagraph), losses: losses.add('tables') };
  const block: PastedBlock = {
    kind: 'table',
    ...(isRightToLeft ? { direction: 'rtl' } : {}),
    ...(hasHeader ? { headerRow: true } : {}),
    rows: read,
  };
  return { blocks: [block], losses };
}

/** One place of the grid: the cell that begins there, or none where a merged cell reaches or a row is short. */
interface Place {
  readonly cell: Element | null;
  readonly isMerged: boolean;
}

/** The grid that rows make, a rectangle. */
function layOut(rows: readonly Element[]): readonly (readonly Place[])[] {
  const grid: Place[][] = rows.map(() => []);
  rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of cellsOf(row)) {
      while (grid[rowIndex]?.[column] !== undefined) column += 1;
      const wide = spanOf(cell, 'colspan', MOST_COLUMNS);
      const high = spanOf(cell, 'rowspan', rows.length - rowIndex);
      for (const covered of grid.slice(rowIndex, rowIndex + high)) {
        for (let beside = column; beside < column + wide; beside += 1) covered[beside] = { cell: null, isMerged: true };
      }
      (grid[rowIndex] ?? [])[column] = { cell, isMerged: wide > 1 || high > 1 };
      column += wide;
    }
  });
  const width = Math.max(...grid.map((places) => places.length));
  return grid.map((places) =>
    Array.from({ length: width }, (_, index) => places[index] ?? { cell: null, isMerged: false }),
  );
}

/** Word and Excel add rows without height, which only hold widths. */
function rowsOf(table: Element): readonly Element[] {
  return [...table.querySelectorAll('tr')].filter(
    (row) =>
      row.closest('table') === table &&
      row.getAttribute('height') !== '0' &&
      pastedStyle(row, 'display') !== 'none' &&
      cellsOf(row).length > 0,
  );
}

function cellsOf(row: Element): readonly Element[] {
  return [...row.children].filter((child) => child.matches('td,th'));
}

/** A row of nothing but headers, or the one that its program says is the head. */
function isHeaderRow(row: Element): boolean {
  return row.closest('thead') !== null || cellsOf(row).every((cell) => cell.matches('th'));
}

function spanOf(cell: Element, name: 'colspan' | 'rowspan', most: number): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  // A rowspan of 0 reaches to the end of the table.
  return span === 0 && name === 'rowspan' ? most : Math.min(Math.max(span || 1, 1), most);
}

/** An alignment that is more than where a line starts anyway. */
function alignmentOf(cell: Element, isRightToLeft: boolean): TableCell['alignment'] {
  const inner = cell.children.length === 1 ? cell.children[0] : undefined;
  const said = [cell, inner].map((one) => one && (pastedStyle(one, 'text-align') || one.getAttribute('align')));
  const alignment = said.find(Boolean)?.toLowerCase();
  if (alignment === 'center') return 'center';
  const opposite = isRightToLeft ? 'left' : 'right';
  return alignment === opposite ? opposite : undefined;
}

function cellOf(blocks: readonly PastedBlock[], alignment: TableCell['alignment']): TableCell {
  const lines = blocks.flatMap(linesOfPasted);
  const inlines = lines.flatMap((line, index): Inline[] =>
    index === 0 ? [...line] : [{ kind: 'lineBreak' }, ...line],
  );
  return { inlines, ...(alignment === undefined ? {} : { alignment }) };
}

function linesOfPasted(block: PastedBlock): readonly (readonly Inline[])[] {
  if (block.kind === 'list') return block.items.map((item) => item.inlines);
  return block.kind === 'table' ? block.rows.flatMap((row) => row.cells.map((cell) => cell.inlines)) : [block.inlines];
}

function rowAsParagraph({ cells }: TableRow): PastedBlock[] {
  const inlines = cells.flatMap((cell, index): Inline[] =>
    index === 0 ? cell.inlines : [{ kind: 'text', text: ' | ' }, ...cell.inlines],
  );
  return inlines.length === 0 ? [] : [{ kind: 'paragraph', inlines: joinInlines(inlines) }];
}
