// @vitest-environment happy-dom
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, it, vi } from 'vitest';
import { $readMarkId } from '../../../src/renderer/editor/citations/markKeysExtension.ts';
import { $getSelectedMark } from '../../../src/renderer/editor/citations/markSelection.ts';
import { edit, openEditor, readDocument } from '../../support/briefingEditor.ts';
import { citationId, cite, draft, footnote, footnoteId, paragraph, text } from '../../support/draft.ts';

function press(
  editor: LexicalEditor,
  command: LexicalCommand<KeyboardEvent> | LexicalCommand<KeyboardEvent | null>,
): boolean {
  let handled = false;
  edit(editor, () => {
    handled = editor.dispatchCommand(
      command as LexicalCommand<KeyboardEvent>,
      new KeyboardEvent('keydown', { cancelable: true }),
    );
  });
  return handled;
}

function selected(editor: LexicalEditor) {
  return editor.getEditorState().read(() => {
    return $readMarkId($getSelectedMark())?.id ?? null;
  });
}

/** Which child of the paragraph the caret stands before. */
function caretIndex(editor: LexicalEditor): number | null {
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
    const node = selection.anchor.getNode();
    if ($isElementNode(node)) return selection.anchor.offset;
    return node.getIndexWithinParent() + (selection.anchor.offset === 0 ? 0 : 1);
  });
}

function openBetween(): LexicalEditor {
  const editor = openEditor(draft(paragraph('a', text('one '), cite('one'), text(' two'))));
  edit(editor, () => void $getRoot().getFirstDescendant()?.selectEnd());
  return editor;
}

describe('the caret at a citation', () => {
  it('selects it with one arrow and leaves it with the next, in both directions', () => {
    const editor = openBetween();
    press(editor, KEY_ARROW_RIGHT_COMMAND);
    expect(selected(editor)).toBe(citationId('one'));
    press(editor, KEY_ARROW_RIGHT_COMMAND);
    expect(selected(editor)).toBeNull();
    expect(caretIndex(editor)).toBe(2);
    press(editor, KEY_ARROW_LEFT_COMMAND);
    expect(selected(editor)).toBe(citationId('one'));
    press(editor, KEY_ARROW_LEFT_COMMAND);
    expect(caretIndex(editor)).toBe(1);
  });

  it('selects it with Backspace before it deletes it', () => {
    const editor = openBetween();
    press(editor, KEY_ARROW_RIGHT_COMMAND);
    press(editor, KEY_ARROW_RIGHT_COMMAND);
    press(editor, KEY_BACKSPACE_COMMAND);
    expect(selected(editor)).toBe(citationId('one'));
    expect(readDocument(editor).blocks[0]).toMatchObject({
      inlines: [{ kind: 'text' }, { kind: 'citation' }, { kind: 'text' }],
    });
    press(editor, KEY_BACKSPACE_COMMAND);
    expect(readDocument(editor).blocks).toEqual([paragraph('a', text('one  two'))]);
  });

  it('goes behind it when something is typed onto it, so that no citation is lost by a stray key', () => {
    const editor = openBetween();
    press(editor, KEY_ARROW_RIGHT_COMMAND);
    edit(editor, () => void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'x'));
    expect(readDocument(editor).blocks).toEqual([paragraph('a', text('one '), cite('one'), text('x two'))]);
  });

  it('opens it with Enter when it is selected, and only then', () => {
    const onOpenMark = vi.fn();
    const editor = openEditor(draft(paragraph('a', text('one '), cite('one'))), { onOpenMark });
    edit(editor, () => void $getRoot().getFirstDescendant()?.selectEnd());
    press(editor, KEY_ARROW_RIGHT_COMMAND);
    press(editor, KEY_ENTER_COMMAND);
    expect(onOpenMark.mock.calls).toEqual([[{ kind: 'citation', id: citationId('one') }]]);
    press(editor, KEY_ARROW_RIGHT_COMMAND);
    press(editor, KEY_ENTER_COMMAND);
    expect(onOpenMark).toHaveBeenCalledTimes(1);
    expect(readDocument(editor).blocks).toHaveLength(2);
  });
});

describe('the caret at the mark of a footnote', () => {
  const openBeforeMark = (settings: Parameters<typeof openEditor>[1] = {}) => {
    const editor = openEditor(
      draft(paragraph('a', text('one'), footnote('aside', text('see there')), text(' two'))),
      settings,
    );
    edit(editor, () => void $getRoot().getFirstDescendant()?.selectEnd());
    return editor;
  };

  it('selects it with one arrow, opens it with Enter, and leaves it with the next arrow', () => {
    const onOpenMark = vi.fn();
    const editor = openBeforeMark({ onOpenMark });
    press(editor, KEY_ARROW_RIGHT_COMMAND);
    expect(selected(editor)).toBe(footnoteId('aside'));
    press(editor, KEY_ENTER_COMMAND);
    expect(onOpenMark.mock.calls).toEqual([[{ kind: 'footnote', id: footnoteId('aside') }]]);
    press(editor, KEY_ARROW_RIGHT_COMMAND);
    expect(caretIndex(editor)).toBe(2);
  });

  it('deletes the footnote with its mark only with the second Backspace', () => {
    const editor = openBeforeMark();
    press(editor, KEY_ARROW_RIGHT_COMMAND);
    press(editor, KEY_ARROW_RIGHT_COMMAND);
    press(editor, KEY_BACKSPACE_COMMAND);
    expect(selected(editor)).toBe(footnoteId('aside'));
    press(editor, KEY_BACKSPACE_COMMAND);
    expect(readDocument(editor).blocks).toEqual([paragraph('a', text('one two'))]);
  });
});
