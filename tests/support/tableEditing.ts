import { $getClipboardDataFromSelection, $insertDataTransferForRichText } from '@lexical/clipboard';
import { $createTableSelectionFrom, $isTableNode, type TableCellNode, type TableNode } from '@lexical/table';
import { $getRoot, $getSelection, $isRangeSelection, $setSelection, type LexicalEditor, UNDO_COMMAND } from 'lexical';
import type { Block } from '../../src/core/briefing/document.ts';
import { textOfBlock } from '../../src/core/briefing/walkDocument.ts';
import { $actOnTable, type TableAction } from '../../src/renderer/editor/tables/tableActions.ts';
import { $cellAt } from '../../src/renderer/editor/tables/tablePlace.ts';
import { edit, readDocument } from './briefingEditor.ts';

/** The words of a block's cells, rows as lines and cells set apart by a bar. */
export const grid = (block: Block | undefined) => (block ? textOfBlock(block).replaceAll('\t', '|').split('\n') : []);
export const gridAt = (editor: LexicalEditor, index = 0) => grid(readDocument(editor).blocks[index]);

export function $tableAt(index: number): TableNode {
  const node = $getRoot().getChildAtIndex(index);
  if (!$isTableNode(node)) throw new Error(`Block ${index} is no table.`);
  return node;
}

export function $cell(row: number, column: number, index = 0): TableCellNode {
  const cell = $cellAt($tableAt(index), row, column);
  if (!cell) throw new Error('no such cell');
  return cell;
}

/** Puts the caret at the end of a cell. */
export const caretIn = (editor: LexicalEditor, row: number, column: number, index = 0) =>
  edit(editor, () => void $cell(row, column, index).selectEnd());

type Corner = readonly [row: number, column: number];

/** Selects the cells between two corners. */
export const selectCells = (editor: LexicalEditor, from: Corner, to: Corner, index = 0) =>
  edit(editor, () =>
    $setSelection($createTableSelectionFrom($tableAt(index), $cell(...from, index), $cell(...to, index))),
  );

export const actOn = (editor: LexicalEditor, action: TableAction) => edit(editor, () => void $actOnTable(action));
export const undo = (editor: LexicalEditor) => edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));

export function typeAtCaret(editor: LexicalEditor, typed: string): void {
  edit(editor, () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText(typed);
  });
}

export function copySelection(editor: LexicalEditor): DataTransfer {
  const transfer = new DataTransfer();
  edit(editor, () => {
    for (const [kind, data] of Object.entries($getClipboardDataFromSelection())) transfer.setData(kind, data ?? '');
  });
  return transfer;
}

export function pasteInto(editor: LexicalEditor, transfer: DataTransfer): void {
  edit(
    editor,
    () => {
      const selection = $getSelection();
      if (selection) $insertDataTransferForRichText(transfer, selection, editor);
    },
    'paste',
  );
}

export function html(markup: string): DataTransfer {
  const transfer = new DataTransfer();
  transfer.setData('text/html', markup);
  return transfer;
}
