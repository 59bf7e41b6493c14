import { $isTableNode, getTableElement, TableCellNode, TableNode } from '@lexical/table';
import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { numberColumns } from '../../../core/docx/table/numberColumns.ts';
import { $isCitationNode } from '../citations/citationNode.ts';
import { replacedEverything } from '../editorTags.ts';
import { $isFootnoteNode } from '../footnotes/footnoteNode.ts';
import { $gridOf } from './nodeGrid.ts';
import { $cellsOf, $getAlignment, $hasHeaderRow, $rowsOf } from './tableNodes.ts';
import { $directionOfTable, directionOfText } from './tablePlace.ts';

/**
 * What of a table's look the browser cannot find out by itself: on which side its columns start, since every cell has a
 * direction of its own and `dir="auto"` passes over those; which columns are set as numbers, as in the Word file; and of
 * which cells a header is the header.
 */
export function registerTableLook(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerMutationListener(TableNode, (mutations) => {
      editor.read('latest', () => {
        for (const [key, mutation] of mutations) if (mutation !== 'destroyed') $dress(editor, key, null);
      });
    }),
    editor.registerMutationListener(TableCellNode, (mutations) => {
      for (const [key, mutation] of mutations) {
        const element = mutation === 'destroyed' ? null : editor.getElementByKey(key);
        if (element?.localName === 'th') element.setAttribute('scope', 'col');
      }
    }),
    editor.registerUpdateListener((update) => {
      const { dirtyElements, editorState } = update;
      editorState.read(() => {
        if (replacedEverything(update)) for (const key of $getRoot().getChildrenKeys()) $dress(editor, key, null);
        else for (const key of dirtyElements.keys()) $dress(editor, key, dirtyElements);
      });
    }),
  );
}

/**
 * Cells without a letter start where the table starts. Of those only the ones that are `dirty` are looked at, unless the
 * table turned round; all of them for null.
 */
function $dress(editor: LexicalEditor, key: NodeKey, dirty: ReadonlyMap<NodeKey, boolean> | null): void {
  const table = $getNodeByKey(key);
  const wrapper = $isTableNode(table) ? editor.getElementByKey(key) : null;
  if (!$isTableNode(table) || wrapper === null) return;
  const element = getTableElement(table, wrapper);
  const direction = $directionOfTable(table);
  const isTurned = element.dir !== direction;
  if (isTurned) element.dir = direction;
  for (const cell of $rowsOf(table).flatMap($cellsOf)) {
    if (dirty !== null && !isTurned && !dirty.has(cell.getKey())) continue;
    const line = cell.getFirstChild();
    const shown = $isElementNode(line) ? editor.getElementByKey(line.getKey()) : null;
    if (shown !== null) shown.dir = directionOfText(line?.getTextContent() ?? '') === null ? direction : 'auto';
  }
  $dressNumbers(editor, table);
}

/** Columns of numbers end at one line unless a cell of theirs was aligned by hand. Seen only: nothing is stored. */
function $dressNumbers(editor: LexicalEditor, table: TableNode): void {
  const { cells, width, height } = $gridOf(table);
  const firstRow = $hasHeaderRow(table) ? 1 : 0;
  const texts = Array.from({ length: height - firstRow }, () => Array.from({ length: width }, () => ''));
  const isAligned = new Set<number>();
  for (const { cell, row, column } of cells) {
    const line = texts[row - firstRow];
    if (line) line[column] = $lineOf(editor, cell.node);
    if ($getAlignment(cell.node) !== null) isAligned.add(column);
  }
  const areNumbers = numberColumns(texts);
  for (const { cell, column, columns } of cells) {
    // What stands over several columns belongs to none of them.
    const isNumber = areNumbers[column] === true && columns === 1 && !isAligned.has(column);
    editor.getElementByKey(cell.node.getKey())?.toggleAttribute('data-number', isNumber);
  }
}

/** What of a cell is read in its line: a number stays one when a note is behind it, and is none beside a citation in words. */
function $lineOf(editor: LexicalEditor, cell: TableCellNode): string {
  const isNote = (node: LexicalNode) =>
    $isFootnoteNode(node) ||
    ($isCitationNode(node) && editor.getElementByKey(node.getKey())?.dataset['note'] !== undefined);
  const texts = cell.getAllTextNodes().filter((node) => !isNote(node));
  return texts.map((node) => node.getTextContent()).join('');
}
