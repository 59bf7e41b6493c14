import { $createTableSelectionFrom, $isTableNode, $isTableSelection, type TableNode } from '@lexical/table';
import {
  $addUpdateTag,
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $hasUpdateTag,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical';
import { $firstNodeOf, $lastNodeOf } from '../captions/captionPlace.ts';
import { $isAtEdge } from '../caretEdge.ts';
import { $gridOf } from './nodeGrid.ts';
import { $actOnTable, $removeTable } from './tableActions.ts';
import { $cellAt, $cellsIn, $getTablePlace, $isWhole } from './tablePlace.ts';

/**
 * The keys of a table: Tab goes on, and from the last cell into a new row; Enter breaks the line; Ctrl+Enter leaves. Where
 * nothing stands beyond a table, leaving it by an arrow makes a paragraph there, so that one can always write on. Nothing of
 * a table goes by a stray key: Backspace behind it selects it first, and typing onto selected cells goes behind their text.
 */
export function registerTableKeys(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(KEY_TAB_COMMAND, $goOn, COMMAND_PRIORITY_HIGH),
    // Lexical would select cells with these, and takes the key from the window: they move rows and columns.
    ...[KEY_ARROW_UP_COMMAND, KEY_ARROW_DOWN_COMMAND, KEY_ARROW_LEFT_COMMAND, KEY_ARROW_RIGHT_COMMAND].map((command) =>
      editor.registerCommand(
        command,
        ({ altKey, shiftKey }) => altKey && shiftKey && $getTablePlace() !== null,
        COMMAND_PRIORITY_CRITICAL,
      ),
    ),
    editor.registerCommand(KEY_ENTER_COMMAND, $leaveByEnter, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, () => $breakLine(editor), COMMAND_PRIORITY_CRITICAL),
    ...[KEY_BACKSPACE_COMMAND, KEY_DELETE_COMMAND].map((command) =>
      editor.registerCommand(
        command,
        (event) => {
          if (!$clearSelected()) return false;
          event.preventDefault();
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    ),
    ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
      editor.registerCommand(
        command,
        (isBackward) => $clearSelected() || $stopAtTable(isBackward),
        COMMAND_PRIORITY_CRITICAL,
      ),
    ),
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (isCharacter(event)) $goBehindSelected();
        return false;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerUpdateListener(({ editorState, tags }) => {
      if (tags.has(HISTORIC_TAG) || editorState.read($tableBesideCaret) === null) return;
      editor.update($makeLine);
    }),
  );
}

function $goOn(event: KeyboardEvent): boolean {
  const place = $getTablePlace();
  if (place === null) return false;
  event.preventDefault();
  const { table, grid } = place;
  const cells = grid.cells.map(({ cell }) => cell.node);
  const [first, last] = [$cellsIn(place)[0], $cellsIn(place).at(-1)];
  const at = cells.findIndex((cell) => cell.is(event.shiftKey ? first : last)) + (event.shiftKey ? -1 : 1);
  if (at >= cells.length) {
    if ($actOnTable('rowBelow')) $cellAt(table, grid.height, 0)?.selectStart();
    return true;
  }
  cells[at]?.selectEnd();
  return true;
}

/** Ctrl+Enter goes to a line behind the table, with Shift to one before it. */
function $leaveByEnter(event: KeyboardEvent | null): boolean {
  const table = $getTablePlace()?.table;
  if (table === undefined || !(event?.ctrlKey || event?.metaKey)) return false;
  event.preventDefault();
  $selectLineBeside(table, event.shiftKey ? 'before' : 'after');
  return true;
}

/** Puts the caret into the empty paragraph on one side of a table, which is made when there is none. */
function $selectLineBeside(table: TableNode, side: 'before' | 'after'): void {
  const edge = side === 'before' ? $firstNodeOf(table) : $lastNodeOf(table);
  const beside = side === 'before' ? edge.getPreviousSibling() : edge.getNextSibling();
  if ($isParagraphNode(beside) && beside.isEmpty()) {
    beside.select();
    return;
  }
  $addUpdateTag(HISTORY_PUSH_TAG);
  const paragraph = $createParagraphNode();
  if (side === 'before') edge.insertBefore(paragraph);
  else edge.insertAfter(paragraph);
  paragraph.select();
}

function $breakLine(editor: LexicalEditor): boolean {
  const selection = $getSelection();
  if ($isTableSelection(selection)) return true;
  if ($getTablePlace() === null) return false;
  return editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false);
}

/** Empties the selected cells, or removes the table when all of it is selected. */
export function $clearSelected(): boolean {
  const place = $getTablePlace();
  if (!$isTableSelection($getSelection()) || place === null) return false;
  $addUpdateTag(HISTORY_PUSH_TAG);
  if ($isWhole(place)) {
    $removeTable(place.table);
    return true;
  }
  const cells = $cellsIn(place);
  for (const cell of cells) for (const line of cell.getChildren().filter($isElementNode)) line.clear();
  cells[0]?.selectStart();
  return true;
}

/** A caret at the edge of a paragraph beside a table: an empty paragraph goes, else the table is selected. */
function $stopAtTable(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const block = selection.anchor.getNode().getTopLevelElement();
  if (!$isParagraphNode(block) || !$isRootNode(block.getParent())) return false;
  const table = isBackward ? block.getPreviousSibling() : block.getNextSibling();
  if (!$isTableNode(table) || !$isAtEdge(selection, block, isBackward)) return false;
  if (block.isEmpty()) {
    $addUpdateTag(HISTORY_PUSH_TAG);
    if (isBackward) table.selectEnd();
    else table.selectStart();
    block.remove();
  } else {
    $selectWhole(table);
  }
  return true;
}

function $selectWhole(table: TableNode): void {
  const { cells } = $gridOf(table);
  const [first, last] = [cells[0]?.cell.node, cells.at(-1)?.cell.node];
  if (first && last) $setSelection($createTableSelectionFrom(table, first, last));
}

function isCharacter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && !ctrlKey && !metaKey && !altKey;
}

/** The browser has no caret while cells are selected, and would drop what is typed. */
export function $goBehindSelected(): void {
  const place = $getTablePlace();
  if ($isTableSelection($getSelection()) && place !== null) $cellsIn(place)[0]?.selectEnd();
}

/** The table that a caret between blocks stands at, with nothing on the other side of the caret but an edge or a table. */
function $tableBesideCaret(): { readonly table: TableNode; readonly side: 'before' | 'after' } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.key !== 'root') return null;
  const before = $getRoot().getChildAtIndex(selection.anchor.offset - 1);
  if ($isTableNode(before)) return { table: before, side: 'after' };
  const after = $getRoot().getChildAtIndex(selection.anchor.offset);
  return $isTableNode(after) ? { table: after, side: 'before' } : null;
}

function $makeLine(): void {
  const beside = $tableBesideCaret();
  if (beside !== null && !$hasUpdateTag(HISTORIC_TAG)) $selectLineBeside(beside.table, beside.side);
}
