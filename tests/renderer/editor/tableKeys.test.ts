// @vitest-environment happy-dom

import { $isTableSelection } from '@lexical/table';
import {
  $getRoot,
  $getSelection,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { textOfBlock } from '../../../src/core/briefing/walkDocument.ts';
import { $setBlockKind } from '../../../src/renderer/editor/blocks/blockKind.ts';
import { edit, openEditor, readDocument } from '../../support/briefingEditor.ts';
import { draft, paragraph, table, text } from '../../support/draft.ts';
import { $tableAt, caretIn, gridAt, selectCells, typeAtCaret, undo } from '../../support/tableEditing.ts';

const costs = table('costs', ['Year', 'Cost'], ['2025', '11'], ['2026', '12']);

function key(init: KeyboardEventInit): KeyboardEvent {
  return new KeyboardEvent('keydown', { cancelable: true, ...init });
}

const tab = (editor: LexicalEditor, shiftKey = false) =>
  edit(editor, () => void editor.dispatchCommand(KEY_TAB_COMMAND, key({ key: 'Tab', shiftKey })));

describe('keys in a table', () => {
  it('Tab goes on, and from the last cell into a new row; Shift and Tab goes back', () => {
    const editor = openEditor(draft(costs));
    caretIn(editor, 2, 0);
    tab(editor);
    typeAtCaret(editor, '!');
    tab(editor);
    typeAtCaret(editor, '2027');
    tab(editor, true);
    tab(editor, true);
    typeAtCaret(editor, '?');
    expect(gridAt(editor)).toEqual(['Year|Cost', '2025|11', '2026?|12!', '2027|']);
  });

  it('Shift and Tab in the first cell stays there', () => {
    const editor = openEditor(draft(paragraph('a', text('before')), costs));
    caretIn(editor, 0, 0, 1);
    tab(editor, true);
    typeAtCaret(editor, '!');
    expect(gridAt(editor, 1)).toEqual(['Year!|Cost', '2025|11', '2026|12']);
  });

  it('Enter breaks the line of the cell', () => {
    const editor = openEditor(draft(costs));
    caretIn(editor, 1, 0);
    edit(editor, () => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
    typeAtCaret(editor, 'revised');
    expect(readDocument(editor)).toEqual(
      draft(
        table(
          'costs',
          ['Year', 'Cost'],
          [{ inlines: [text('2025'), { kind: 'lineBreak' }, text('revised')] }, '11'],
          ['2026', '12'],
        ),
      ),
    );
  });

  it.each([
    [false, ['table', 'paragraph']],
    [true, ['paragraph', 'table']],
  ] as const)('Ctrl+Enter leaves the table, with Shift (%s) to before it', (shiftKey, kinds) => {
    const editor = openEditor(draft(costs));
    caretIn(editor, 1, 0);
    edit(editor, () => void editor.dispatchCommand(KEY_ENTER_COMMAND, key({ key: 'Enter', ctrlKey: true, shiftKey })));
    typeAtCaret(editor, 'out');
    const { blocks } = readDocument(editor);
    expect(blocks.map(({ kind }) => kind)).toEqual(kinds);
    expect(blocks.find(({ kind }) => kind === 'paragraph')).toMatchObject({ inlines: [text('out')] });
  });

  it('leaving where nothing stands makes a line to write in', () => {
    const editor = openEditor(draft(costs));
    edit(editor, () => void $tableAt(0).selectNext());
    typeAtCaret(editor, 'after');
    edit(editor, () => void $tableAt(0).selectPrevious());
    typeAtCaret(editor, 'before');
    expect(readDocument(editor).blocks.map((block) => textOfBlock(block).slice(0, 6))).toEqual([
      'before',
      'Year\tC',
      'after',
    ]);
  });

  it('Backspace behind a table selects it, and removes it only when pressed again', () => {
    const document = draft(costs, paragraph('z', text('after')));
    const editor = openEditor(document);
    edit(editor, () => void $getRoot().getLastChild()?.selectStart());
    edit(editor, () => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));
    expect(readDocument(editor)).toEqual(document);
    edit(editor, () => void editor.dispatchCommand(KEY_BACKSPACE_COMMAND, key({ key: 'Backspace' })));
    expect(readDocument(editor)).toEqual(draft(paragraph('z', text('after'))));
    undo(editor);
    expect(readDocument(editor)).toEqual(document);
  });

  it('Backspace in an empty line behind a table takes the line away and goes into the last cell', () => {
    const editor = openEditor(draft(costs, paragraph('z')));
    edit(editor, () => void $getRoot().getLastChild()?.selectStart());
    edit(editor, () => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));
    typeAtCaret(editor, '!');
    expect(readDocument(editor).blocks).toHaveLength(1);
    expect(gridAt(editor)).toEqual(['Year|Cost', '2025|11', '2026|12!']);
  });

  it('Delete at the end of a line before a table selects the table', () => {
    const document = draft(paragraph('a', text('before')), costs);
    const editor = openEditor(document);
    edit(editor, () => void $getRoot().getFirstChild()?.selectEnd());
    edit(editor, () => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false));
    expect(readDocument(editor)).toEqual(document);
    expect(editor.getEditorState().read(() => $isTableSelection($getSelection()))).toBe(true);
  });

  it('deleting empties selected cells and keeps their alignment; the caret is in the first of them', () => {
    const centred = { inlines: [text('11')], alignment: 'center' as const };
    const editor = openEditor(draft(table('costs', ['Year', 'Cost'], ['2025', centred])));
    selectCells(editor, [1, 0], [1, 1]);
    edit(editor, () => void editor.dispatchCommand(KEY_BACKSPACE_COMMAND, key({ key: 'Backspace' })));
    typeAtCaret(editor, 'x');
    expect(readDocument(editor)).toEqual(
      draft(table('costs', ['Year', 'Cost'], ['x', { inlines: [], alignment: 'center' }])),
    );
  });

  it('a table of a briefing never becomes a heading or a list', () => {
    const editor = openEditor(draft(costs));
    caretIn(editor, 1, 0);
    for (const kind of ['heading1', 'bulletList', 'quote'] as const) edit(editor, () => $setBlockKind(editor, kind));
    expect(readDocument(editor)).toEqual(draft(costs));
  });
});
