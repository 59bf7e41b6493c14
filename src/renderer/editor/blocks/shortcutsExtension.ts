import { RichTextExtension } from '@lexical/rich-text';
import {
  $addUpdateTag,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  HISTORY_PUSH_TAG,
  KEY_SPACE_COMMAND,
} from 'lexical';
import { $isInTable } from '../tables/tablePlace.ts';
import { $setBlockKind, type BlockKind } from './blockKind.ts';
import { ListsExtension } from './listsExtension.ts';

const kindOfMarker: ReadonlyMap<string, BlockKind> = new Map([
  ['#', 'heading1'],
  ['##', 'heading2'],
  ['###', 'heading3'],
  ['-', 'bulletList'],
  ['*', 'bulletList'],
  ['1.', 'numberedList'],
  ['1)', 'numberedList'],
  ['>', 'quote'],
]);

/** `# `, `- `, `1. ` and `> ` at the start of a paragraph, as in Markdown. One undo brings the typed characters back. */
export const ShortcutsExtension = defineExtension({
  name: 'briefdesk/shortcuts',
  dependencies: [RichTextExtension, ListsExtension],
  register: (editor) =>
    editor.registerCommand(
      KEY_SPACE_COMMAND,
      (event) => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection) || !selection.isCollapsed() || editor.isComposing()) return false;
        const node = selection.anchor.getNode();
        if (!$isTextNode(node) || !node.isSimpleText() || node.getPreviousSibling() !== null) return false;
        if (!$isParagraphNode(node.getParent()) || $isInTable(node)) return false;
        const marker = node.getTextContent().slice(0, selection.anchor.offset);
        const kind = kindOfMarker.get(marker);
        if (kind === undefined) return false;
        event.preventDefault();
        $addUpdateTag(HISTORY_PUSH_TAG);
        node.spliceText(0, marker.length, '', true);
        if (node.getTextContent() === '') node.remove();
        $setBlockKind(editor, kind);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
});
