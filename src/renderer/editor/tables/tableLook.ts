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
  const rows = $rowsOf(table).map($cellsOf);
  const texts = rows.slice($hasHeaderRow(table) ? 1 : 0).map((cells) => cells.map((cell) => $lineOf(editor, cell)));
  const areNumbers = numberColumns(texts).map(
    (isNumbers, column) => isNumbers && rows.every((cells) => !cells[column] || $getAlignment(cells[column]) === null),
  );
  for (const cells of rows) {
    for (const [column, cell] of cells.entries()) {
      editor.getElementByKey(cell.getKey())?.toggleAttribute('data-number', areNumbers[column] === true);
    }
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
