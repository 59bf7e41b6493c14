import { $isTableSelection, type TableCellNode, type TableNode, type TableRowNode } from '@lexical/table';
import {
  $addUpdateTag,
  $createLineBreakNode,
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isRootNode,
  type ElementNode,
  HISTORY_PUSH_TAG,
} from 'lexical';
import { MOST_COLUMNS, MOST_ROWS } from '../../../core/briefing/document.ts';
import {
  cellsInArea,
  deleteRows,
  type Grid,
  insertRow,
  mergeArea,
  moveRows,
  rowsBeside,
  splitArea,
  turned,
  wholeRows,
} from '../../../core/briefing/tableEdits.ts';
import { $captionOf } from '../captions/captionPlace.ts';
import { $setGrid, type NodeCell } from './nodeGrid.ts';
import { $setHeader } from './tableForm.ts';
import { $cellsOf, $createEmptyCell, $getAlignment, $hasHeaderRow, $rowsOf, type Alignment } from './tableNodes.ts';
import { $cellAt, $cellsIn, $directionOfTable, $getTablePlace, cellAt, type TablePlace } from './tablePlace.ts';

/** What can be done with the table that the selection is in. Left and right are meant as they are seen. */
export const tableActions = [
  'rowAbove',
  'rowBelow',
  'columnLeft',
  'columnRight',
  'moveRowUp',
  'moveRowDown',
  'moveColumnLeft',
  'moveColumnRight',
  'mergeCells',
  'splitCells',
  'headerRow',
  'alignLeft',
  'alignCenter',
  'alignRight',
  'deleteRow',
  'deleteColumn',
  'deleteTable',
] as const;
export type TableAction = (typeof tableActions)[number];

/** Does one of them, as one step of the undo history. False when the selection is in no table or nothing is to be done. */
export function $actOnTable(action: TableAction): boolean {
  const place = $getTablePlace();
  if (place === null || !$canActOnTable(action)) return false;
  $addUpdateTag(HISTORY_PUSH_TAG);
  acts[action](place);
  return true;
}

/** Whether an action would change something. */
export function $canActOnTable(action: TableAction, place = $getTablePlace()): boolean {
  return place !== null && (limits[action]?.(place) ?? true);
}

const acts: Readonly<Record<TableAction, (place: TablePlace) => void>> = {
  rowAbove: (place) => $insertRow(place, place.fromRow),
  rowBelow: (place) => $insertRow(place, place.toRow + 1),
  columnLeft: (place) => $insertColumn(place, isStart('left', place) ? place.fromColumn : place.toColumn + 1),
  columnRight: (place) => $insertColumn(place, isStart('right', place) ? place.fromColumn : place.toColumn + 1),
  moveRowUp: (place) => $moveRows(place, -1),
  moveRowDown: (place) => $moveRows(place, 1),
  moveColumnLeft: (place) => $moveColumns(place, isStart('left', place) ? -1 : 1),
  moveColumnRight: (place) => $moveColumns(place, isStart('right', place) ? -1 : 1),
  mergeCells: $mergeCells,
  splitCells: $splitCells,
  headerRow: ({ table }) => $setHeaderRow(table, !$hasHeaderRow(table)),
  alignLeft: (place) => $align(place, 'left'),
  alignCenter: (place) => $align(place, 'center'),
  alignRight: (place) => $align(place, 'right'),
  deleteRow: $deleteRows,
  deleteColumn: $deleteColumns,
  deleteTable: ({ table }) => $removeTable(table),
};

const limits: Readonly<Partial<Record<TableAction, (place: TablePlace) => boolean>>> = {
  rowAbove: ({ grid }) => grid.height < MOST_ROWS,
  rowBelow: ({ grid }) => grid.height < MOST_ROWS,
  columnLeft: ({ grid }) => grid.width < MOST_COLUMNS,
  columnRight: ({ grid }) => grid.width < MOST_COLUMNS,
  moveRowUp: (place) => rowsBeside(place.grid, place.fromRow, place.toRow, -1) !== null,
  moveRowDown: (place) => rowsBeside(place.grid, place.fromRow, place.toRow, 1) !== null,
  moveColumnLeft: (place) => canMove(place, 'left'),
  moveColumnRight: (place) => canMove(place, 'right'),
  mergeCells: (place) => cellsInArea(place.grid, place).length > 1,
  splitCells: (place) => cellsInArea(place.grid, place).some(({ rows, columns }) => rows > 1 || columns > 1),
};

function isStart(side: 'left' | 'right', { table }: TablePlace): boolean {
  return (side === 'left') === ($directionOfTable(table) === 'ltr');
}

function canMove(place: TablePlace, side: 'left' | 'right'): boolean {
  const by = isStart(side, place) ? -1 : 1;
  return rowsBeside(turned<NodeCell>(place.grid), place.fromColumn, place.toColumn, by) !== null;
}

/** The first row stays the header when a row comes before it: that the first row names the columns is said of the table. */
function $insertRow({ table, grid, fromRow, toRow, fromColumn }: TablePlace, at: number): void {
  const hasHeader = $hasHeaderRow(table);
  const model = at > toRow ? toRow : fromRow;
  const make = (column: number) => $newCell(cellAt(grid, model, column));
  const rows: (TableRowNode | null)[] = $rowsOf(table);
  rows.splice(at, 0, null);
  $setGrid(table, insertRow<NodeCell>(grid, at, make), rows);
  $setHeaderRow(table, hasHeader);
  $cellAt(table, at, fromColumn)?.selectStart();
}

