import { RichTextExtension } from '@lexical/rich-text';
import {
  $createNodeSelection,
  $createParagraphNode,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isDecoratorNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  defineExtension,
  isDOMNode,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { $lastNodeOf } from '../captions/captionPlace.ts';
import { $isAtEdge } from '../caretEdge.ts';
import { $blockOf } from './selectedBlocks.ts';

/**
 * Blocks in which nothing is written, as breaks and images, are selected as a whole: by a click, an arrow key, and by Backspace or Delete beside
 * them, before a second one deletes them. Enter on one makes a line behind it.
 */
export const WholeBlocksExtension = defineExtension({
  name: 'briefdesk/whole-blocks',
  dependencies: [RichTextExtension],
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        CLICK_COMMAND,
        ({ target }) => {
          const node = isDOMNode(target) ? $getNearestNodeFromDOMNode(target) : null;
          if (!isWholeBlock(node)) return false;
          $selectWholeBlock(node);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
      ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
        editor.registerCommand(command, $selectFirst, COMMAND_PRIORITY_CRITICAL),
      ),
      editor.registerCommand(KEY_ENTER_COMMAND, $writeBehind, COMMAND_PRIORITY_LOW),
      showSelected(editor),
    ),
});

function isWholeBlock(node: LexicalNode | null | undefined): node is LexicalNode {
  return $isDecoratorNode(node) && !node.isInline();
}

export function $selectWholeBlock(node: LexicalNode): void {
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
}

/** The block that is selected as a whole and alone. */
export function $getWholeBlock(selection = $getSelection()): LexicalNode | null {
  const [node, ...others] = $isNodeSelection(selection) ? selection.getNodes() : [];
  return node !== undefined && others.length === 0 && isWholeBlock(node) ? node : null;
}

function $selectFirst(isBackward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const block = $blockOf(selection.anchor.getNode());
  const beside = isBackward ? block?.getPreviousSibling() : block?.getNextSibling();
  if (block === null || !isWholeBlock(beside) || !$isAtEdge(selection, block, isBackward)) return false;
  if ($isParagraphNode(block) && block.isEmpty()) block.remove();
  $selectWholeBlock(beside);
  return true;
}

function $writeBehind(event: KeyboardEvent | null): boolean {
  const block = $getWholeBlock();
  if (block === null) return false;
  event?.preventDefault();
  const paragraph = $createParagraphNode();
  $lastNodeOf(block).insertAfter(paragraph);
  paragraph.select();
  return true;
}

function showSelected(editor: LexicalEditor): () => void {
  let shown: ReadonlySet<NodeKey> = new Set();
  return editor.registerUpdateListener(({ editorState }) => {
    const selection = editorState._selection;
    const now = new Set($isNodeSelection(selection) ? selection._nodes : []);
    for (const key of shown) if (!now.has(key)) editor.getElementByKey(key)?.removeAttribute('data-selected');
    for (const key of now) editor.getElementByKey(key)?.setAttribute('data-selected', '');
    shown = now;
  });
}
