import {
  $isTableCellNode,
  $isTableNode,
  $isTableRowNode,
  $isTableSelection,
  type TableCellNode,
  type TableNode,
} from '@lexical/table';
import { $findMatchingParent } from '@lexical/utils';
import { $getSelection, $isRangeSelection, type BaseSelection, type LexicalNode } from 'lexical';
import { directionOf } from '../../../core/docx/textDirection.ts';
import { $isMarkNode } from '../citations/markNode.ts';
import { $cellsOf, $rowsOf } from './tableNodes.ts';

/** Where in a table the selection is: the rectangle of cells that it touches. Rows and columns count from 0, ends included. */
export interface TablePlace {
  readonly table: TableNode;
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** The place of the selection; null when it is not, or not wholly, in one table. */
export function $getTablePlace(selection: BaseSelection | null = $getSelection()): TablePlace | null {
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return null;
  const anchor = $placeOf($getCell(selection.anchor.getNode()));
  const focus = $placeOf($getCell(selection.focus.getNode()));
  if (anchor === null || focus === null || !anchor.table.is(focus.table)) return null;
  return {
    table: anchor.table,
    fromRow: Math.min(anchor.row, focus.row),
    toRow: Math.max(anchor.row, focus.row),
    fromColumn: Math.min(anchor.column, focus.column),
    toColumn: Math.max(anchor.column, focus.column),
  };
}

export function $isInTable(node: LexicalNode): boolean {
  return $getCell(node) !== null;
}

function $getCell(node: LexicalNode): TableCellNode | null {
  return $findMatchingParent(node, $isTableCellNode);
}

function $placeOf(cell: TableCellNode | null) {
  const row = cell?.getParent();
  const table = row?.getParent();
  if (cell === null || !$isTableRowNode(row) || !$isTableNode(table)) return null;
  return { table, row: row.getIndexWithinParent(), column: cell.getIndexWithinParent() };
}

export function $cellAt(table: TableNode, row: number, column: number): TableCellNode | undefined {
  return $rowsOf(table)
    .slice(row, row + 1)
    .flatMap($cellsOf)[column];
}

export function $columnCount(table: TableNode): number {
  return $rowsOf(table)[0]?.getChildrenSize() ?? 0;
}

/** The cells of a place, row by row. */
export function $cellsIn({ table, fromRow, toRow, fromColumn, toColumn }: TablePlace): TableCellNode[] {
  return $rowsOf(table)
    .slice(fromRow, toRow + 1)
    .flatMap((row) => $cellsOf(row).slice(fromColumn, toColumn + 1));
}

/** Whether a place is the whole of its table. */
export function $isWhole({ table, fromRow, toRow, fromColumn, toColumn }: TablePlace): boolean {
  const isEveryRow = fromRow === 0 && toRow === table.getChildrenSize() - 1;
  return isEveryRow && fromColumn === 0 && toColumn === $columnCount(table) - 1;
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
