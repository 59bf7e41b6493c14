import { $isTableCellNode, $isTableNode, $isTableSelection, type TableCellNode, type TableNode } from '@lexical/table';
import { $findMatchingParent } from '@lexical/utils';
import { $getSelection, $isRangeSelection, type BaseSelection, type LexicalNode } from 'lexical';
import { cellsInArea, type GridArea, wholeArea } from '../../../core/briefing/tableEdits.ts';
import { directionOf } from '../../../core/docx/language/textDirection.ts';
import { $isMarkNode } from '../citations/markNode.ts';
import { $gridOf, type NodeCell } from './nodeGrid.ts';
import { $rowsOf } from './tableNodes.ts';

type NodeGrid = ReturnType<typeof $gridOf>;

/** Where in a table the selection is: the area of cells that it touches, each with all it covers. */
export interface TablePlace extends GridArea {
  readonly table: TableNode;
  readonly grid: NodeGrid;
}

/** The place of the selection; null when it is not, or not wholly, in one table. */
export function $getTablePlace(selection: BaseSelection | null = $getSelection()): TablePlace | null {
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return null;
  const [anchor, focus] = [$getCell(selection.anchor.getNode()), $getCell(selection.focus.getNode())];
  const table = anchor && $tableOf(anchor);
  if (!anchor || !focus || !table?.is($tableOf(focus))) return null;
  const grid = $gridOf(table);
  const corners = grid.cells.filter(({ cell }) => cell.node.is(anchor) || cell.node.is(focus));
  const area = {
    fromRow: Math.min(...corners.map(({ row }) => row)),
    toRow: Math.max(...corners.map(({ row, rows }) => row + rows - 1)),
    fromColumn: Math.min(...corners.map(({ column }) => column)),
    toColumn: Math.max(...corners.map(({ column, columns }) => column + columns - 1)),
  };
  return { table, grid, ...wholeArea(grid, area) };
}

export function $isInTable(node: LexicalNode): boolean {
  return $getCell(node) !== null;
}

function $getCell(node: LexicalNode): TableCellNode | null {
  return $findMatchingParent(node, $isTableCellNode);
}

function $tableOf(cell: TableCellNode): TableNode | null {
  const table = cell.getParent()?.getParent();
  return $isTableNode(table) ? table : null;
}

/** The cell that covers a field. */
export function $cellAt(table: TableNode, row: number, column: number): TableCellNode | undefined {
  return cellAt($gridOf(table), row, column);
}

export function cellAt(grid: NodeGrid, row: number, column: number): TableCellNode | undefined {
  return cellsInArea<NodeCell>(grid, { fromRow: row, toRow: row, fromColumn: column, toColumn: column })[0]?.cell.node;
}

/** The cells of a place in reading order. */
export function $cellsIn(place: TablePlace): TableCellNode[] {
  return cellsInArea<NodeCell>(place.grid, place).map(({ cell }) => cell.node);
}

/** Whether a place is the whole of its table. */
export function $isWhole({ grid, fromRow, toRow, fromColumn, toColumn }: TablePlace): boolean {
  return fromRow === 0 && toRow === grid.height - 1 && fromColumn === 0 && toColumn === grid.width - 1;
}

/** On which side a table starts: as set by hand, else by the first letter of its text. */
export function $directionOfTable(table: TableNode): 'ltr' | 'rtl' {
  const set = table.getDirection();
  if (set !== null) return set;
  for (const row of $rowsOf(table)) {
    // How a citation is worded says nothing about the language of the text.
    const texts = row.getAllTextNodes().filter((node) => !$isMarkNode(node));
    const direction = directionOfText(texts.map((node) => node.getTextContent()).join(''));
    if (direction !== null) return direction;
  }
  return 'ltr';
}

/** The direction of the first letter; null for a text without letters. */
export function directionOfText(text: string): 'ltr' | 'rtl' | null {
  const direction = directionOf(text, 'ltr');
  return direction === directionOf(text, 'rtl') ? direction : null;
}
