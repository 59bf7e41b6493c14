import { $isListNode } from '@lexical/list';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $isElementNode,
  $isParagraphNode,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_NORMAL,
  defineExtension,
  type ElementNode,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalNode,
  mergeRegister,
  REDO_COMMAND,
  RootNode,
  safeCast,
  UNDO_COMMAND,
} from 'lexical';
import { CaretExtension } from '../caretExtension.ts';
import { MarkKeysExtension } from '../citations/markKeysExtension.ts';

export interface NoteKeysConfig {
  /** Enter or Escape: the writer goes back to the text. */
  readonly onLeave: () => void;
  /** The steps of a footnote are steps of the text it belongs to. */
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** A footnote is one paragraph: Enter ends it, Shift and Enter breaks the line, and whatever makes another block is lines of it. */
export const NoteKeysExtension = defineExtension({
  name: 'briefdesk/note-keys',
  config: safeCast<NoteKeysConfig>({ onLeave: () => {}, onUndo: () => {}, onRedo: () => {} }),
  dependencies: [CaretExtension, MarkKeysExtension],
  register: (editor, { onLeave, onUndo, onRedo }) =>
    mergeRegister(
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          if (event?.shiftKey) return false;
          event?.preventDefault();
          onLeave();
          return true;
        },
        COMMAND_PRIORITY_NORMAL,
      ),
      editor.registerCommand(KEY_ESCAPE_COMMAND, () => does(onLeave), COMMAND_PRIORITY_NORMAL),
      editor.registerCommand(
        INSERT_PARAGRAPH_COMMAND,
        () => editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(UNDO_COMMAND, () => does(onUndo), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(REDO_COMMAND, () => does(onRedo), COMMAND_PRIORITY_CRITICAL),
      editor.registerNodeTransform(RootNode, $keepOneParagraph),
    ),
});

function does(act: () => void): true {
  act();
  return true;
}

function $keepOneParagraph(root: RootNode): void {
  const [first, ...others] = root.getChildren();
  if (first === undefined) {
    root.append($createParagraphNode());
    return;
  }
  if ($isParagraphNode(first) && others.length === 0) return;
  const paragraph = $isParagraphNode(first) ? first : $createParagraphNode();
  if (paragraph !== first) first.insertBefore(paragraph);
  const rest = paragraph === first ? others : [first, ...others];
  for (const line of rest.flatMap($linesOf)) {
    if (!paragraph.isEmpty()) paragraph.append($createLineBreakNode());
    paragraph.append(...line);
  }
  for (const node of rest) node.remove();
}

/** What stands in the lines of an element: those of a list are its items. */
function $linesOf(node: LexicalNode): readonly (readonly LexicalNode[])[] {
  if (!$isElementNode(node)) return [[$createTextNode(node.getTextContent())]];
  return $holdsLines(node) ? node.getChildren().flatMap($linesOf) : [node.getChildren()];
}

function $holdsLines(element: ElementNode): boolean {
  return $isListNode(element) || element.getChildren().some((child) => $isElementNode(child) && !child.isInline());
}
