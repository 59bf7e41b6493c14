import { $createTableRowNode, type TableCellNode, type TableNode, type TableRowNode } from '@lexical/table';
import { type Grid, rowsOfGrid } from '../../../core/briefing/tableEdits.ts';
import { type SpannedCell, type TableGrid, tableGridOf } from '../../../core/briefing/tableGrid.ts';
import { $cellsOf, $rowsOf, $setSpans, $spansOf } from './tableNodes.ts';

/** A cell of the grid: its node, and what the node itself says that it covers. */
export interface NodeCell extends SpannedCell {
  readonly node: TableCellNode;
}

/** The fields that the cells of a table cover. */
export function $gridOf(table: TableNode): TableGrid<NodeCell> {
  return tableGridOf(
    $rowsOf(table).map((row) => ({ cells: $cellsOf(row).map((node) => ({ node, ...$spansOf(node) })) })),
  );
}

/**
 * Gives a table the cells and spans of a grid. Rows stay the nodes they are; `rows` are those of the grid's rows, in their new order, with
 * null for one that is new.
 */
export function $setGrid(
  table: TableNode,
  grid: Grid<NodeCell>,
  rows: readonly (TableRowNode | null)[] = $rowsOf(table),
): void {
  const nodes = rows.map((row) => row ?? $createTableRowNode());
  const before = $rowsOf(table);
  const isSameRows = nodes.length === before.length && nodes.every((node, index) => node.is(before[index]));
  if (!isSameRows) table.splice(0, table.getChildrenSize(), nodes);
  rowsOfGrid(grid).forEach((placed, index) => {
    const row = nodes[index];
    const cells = placed.map(({ cell, columns, rows: height }) => $setSpans(cell.node, { columns, rows: height }));
    const shown = row?.getChildren() ?? [];
    const isSame = cells.length === shown.length && cells.every((cell, place) => cell.is(shown[place]));
    if (!isSame) row?.splice(0, row.getChildrenSize(), cells);
  });
}
