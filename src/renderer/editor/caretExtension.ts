import { getExtensionDependencyFromEditor } from '@lexical/extension';
import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  defineExtension,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical';

/** Remembers where the caret was: the editor forgets it when another part of the window takes the selection. */
export const CaretExtension = defineExtension({
  name: 'briefdesk/caret',
  build: () => ({ last: null as RangeSelection | null }),
  register(editor, _config, state) {
    const output = state.getOutput();
    return editor.registerUpdateListener(({ editorState }) => {
      const selection = editorState.read(() => $getSelection());
      if ($isRangeSelection(selection)) output.last = selection;
    });
  },
});

/** The selection; where it was last when there is none, and the end of the text when that is gone. */
export function $recallSelection(editor: LexicalEditor): RangeSelection {
  const current = $getSelection();
  if ($isRangeSelection(current)) return current;
  const { last } = getExtensionDependencyFromEditor(editor, CaretExtension).output;
  const isThere = last !== null && [last.anchor, last.focus].every((point) => $getNodeByKey(point.key) !== null);
  if (!isThere) return $getRoot().selectEnd();
  const recalled = last.clone();
  $setSelection(recalled);
  return recalled;
}

/** Gives the text the focus with the caret where it was last, then calls `then`. */
export function focusAtCaret(editor: LexicalEditor, then: () => void = () => {}): void {
  editor.update(() => void $recallSelection(editor), { onUpdate: () => editor.focus(then) });
}