/** An empty cell, aligned as the one that it comes beside. */
function $newCell(model?: TableCellNode): NodeCell {
  return { node: $createEmptyCell(model ? $getAlignment(model) : null) };
}

function $insertColumn({ table, grid, fromRow }: TablePlace, at: number): void {
  const hasHeader = $hasHeaderRow(table);
  $setGrid(table, turned(insertRow<NodeCell>(turned<NodeCell>(grid), at, () => $newCell())));
  $setHeaderRow(table, hasHeader);
  $cellAt(table, fromRow, at)?.selectStart();
}

/** Moves the rows, with the caret in them, over those beside them. */
function $moveRows({ table, grid, fromRow, toRow }: TablePlace, by: -1 | 1): void {
  const hasHeader = $hasHeaderRow(table);
  const beside = rowsBeside(grid, fromRow, toRow, by);
  if (beside === null) return;
  const moving = wholeRows(grid, fromRow, toRow);
  const rows = $rowsOf(table);
  const [upper, lower] = by < 0 ? [beside, moving] : [moving, beside];
  const order = [
    ...rows.slice(0, upper.from),
    ...rows.slice(lower.from, lower.to + 1),
    ...rows.slice(upper.from, upper.to + 1),
    ...rows.slice(lower.to + 1),
  ];
  $setGrid(table, moveRows<NodeCell>(grid, fromRow, toRow, by), order);
  $setHeaderRow(table, hasHeader);
}

function $moveColumns({ table, grid, fromColumn, toColumn }: TablePlace, by: -1 | 1): void {
  $setGrid(table, turned(moveRows(turned<NodeCell>(grid), fromColumn, toColumn, by)));
}

/** Makes one cell of those selected; what stood in them are lines of it, in reading order. */
function $mergeCells(place: TablePlace): void {
  const hasHeader = $hasHeaderRow(place.table);
  const [first, ...others] = $cellsIn(place);
  const line = first?.getFirstChild();
  if (!first || !$isElementNode(line)) return;
  for (const cell of others) {
    const nodes = cell.getChildren().flatMap((other) => ($isElementNode(other) ? other.getChildren() : []));
    if (nodes.length === 0) continue;
    if (!line.isEmpty()) line.append($createLineBreakNode());
    line.append(...nodes);
  }
  line.selectEnd();
  $setGrid(place.table, mergeArea<NodeCell>(place.grid, place));
  $setHeaderRow(place.table, hasHeader);
}

/** Makes the merged cells that are selected single ones; the first of each keeps what stood in it. */
function $splitCells(place: TablePlace): void {
  const hasHeader = $hasHeaderRow(place.table);
  const [first] = $cellsIn(place);
  $setGrid(
    place.table,
    splitArea<NodeCell>(place.grid, place, () => $newCell(first)),
  );
  $setHeaderRow(place.table, hasHeader);
  if ($isTableSelection($getSelection())) first?.selectEnd();
}

function $setHeaderRow(table: TableNode, isHeader: boolean): void {
  $rowsOf(table).forEach((row: TableRowNode, index) => {
    for (const cell of $cellsOf(row)) $setHeader(cell, isHeader && index === 0);
  });
}

/** Aligns the selected cells; with a caret alone the whole column. The alignment they all have already is taken away. */
function $align(place: TablePlace, alignment: Alignment): void {
  const isCells = $isTableSelection($getSelection());
  const cells = $cellsIn(isCells ? place : { ...place, fromRow: 0, toRow: place.grid.height - 1 });
  const isAligned = cells.every((cell) => $getAlignment(cell) === alignment);
  for (const cell of cells) {
    const line = cell.getFirstChild();
    if ($isElementNode(line)) line.setFormat(isAligned ? '' : alignment);
  }
}

function $deleteRows({ table, grid, fromRow, toRow, fromColumn }: TablePlace): void {
  const count = toRow - fromRow + 1;
  if (count === grid.height) {
    $removeTable(table);
    return;
  }
  const rows = $rowsOf(table).filter((_row, index) => index < fromRow || index > toRow);
  const left = deleteRows<NodeCell>(grid, fromRow, toRow);
  $selectField(left, Math.min(fromRow, left.height - 1), fromColumn);
  $setGrid(table, left, rows);
}

function $deleteColumns({ table, grid, fromRow, fromColumn, toColumn }: TablePlace): void {
  if (toColumn - fromColumn + 1 === grid.width) {
    $removeTable(table);
    return;
  }
  const left = turned(deleteRows(turned<NodeCell>(grid), fromColumn, toColumn));
  $selectField(left, fromRow, Math.min(fromColumn, left.width - 1));
  $setGrid(table, left);
}

/** Puts the caret into a field of a grid that is about to be shown, before the cell that it stands in goes. */
function $selectField(grid: Grid<NodeCell>, row: number, column: number): void {
  const area = { fromRow: row, toRow: row, fromColumn: column, toColumn: column };
  cellsInArea(grid, area)[0]?.cell.node.selectStart();
}

/** Removes a table with its caption; the caret goes to what follows it, else to what stands before. */
export function $removeTable(table: TableNode): void {
  $captionOf(table)?.remove();
  const next = table.getNextSibling();
  const previous = table.getPreviousSibling();
  if ($isElementNode(next)) next.selectStart();
  else if ($isElementNode(previous)) previous.selectEnd();
  else $replaceByParagraph(table);
  if (table.isAttached()) table.remove();
}

function $replaceByParagraph(table: TableNode): ElementNode | null {
  if (!$isRootNode(table.getParent())) return null;
  const paragraph = $createParagraphNode();
  table.replace(paragraph);
  paragraph.select();
  return paragraph;
}
