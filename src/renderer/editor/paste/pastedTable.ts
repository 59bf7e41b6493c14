import { linesOf } from '../../../core/briefing/blockLines.ts';
import { completeTable } from '../../../core/briefing/completeTable.ts';
import {
  type Inline,
  MOST_COLUMNS,
  MOST_ROWS,
  type TableCell,
  type TableRow,
} from '../../../core/briefing/document.ts';
import { joinInlines } from '../../../core/briefing/joinInlines.ts';
import { deleteRows, type Grid, rowsOfGrid, withSpans } from '../../../core/briefing/tableEdits.ts';
import { tableGridOf } from '../../../core/briefing/tableGrid.ts';
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
 * Reads a table of another program. `readCell` reads what stands in a cell; lists and headings there become lines. Nothing when there is
 * no text in it, and a paragraph for each row when it is larger than a table can be.
 */
export function readPastedTable(
  table: Element,
  readCell: (cell: Element, isHeader: boolean) => PastedContent,
): PastedContent {
  const losses = new Set<PasteLoss>();
  const shown = rowsOf(table);
  const [first] = shown;
  const hasHeader = first !== undefined && isHeaderRow(first);
  const isRightToLeft = /^rtl$/i.test(table.getAttribute('dir') ?? '') || pastedStyle(table, 'direction') === 'rtl';
  const read = layOut(ownRowsOf(table), shown).map(
    (cells, row): TableRow => ({
      cells: cells.map(({ element, columns, rows }): TableCell => {
        const spans = { ...(columns ? { columns } : {}), ...(rows ? { rows } : {}) };
        if (element === null) return { inlines: [], ...spans };
        const content = readCell(element, hasHeader && row === 0);
        for (const loss of content.losses) losses.add(loss);
        if (content.blocks.some(({ kind }) => kind !== 'paragraph')) losses.add('cellBlocks');
        return { ...cellOf(content.blocks, alignmentOf(element, isRightToLeft)), ...spans };
      }),
    }),
  );
  if (read.every(({ cells }) => cells.every(({ inlines }) => inlines.length === 0))) return { blocks: [], losses };
  if (read.length > MOST_ROWS || tableGridOf(read).width > MOST_COLUMNS)
    return { blocks: read.flatMap(rowAsParagraph), losses: losses.add('tables') };
  const block: PastedBlock = {
    kind: 'table',
    ...(isRightToLeft ? { direction: 'rtl' } : {}),
    ...(hasHeader ? { headerRow: true } : {}),
    rows: read,
  };
  return { blocks: [block], losses };
}

/** A cell with what it covers beyond one field; without an element where a row was short. */
interface ReadCell {
  readonly element: Element | null;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
}

/** The cells of the rows that are shown. A cell may reach over rows that are not, so those are laid out first and taken away then. */
function layOut(rows: readonly Element[], shown: readonly Element[]): readonly (readonly ReadCell[])[] {
  const cells = rows.map((row, index) => ({
    cells: cellsOf(row).map(
      (element): ReadCell => ({
        element,
        columns: spanOf(element, 'colspan', MOST_COLUMNS),
        rows: spanOf(element, 'rowspan', rows.length - index),
      }),
    ),
  }));
  let grid: Grid<ReadCell> = tableGridOf(completeTable(cells, (): ReadCell => ({ element: null })));
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    if (!shown.includes(rows[row] as Element)) grid = deleteRows(grid, row, row);
  }
  return rowsOfGrid(grid).map((row) => row.map(withSpans));
}

/** Word and Excel add rows without height, which only hold widths. */
function rowsOf(table: Element): readonly Element[] {
  const rows = ownRowsOf(table);
  return rows.filter(
    (row, index) =>
      row.getAttribute('height') !== '0' &&
      pastedStyle(row, 'display') !== 'none' &&
      (cellsOf(row).length > 0 || rows.slice(0, index).some((above, place) => reaches(above, index - place))),
  );
}

/** Whether a cell of a row reaches down to the row that lies `below` rows under it. */
function reaches(row: Element, below: number): boolean {
  return cellsOf(row).some((cell) => spanOf(cell, 'rowspan', MOST_ROWS) > below);
}

function ownRowsOf(table: Element): readonly Element[] {
  return [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
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
  const lines = blocks.flatMap(linesOf);
  const inlines = lines.flatMap((line, index): Inline[] =>
    index === 0 ? [...line] : [{ kind: 'lineBreak' }, ...line],
  );
  return { inlines, ...(alignment === undefined ? {} : { alignment }) };
}

function rowAsParagraph({ cells }: TableRow): PastedBlock[] {
  const inlines = cells.flatMap((cell, index): Inline[] =>
    index === 0 ? cell.inlines : [{ kind: 'text', text: ' | ' }, ...cell.inlines],
  );
  return inlines.length === 0 ? [] : [{ kind: 'paragraph', inlines: joinInlines(inlines) }];
}
