import { $createTableRowNode, $isTableSelection, type TableNode, type TableRowNode } from '@lexical/table';
import {
  $addUpdateTag,
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isRootNode,
  type ElementNode,
  HISTORY_PUSH_TAG,
  type LexicalNode,
} from 'lexical';
import { MOST_COLUMNS, MOST_ROWS } from '../../../core/briefing/document.ts';
import { $setHeader } from './tableForm.ts';
import { $cellsOf, $createCell, $getAlignment, $hasHeaderRow, $rowsOf, type Alignment } from './tableNodes.ts';
import { $cellAt, $cellsIn, $columnCount, $directionOfTable, $getTablePlace, type TablePlace } from './tablePlace.ts';

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
  headerRow: ({ table }) => $setHeaderRow(table, !$hasHeaderRow(table)),
  alignLeft: (place) => $align(place, 'left'),
  alignCenter: (place) => $align(place, 'center'),
  alignRight: (place) => $align(place, 'right'),
  deleteRow: $deleteRows,
  deleteColumn: $deleteColumns,
  deleteTable: ({ table }) => $removeTable(table),
};

const limits: Readonly<Partial<Record<TableAction, (place: TablePlace) => boolean>>> = {
  rowAbove: ({ table }) => table.getChildrenSize() < MOST_ROWS,
  rowBelow: ({ table }) => table.getChildrenSize() < MOST_ROWS,
  columnLeft: ({ table }) => $columnCount(table) < MOST_COLUMNS,
  columnRight: ({ table }) => $columnCount(table) < MOST_COLUMNS,
  moveRowUp: ({ fromRow }) => fromRow > 0,
  moveRowDown: ({ table, toRow }) => toRow < table.getChildrenSize() - 1,
  moveColumnLeft: (place) => $canMove(place, 'left'),
  moveColumnRight: (place) => $canMove(place, 'right'),
};

function isStart(side: 'left' | 'right', { table }: TablePlace): boolean {
  return (side === 'left') === ($directionOfTable(table) === 'ltr');
}

function $canMove(place: TablePlace, side: 'left' | 'right'): boolean {
  return isStart(side, place) ? place.fromColumn > 0 : place.toColumn < $columnCount(place.table) - 1;
}

/** The first row stays the header when a row comes before it: that the first row names the columns is said of the table. */
function $insertRow({ table, fromColumn }: TablePlace, at: number): void {
  const hasHeader = $hasHeaderRow(table);
  const rows = $rowsOf(table);
  const model = rows[Math.min(at, rows.length - 1)];
  const cells = (model ? $cellsOf(model) : []).map((cell) => $emptyCell($getAlignment(cell)));
  const row = $createTableRowNode().append(...cells);
  table.splice(at, 0, [row]);
  $setHeaderRow(table, hasHeader);
  cells[fromColumn]?.selectStart();
}

function $insertColumn({ table, fromRow }: TablePlace, at: number): void {
  const hasHeader = $hasHeaderRow(table);
  for (const row of $rowsOf(table)) row.splice(at, 0, [$emptyCell(null)]);
  $setHeaderRow(table, hasHeader);
  $cellAt(table, fromRow, at)?.selectStart();
}

function $emptyCell(alignment: Alignment | null) {
  return $createCell(false).append($createParagraphNode().setFormat(alignment ?? ''));
}

/** Moves the row beside the selected ones to their other side, so that the caret stays where it is. */
function $moveRows({ table, fromRow, toRow }: TablePlace, by: -1 | 1): void {
  const hasHeader = $hasHeaderRow(table);
  const rows = $rowsOf(table);
  const [beside, end] = by < 0 ? [rows[fromRow - 1], rows[toRow]] : [rows[toRow + 1], rows[fromRow]];
  $putBeside(beside, end, by);
  $setHeaderRow(table, hasHeader);
}

function $moveColumns({ table, fromColumn, toColumn }: TablePlace, by: -1 | 1): void {
  for (const row of $rowsOf(table)) {
    const cells = $cellsOf(row);
    const [beside, end] = by < 0 ? [cells[fromColumn - 1], cells[toColumn]] : [cells[toColumn + 1], cells[fromColumn]];
    $putBeside(beside, end, by);
  }
}

function $putBeside(node: LexicalNode | undefined, end: LexicalNode | undefined, by: -1 | 1): void {
  if (node === undefined || end === undefined) return;
  if (by < 0) end.insertAfter(node, false);
  else end.insertBefore(node, false);
}

function $setHeaderRow(table: TableNode, isHeader: boolean): void {
  $rowsOf(table).forEach((row: TableRowNode, index) => {
    for (const cell of $cellsOf(row)) $setHeader(cell, isHeader && index === 0);
  });
}

/** Aligns the selected cells; with a caret alone the whole column. The alignment they all have already is taken away. */
function $align(place: TablePlace, alignment: Alignment): void {
  const isCells = $isTableSelection($getSelection());
  const cells = $cellsIn(isCells ? place : { ...place, fromRow: 0, toRow: place.table.getChildrenSize() - 1 });
  const isAligned = cells.every((cell) => $getAlignment(cell) === alignment);
  for (const cell of cells) {
    const line = cell.getFirstChild();
    if ($isElementNode(line)) line.setFormat(isAligned ? '' : alignment);
  }
}

function $deleteRows({ table, fromRow, toRow, fromColumn }: TablePlace): void {
  const rows = $rowsOf(table);
  if (toRow - fromRow + 1 === rows.length) {
    $removeTable(table);
    return;
  }
  const next = rows[toRow + 1] ?? rows[fromRow - 1];
  (next && $cellsOf(next)[fromColumn])?.selectStart();
  for (const row of rows.slice(fromRow, toRow + 1)) row.remove();
}

function $deleteColumns({ table, fromRow, fromColumn, toColumn }: TablePlace): void {
  const width = $columnCount(table);
  if (toColumn - fromColumn + 1 === width) {
    $removeTable(table);
    return;
  }
  $cellAt(table, fromRow, toColumn + 1 < width ? toColumn + 1 : fromColumn - 1)?.selectStart();
  for (const row of $rowsOf(table)) row.splice(fromColumn, toColumn - fromColumn + 1, []);
}

/** Removes a table; the caret goes to what follows it, else to what stands before. */
export function $removeTable(table: TableNode): void {
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
