// @vitest-environment happy-dom
import fc from 'fast-check';
import { $getSelection, $isRangeSelection, KEY_TAB_COMMAND, type LexicalEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import { type Block, documentSchema, type TableBlock } from '../../../src/core/briefing/document.ts';
import { tableGridOf } from '../../../src/core/briefing/tableGrid.ts';
import { tableActions } from '../../../src/renderer/editor/tables/tableActions.ts';
import { arbitraryRows } from '../../support/arbitraryDocument.ts';
import { edit, openEditor, readDocument } from '../../support/briefingEditor.ts';
import { blockId, draft, paragraph, table, text } from '../../support/draft.ts';
import { isLongRun } from '../../support/seeded.ts';
import { actOn, caretIn, copySelection, pasteInto, selectCells, undo } from '../../support/tableEditing.ts';

const words = (value: string, spans: { columns?: number; rows?: number } = {}) => ({
  inlines: [text(value)],
  ...spans,
});
const plain = table('t', ['a', 'b', 'c'], ['d', 'e', 'f'], ['g', 'h', 'i']);
/** `aab`, `ddb`, `def`: a over two columns, b over two rows, d over two rows. */
const merged = table(
  't',
  [words('a', { columns: 2 }), words('b', { rows: 2 })],
  [words('d', { rows: 2 }), words('c')],
  [words('e'), words('f')],
);

/** What stands in each field: a line per row, lines of one cell joined by a slash. */
function painted(editor: LexicalEditor, index = 0): readonly string[] {
  const block = readDocument(editor).blocks[index] as TableBlock;
  const { cells, width, height } = tableGridOf(block.rows);
  const fields = Array.from({ length: height }, () => Array.from({ length: width }, () => '?'));
  for (const { cell, row, column, rows, columns } of cells) {
    const shown = cell.inlines.map((inline) => (inline.kind === 'text' ? inline.text : '/')).join('') || '_';
    for (let y = row; y < row + rows; y += 1) {
      for (let x = column; x < column + columns; x += 1) (fields[y] ?? [])[x] = shown;
    }
  }
  return fields.map((line) => line.join(' '));
}

const tab = (editor: LexicalEditor, shiftKey = false) =>
  edit(
    editor,
    () => void editor.dispatchCommand(KEY_TAB_COMMAND, new KeyboardEvent('keydown', { key: 'Tab', shiftKey })),
  );
const cellAtCaret = (editor: LexicalEditor) =>
  editor.getEditorState().read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? selection.anchor.getNode().getTextContent() : null;
  });

describe('merged cells', () => {
  it('are made of the selected ones, whose words are its lines in reading order, and undone in one step', () => {
    const editor = openEditor(draft(plain));
    selectCells(editor, [0, 1], [1, 2]);
    actOn(editor, 'mergeCells');
    expect(painted(editor)).toEqual(['a b/c/e/f b/c/e/f', 'd b/c/e/f b/c/e/f', 'g h i']);
    undo(editor);
    expect(readDocument(editor)).toEqual(draft(plain));
  });

  it('take in the whole of every cell that the selection touches', () => {
    const editor = openEditor(draft(merged));
    selectCells(editor, [1, 1], [2, 1]);
    actOn(editor, 'mergeCells');
    expect(painted(editor)).toEqual(['a a b', 'd c/e b', 'd c/e f']);
  });

  it('are split into single ones, the first of which keeps the words', () => {
    const editor = openEditor(draft(merged));
    caretIn(editor, 0, 0);
    actOn(editor, 'splitCells');
    expect(painted(editor)).toEqual(['a _ b', 'd c b', 'd e f']);
  });

  it('grow by a row or column that is put into them, and shrink by one that is taken away', () => {
    const editor = openEditor(draft(merged));
    caretIn(editor, 1, 1);
    actOn(editor, 'rowAbove');
    expect(painted(editor)).toEqual(['a a b', '_ _ b', 'd c b', 'd e f']);
    undo(editor);
    caretIn(editor, 1, 1);
    actOn(editor, 'columnLeft');
    expect(painted(editor)).toEqual(['a a a b', 'd _ c b', 'd _ e f']);
    undo(editor);
    caretIn(editor, 1, 1);
    actOn(editor, 'deleteRow');
    expect(painted(editor)).toEqual(['a a b', 'd e f']);
    undo(editor);
    caretIn(editor, 1, 1);
    actOn(editor, 'deleteColumn');
    expect(painted(editor)).toEqual(['a b', 'd b', 'd f']);
  });

  it('hold rows together that move', () => {
    const editor = openEditor(draft(table('t', ['x', 'y'], [words('a', { rows: 2 }), words('b')], [words('c')])));
    caretIn(editor, 0, 0);
    actOn(editor, 'moveRowDown');
    expect(painted(editor)).toEqual(['a b', 'a c', 'x y']);
  });

  it('are gone through by Tab in reading order, and behind the last one a row begins', () => {
    const editor = openEditor(draft(merged));
    caretIn(editor, 0, 0);
    const seen = ['a'];
    for (let count = 0; count < 5; count += 1) {
      tab(editor);
      seen.push(cellAtCaret(editor) ?? '');
    }
    expect(seen.join('')).toBe('abdcef');
    tab(editor, true);
    expect(cellAtCaret(editor)).toBe('e');
    tab(editor);
    tab(editor);
    expect(painted(editor)).toEqual(['a a b', 'd c b', 'd e f', '_ _ _']);
  });

  it('leave a valid table whatever is done with them, and undo brings back what was', () => {
    fc.assert(
      fc.property(arbitraryRows, fc.constantFrom(...tableActions), fc.nat(), fc.nat(), (rows, action, from, to) => {
        const block: Block = { kind: 'table', id: blockId('t'), rows };
        const document = documentSchema.safeParse(draft(block, paragraph('z', text('z'))));
        fc.pre(document.success);
        const editor = openEditor(draft(block, paragraph('z', text('z'))));
        const { width, height } = tableGridOf(rows);
        const corner = (nat: number) => [nat % height, Math.floor(nat / height) % width] as const;
        selectCells(editor, corner(from), corner(to));
        actOn(editor, action);
        const after = readDocument(editor);
        expect(documentSchema.parse(after)).toEqual(after);
        undo(editor);
        // An action that changed nothing left nothing to undo.
        if (readDocument(editor).blocks[0]?.kind === 'table') expect(readDocument(editor).blocks[0]).toEqual(block);
        editor.dispose();
      }),
      { numRuns: isLongRun ? 400 : 60 },
    );
  });

  it('stay valid when a table is pasted into them', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryRows, fc.nat(), (rows, pasted, at) => {
        const one: Block = { kind: 'table', id: blockId('t'), rows };
        const two: Block = { kind: 'table', id: blockId('u'), rows: pasted };
        fc.pre(documentSchema.safeParse(draft(one, paragraph('m', text('m')), two)).success);
        const editor = openEditor(draft(one, paragraph('m', text('m')), two));
        const size = tableGridOf(pasted);
        selectCells(editor, [0, 0], [size.height - 1, size.width - 1], 2);
        const copied = copySelection(editor);
        const { width, height } = tableGridOf(rows);
        caretIn(editor, at % height, Math.floor(at / height) % width);
        pasteInto(editor, copied);
        const after = readDocument(editor);
        expect(documentSchema.parse(after)).toEqual(after);
        expect(after.blocks).toHaveLength(3);
        editor.dispose();
      }),
      { numRuns: isLongRun ? 400 : 40 },
    );
  });
});
