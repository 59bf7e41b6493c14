import { $getClipboardDataFromSelection, copyToClipboard } from '@lexical/clipboard';
import { $isTableNode, $isTableSelection } from '@lexical/table';
import {
  $createLineBreakNode,
  $createRangeSelection,
  $getSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  COPY_COMMAND,
  CUT_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type RangeSelection,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import { MOST_COLUMNS, MOST_ROWS } from '../../../core/briefing/document.ts';
import { $isCaptionNode } from '../captions/captionNode.ts';
import { $captionOf } from '../captions/captionPlace.ts';
import { $gridOf } from './nodeGrid.ts';
import { $linesIn } from './tableForm.ts';
import { $clearSelected, $goBehindSelected } from './tableKeys.ts';
import { $getTablePlace, $isWhole } from './tablePlace.ts';

/**
 * Pasting into cells and cutting them. A table goes into the cells from the caret on; everything else into the cell at the
 * caret, as lines. Nothing is turned away, and citations stay citations.
 */
export function registerTableClipboard(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
      ({ nodes, selection }) => {
        const place = $getTablePlace();
        if (place === null) return false;
        // Into cells come cells: the caption of the table that they are from stays with that.
        const [pasted, ...others] = nodes.filter((node) => !$isCaptionNode(node));
        if (others.length === 0 && $isTableNode(pasted)) {
          const { width, height } = $gridOf(pasted);
          const fits = place.fromRow + height <= MOST_ROWS && place.fromColumn + width <= MOST_COLUMNS;
          // Lexical's own handler fills the cells.
          if (fits && nodes.length === 1) return false;
          if (fits)
            return editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes: [pasted], selection });
        }
        $insertAsLines(nodes);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    // Below Lexical's own for the copying that it starts itself when keys are copied by.
    editor.registerCommand(COPY_COMMAND, (event) => $copyCells(editor, event), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => $copyCells(editor, event) && $clearSelected(),
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

/** A table whose cells are all selected is copied whole, with its caption; some cells are a table of their own, without. */
function $copyCells(editor: LexicalEditor, event: ClipboardEvent | KeyboardEvent | null): boolean {
  const [selection, place] = [$getSelection(), $getTablePlace()];
  if (!$isTableSelection(selection) || place === null) return false;
  const caption = $isWhole(place) ? $captionOf(place.table) : null;
  const copied = caption === null ? selection : $around(caption, place.table);
  const clipboard = event instanceof ClipboardEvent ? event : null;
  void copyToClipboard(editor, clipboard, $getClipboardDataFromSelection(copied));
  return true;
}

/** A selection of both and nothing else. */
function $around(caption: LexicalNode, table: LexicalNode): RangeSelection {
  const selection = $createRangeSelection();
  const root = caption.getParentOrThrow().getKey();
  selection.anchor.set(root, caption.getIndexWithinParent(), 'element');
  selection.focus.set(root, table.getIndexWithinParent() + 1, 'element');
  return selection;
}

function $insertAsLines(nodes: LexicalNode[]): void {
  $goBehindSelected();
  const lines = $linesIn(nodes);
  const inlines = lines.flatMap((line, index) => (index === 0 ? line : [$createLineBreakNode(), ...line]));
  $getSelection()?.insertNodes(inlines);
}
