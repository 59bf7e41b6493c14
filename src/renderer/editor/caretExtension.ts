import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { $isTableSelection, type TableSelection } from '@lexical/table';
import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  FOCUS_COMMAND,
  IS_APPLE,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type RangeSelection,
} from 'lexical';

/**
 * Remembers where the caret was. The editor forgets it when another part of the window takes the selection, and the browser
 * puts it at the start of the text when the focus comes back from a dialog or by a key; only a press says where it shall be.
 */
export const CaretExtension = defineExtension({
  name: 'briefdesk/caret',
  build: () => ({ last: null as Remembered | null }),
  register(editor, _config, state) {
    const output = state.getOutput();
    let isPressed = false;
    const press = () => {
      isPressed = true;
    };
    const release = () => {
      isPressed = false;
    };
    return mergeRegister(
      editor.registerUpdateListener(({ editorState }) => {
        const selection = editorState.read(() => $getSelection());
        if ($isRangeSelection(selection) || $isTableSelection(selection)) output.last = selection;
      }),
      editor.registerRootListener((root, before) => {
        before?.removeEventListener('pointerdown', press);
        before?.ownerDocument.removeEventListener('pointerup', release);
        root?.addEventListener('pointerdown', press);
        root?.ownerDocument.addEventListener('pointerup', release);
      }),
      // The editor's own answer to Escape is to give the focus up, and what is typed next would be lost.
      editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_DOWN_COMMAND, $moveToEdge, COMMAND_PRIORITY_LOW),
      editor.registerCommand(
        FOCUS_COMMAND,
        () => {
          if (!isPressed && $isThere(output.last)) $setSelection(output.last.clone());
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
    );
  },
});

type Remembered = RangeSelection | TableSelection;

/**
 * To the first or last character of the text, with Shift selecting what lies between. Left to itself Chromium stops at the start of a block
 * that is out of sight, which it has not laid out.
 */
function $moveToEdge(event: KeyboardEvent): boolean {
  const edge = edgeOf(event);
  const before = $getSelection();
  if (edge === null || !$isRangeSelection(before)) return false;
  event.preventDefault();
  const { key, offset, type } = before.anchor;
  const moved = edge === 'start' ? $getRoot().selectStart() : $getRoot().selectEnd();
  if (event.shiftKey) moved.anchor.set(key, offset, type);
  return true;
}

function edgeOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): 'start' | 'end' | null {
  if (altKey || (IS_APPLE ? !metaKey || ctrlKey : !ctrlKey || metaKey)) return null;
  if (key === (IS_APPLE ? 'ArrowUp' : 'Home')) return 'start';
  return key === (IS_APPLE ? 'ArrowDown' : 'End') ? 'end' : null;
}

/** The selection or, without one, what was selected last; null when that is gone. Changes nothing. */
export function $rememberedSelection(editor: LexicalEditor): Remembered | null {
  const current = $getSelection();
  if ($isRangeSelection(current) || $isTableSelection(current)) return current;
  const { last } = getExtensionDependencyFromEditor(editor, CaretExtension).output;
  return $isThere(last) ? last : null;
}

/**
 * The selection; where it was last when there is none, and the end of the text when that is gone. Of selected cells it is a
 * caret behind the text of the first.
 */
export function $recallSelection(editor: LexicalEditor): RangeSelection {
  const recalled = $recall(editor);
  if ($isRangeSelection(recalled)) return recalled;
  const cell = recalled.isBackward() ? recalled.focus.getNode() : recalled.anchor.getNode();
  return cell.selectEnd();
}

/** The same, with selected cells as they are. */
function $recall(editor: LexicalEditor): Remembered {
  const remembered = $rememberedSelection(editor);
  if (remembered === null) return $getRoot().selectEnd();
  if (remembered.is($getSelection())) return remembered;
  const recalled = remembered.clone();
  $setSelection(recalled);
  return recalled;
}

function $isThere(selection: Remembered | null): selection is Remembered {
  return selection !== null && [selection.anchor, selection.focus].every((point) => $getNodeByKey(point.key) !== null);
}

/** Gives the text the focus with the caret where it was last, then calls `then`. */
export function focusAtCaret(editor: LexicalEditor, then: () => void = () => {}): void {
  // A break or an image that is selected as a whole stays so.
  editor.update(() => void ($isNodeSelection($getSelection()) || $recall(editor)), {
    onUpdate: () => editor.focus(then),
  });
}

/** Gives the text the focus with the caret at its start. */
export function focusAtStart(editor: LexicalEditor): void {
  editor.update(() => void $getRoot().selectStart(), { onUpdate: () => editor.focus() });
}
