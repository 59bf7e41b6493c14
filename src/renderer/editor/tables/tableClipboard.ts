import { $getClipboardDataFromSelection, copyToClipboard } from '@lexical/clipboard';
import { $isTableNode, $isTableSelection } from '@lexical/table';
import {
  $createLineBreakNode,
  $getSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  CUT_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import { MOST_COLUMNS, MOST_ROWS } from '../../../core/briefing/document.ts';
import { $gridOf } from './nodeGrid.ts';
import { $linesIn } from './tableForm.ts';
import { $clearSelected, $goBehindSelected } from './tableKeys.ts';
import { $getTablePlace } from './tablePlace.ts';

/**
 * Pasting into cells and cutting them. A table goes into the cells from the caret on; everything else into the cell at the
 * caret, as lines. Nothing is turned away, and citations stay citations.
 */
export function registerTableClipboard(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
      ({ nodes }) => {
        const place = $getTablePlace();
        if (place === null) return false;
        const [pasted] = nodes;
        if (nodes.length === 1 && $isTableNode(pasted)) {
          const { width, height } = $gridOf(pasted);
          const fits = place.fromRow + height <= MOST_ROWS && place.fromColumn + width <= MOST_COLUMNS;
          // Lexical's own handler fills the cells.
          if (fits) return false;
        }
        $insertAsLines(nodes);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      CUT_COMMAND,
      (event) => {
        const selection = $getSelection();
        if (!$isTableSelection(selection)) return false;
        const clipboard = event instanceof ClipboardEvent ? event : null;
        void copyToClipboard(editor, clipboard, $getClipboardDataFromSelection(selection));
        return $clearSelected();
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

function $insertAsLines(nodes: LexicalNode[]): void {
  $goBehindSelected();
  const lines = $linesIn(nodes);
  const inlines = lines.flatMap((line, index) => (index === 0 ? line : [$createLineBreakNode(), ...line]));
  $getSelection()?.insertNodes(inlines);
}
