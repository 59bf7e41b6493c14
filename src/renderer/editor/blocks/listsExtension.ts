import {
  $isListItemNode,
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  ListExtension,
  type ListItemNode,
  REMOVE_LIST_COMMAND,
} from '@lexical/list';
import { RichTextExtension } from '@lexical/rich-text';
import { $findMatchingParent, $handleIndentAndOutdent } from '@lexical/utils';
import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  HISTORY_PUSH_TAG,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
} from 'lexical';
import { DEEPEST_INDENT } from '../../../core/briefing/document.ts';
import { $getBlockId, $setBlockId } from '../blockId.ts';
import { $selectedBlocks } from './selectedBlocks.ts';

/**
 * Lists, indented by Tab. Outside a list Tab goes on to the next part of the window, so that the keyboard is never caught;
 * inside one Escape leaves the editor first.
 */
export const ListsExtension = defineExtension({
  name: 'briefdesk/lists',
  dependencies: [RichTextExtension, ListExtension],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          if ($getListItem() === null) return true;
          event.preventDefault();
          return editor.dispatchCommand(event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND);
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(INDENT_CONTENT_COMMAND, () => $indentItems(1), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(OUTDENT_CONTENT_COMMAND, () => $indentItems(-1), COMMAND_PRIORITY_CRITICAL),
    ),
});

function $indentItems(by: 1 | -1): true {
  $addUpdateTag(HISTORY_PUSH_TAG);
  $handleIndentAndOutdent((block) => {
    const indent = block.getIndent() + by;
    if ($isListItemNode(block) && indent >= 0 && indent <= DEEPEST_INDENT) block.setIndent(indent);
  });
  return true;
}

/** Makes the selected blocks a list of this kind, or paragraphs again when they are one. The block keeps its id and direction. */
export function $toggleList(editor: LexicalEditor, kind: 'bullet' | 'number'): void {
  $addUpdateTag(HISTORY_PUSH_TAG);
  const before = $getTopElement();
  const id = before && $getBlockId(before);
  const direction = before?.getDirection() ?? null;
  if ($getListKind() === kind) editor.dispatchCommand(REMOVE_LIST_COMMAND);
  else editor.dispatchCommand(kind === 'number' ? INSERT_ORDERED_LIST_COMMAND : INSERT_UNORDERED_LIST_COMMAND);
  const after = $getTopElement();
  if (before === null || after === null || before.isAttached()) return;
  if (id && $getBlockId(after) === null) $setBlockId(after, id);
  if (direction !== null) for (const block of $selectedBlocks()) block.setDirection(block.getDirection() ?? direction);
}

/** The kind of list the selection starts in; null outside lists. */
export function $getListKind(): 'bullet' | 'number' | null {
  const list = $getListItem()?.getParent();
  if (!$isListNode(list)) return null;
  return list.getListType() === 'number' ? 'number' : 'bullet';
}

function $getListItem(): ListItemNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return $findMatchingParent(selection.anchor.getNode(), $isListItemNode);
}

function $getTopElement() {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null;
}
