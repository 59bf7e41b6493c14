import { $isListItemNode, $isListNode } from '@lexical/list';
import {
  $isTableNode,
  $isTableRowNode,
  TableCellHeaderStates,
  TableCellNode,
  TableNode,
  TableRowNode,
} from '@lexical/table';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type ParagraphNode,
} from 'lexical';
import { completeTable } from '../../../core/briefing/completeTable.ts';
import { tableGridOf } from '../../../core/briefing/tableGrid.ts';
import { $gridOf, $setGrid, type NodeCell } from './nodeGrid.ts';
import { $cellsOf, $createEmptyCell, $getAlignment, $hasHeaderRow, $rowsOf, $spansOf } from './tableNodes.ts';

/**
 * Keeps tables to what the document can hold: cells that fill a rectangle, one line in a cell, a header row or none, nothing coloured or sized.
 * What is seen is what is stored and exported.
 */
export function registerTableForm(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TableCellNode, $keepCell),
    editor.registerNodeTransform(TableRowNode, (row) => {
      if (row.getHeight() !== undefined) row.setHeight(undefined);
      if (row.getDirection() !== null) row.setDirection(null);
    }),
    editor.registerNodeTransform(TableNode, $keepTable),
  );
}

function $keepTable(table: TableNode): void {
  if (table.isEmpty()) {
    const isAlone = $isRootNode(table.getParent()) && table.getParentOrThrow().getChildrenSize() === 1;
    if (isAlone) table.replace($createParagraphNode());
    else table.remove();
    return;
  }
  if (table.getFormatType() !== '') table.setFormat('');
  if (table.getStyle() !== '') table.setStyle('');
  if (table.getColWidths() !== undefined) table.setColWidths(undefined);
  if (table.getRowStriping()) table.setRowStriping(false);
  if (table.getFrozenColumns() !== 0) table.setFrozenColumns(0);
  if (table.getFrozenRows() !== 0) table.setFrozenRows(0);
  const hasHeader = $hasHeaderRow(table);
  $complete(table);
  $rowsOf(table).forEach((row, index) => {
    for (const cell of $cellsOf(row)) $setHeader(cell, hasHeader && index === 0);
  });
}

/** Cells that came in with spans that do not fit are cut, and gaps are filled. */
function $complete(table: TableNode): void {
  if ($gridOf(table).isWhole) return;
  const rows = $rowsOf(table).map((row) => ({
    cells: $cellsOf(row).map((node): NodeCell => ({ node, ...$spansOf(node) })),
  }));
  $setGrid(table, tableGridOf(completeTable(rows, (): NodeCell => ({ node: $createEmptyCell() }))));
}

export function $setHeader(cell: TableCellNode, isHeader: boolean): void {
  const state = isHeader ? TableCellHeaderStates.ROW : TableCellHeaderStates.NO_STATUS;
  if (cell.getHeaderStyles() !== state) cell.setHeaderStyles(state);
}

function $keepCell(cell: TableCellNode): void {
  if (cell.getFormatType() !== '') cell.setFormat('');
  if (cell.getStyle() !== '') cell.setStyle('');
  if (cell.getDirection() !== null) cell.setDirection(null);
  if (cell.getWidth() !== undefined) cell.setWidth(undefined);
  if (cell.getVerticalAlign() !== undefined) cell.setVerticalAlign(undefined);
  if (cell.getBackgroundColor() !== null) cell.setBackgroundColor(null);
  const line = $toOneLine(cell);
  const alignment = $getAlignment(cell) ?? '';
  if (line.getFormatType() !== alignment) line.setFormat(alignment);
}

/** Makes everything that stands in a cell one line; what were lines or blocks of their own are set apart by line breaks. */
function $toOneLine(cell: TableCellNode): ParagraphNode {
  const first = cell.getFirstChild();
  const line = $isParagraphNode(first) ? first : $createParagraphNode();
  if (first === null) cell.append(line);
  else if (!line.is(first)) first.insertBefore(line);
  const others = cell.getChildren().filter((child) => !child.is(line));
  for (const lineNodes of $linesIn(others)) {
    if (!line.isEmpty()) line.append($createLineBreakNode());
    line.splice(line.getChildrenSize(), 0, lineNodes);
  }
  for (const other of others) $dissolve(other, line);
  return line;
}

/** The lines that blocks make, an item of a list and a row of a table being one each. */
export function $linesIn(nodes: readonly LexicalNode[]): LexicalNode[][] {
  const lines: LexicalNode[][] = [];
  let open: LexicalNode[] = [];
  const close = () => {
    if (open.length > 0) lines.push(open);
    open = [];
  };
  for (const node of nodes) {
    if (!$isElementNode(node) || node.isInline()) {
      open.push(node);
      continue;
    }
    close();
    if ($isTableRowNode(node)) lines.push($rowAsLine(node));
    else if (holdsBlocks(node)) lines.push(...$linesIn(node.getChildren()));
    else if (!node.isEmpty()) lines.push(node.getChildren());
  }
  close();
  return lines;
}

function $rowAsLine(row: TableRowNode): LexicalNode[] {
  const join = (parts: LexicalNode[][], sign: string) =>
    parts.flatMap((part, index) => (index === 0 ? part : [$createTextNode(sign), ...part]));
  return join(
    $cellsOf(row).map((cell) => join($linesIn(cell.getChildren()), ' ')),
    ' | ',
  );
}

function holdsBlocks(element: ElementNode): boolean {
  return (
    $isListNode(element) ||
    $isTableNode(element) ||
    element.isShadowRoot() ||
    ($isListItemNode(element) && element.getChildren().some($isListNode))
  );
}

/** Removes what has become empty. A caret that stood in it stays behind the text that came from it. */
function $dissolve(node: LexicalNode, line: ParagraphNode): void {
  if (node.is(line) || line.isParentOf(node)) return;
  const selection = $getSelection();
  if ($isRangeSelection(selection)) {
    for (const point of [selection.anchor, selection.focus]) {
      const isInside = point.key === node.getKey() || ($isElementNode(node) && node.isParentOf(point.getNode()));
      if (isInside) point.set(line.getKey(), line.getChildrenSize(), 'element');
    }
  }
  node.remove();
}
