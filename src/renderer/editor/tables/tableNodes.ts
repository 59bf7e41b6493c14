import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  $isTableCellNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
  type TableRowNode,
} from '@lexical/table';
import { $createParagraphNode, $isElementNode, type ElementNode, type LexicalNode } from 'lexical';
import { completeTable } from '../../../core/briefing/completeTable.ts';
import type { Inline, TableBlock, TableCell } from '../../../core/briefing/document.ts';

export type Alignment = NonNullable<TableCell['alignment']>;

/** A table as nodes. `$write` makes the nodes of one cell's line. */
export function $writeTable(
  { rows, headerRow }: Pick<TableBlock, 'rows' | 'headerRow'>,
  $write: (inlines: readonly Inline[]) => LexicalNode[],
): TableNode {
  const table = $createTableNode();
  rows.forEach((row, index) => {
    const isHeader = index === 0 && headerRow === true;
    const cells = row.cells.map((cell) => {
      const line = $createParagraphNode().splice(0, 0, $write(cell.inlines));
      if (cell.alignment !== undefined) line.setFormat(cell.alignment);
      return $setSpans($createCell(isHeader), cell).append(line);
    });
    table.append($createTableRowNode().append(...cells));
  });
  return table;
}

/** A cell without its line. */
function $createCell(isHeader: boolean): TableCellNode {
  return $createTableCellNode(isHeader ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS);
}

export function $createEmptyCell(alignment: Alignment | null = null): TableCellNode {
  return $createCell(false).append($createParagraphNode().setFormat(alignment ?? ''));
}

export function $setSpans(cell: TableCellNode, { columns = 1, rows = 1 }: Pick<TableCell, 'columns' | 'rows'>) {
  if (cell.getColSpan() !== columns) cell.setColSpan(columns);
  if (cell.getRowSpan() !== rows) cell.setRowSpan(rows);
  return cell;
}

/** The table that nodes show. `$read` reads one cell's line. */
export function $readTable(
  table: TableNode,
  $read: (element: ElementNode) => Inline[],
): Pick<TableBlock, 'rows' | 'headerRow'> {
  const rows = $rowsOf(table).map((row) => ({ cells: $cellsOf(row).map((cell) => $readCell(cell, $read)) }));
  return { ...($hasHeaderRow(table) ? { headerRow: true } : {}), rows: completeTable(rows, () => ({ inlines: [] })) };
}

function $readCell(cell: TableCellNode, $read: (element: ElementNode) => Inline[]): TableCell {
  const lines = cell.getChildren().filter($isElementNode);
  const alignment = $getAlignment(cell);
  return {
    inlines: lines.flatMap((line, index): Inline[] => [
      ...(index === 0 ? [] : [{ kind: 'lineBreak' } as const]),
      ...$read(line),
    ]),
    ...(alignment === null ? {} : { alignment }),
    ...$spansOf(cell),
  };
}

/** What a cell covers beyond one field. */
export function $spansOf(cell: TableCellNode): Pick<TableCell, 'columns' | 'rows'> {
  const [columns, rows] = [cell.getColSpan(), cell.getRowSpan()];
  return { ...(columns > 1 ? { columns } : {}), ...(rows > 1 ? { rows } : {}) };
}

export function $rowsOf(table: TableNode): TableRowNode[] {
  return table.getChildren().filter($isTableRowNode);
}

export function $cellsOf(row: TableRowNode): TableCellNode[] {
  return row.getChildren().filter($isTableCellNode);
}

/** Whether the first row names the columns: what its first cell says. */
export function $hasHeaderRow(table: TableNode): boolean {
  return $rowsOf(table).slice(0, 1).flatMap($cellsOf)[0]?.hasHeaderState(TableCellHeaderStates.ROW) ?? false;
}

/** How a cell is aligned; null at the start of its line. */
export function $getAlignment(cell: TableCellNode): Alignment | null {
  const line = cell.getFirstChild();
  const format = $isElementNode(line) ? line.getFormatType() : '';
  return format === 'left' || format === 'center' || format === 'right' ? format : null;
}
