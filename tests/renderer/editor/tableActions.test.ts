// @vitest-environment happy-dom

import { $createTableSelectionFrom } from '@lexical/table';
import { $getRoot, $setSelection } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/core/briefing/document.ts';
import { $insertTable } from '../../../src/renderer/editor/tables/insertTable.ts';
import type { TableAction } from '../../../src/renderer/editor/tables/tableActions.ts';
import { edit, openEditor, readDocument } from '../../support/briefingEditor.ts';
import { draft, heading, paragraph, table, text } from '../../support/draft.ts';
import {
  $cell,
  $tableAt,
  actOn,
  caretIn,
  grid,
  gridAt,
  selectCells,
  typeAtCaret,
  undo,
} from '../../support/tableEditing.ts';

const costs = table('costs', ['Year', 'Cost'], ['2025', '11'], ['2026', '12']);
const withHeader = { ...costs, headerRow: true as const } as Block;

describe('rows and columns', () => {
  const grids: readonly [TableAction, readonly string[]][] = [
    ['rowAbove', ['Year|Cost', '|', '2025|11', '2026|12']],
    ['rowBelow', ['Year|Cost', '2025|11', '|', '2026|12']],
    ['columnLeft', ['|Year|Cost', '|2025|11', '|2026|12']],
    ['columnRight', ['Year||Cost', '2025||11', '2026||12']],
    ['moveRowUp', ['2025|11', 'Year|Cost', '2026|12']],
    ['moveRowDown', ['Year|Cost', '2026|12', '2025|11']],
    ['moveColumnRight', ['Cost|Year', '11|2025', '12|2026']],
    ['moveColumnLeft', ['Year|Cost', '2025|11', '2026|12']],
    ['deleteRow', ['Year|Cost', '2026|12']],
    ['deleteColumn', ['Cost', '11', '12']],
  ];

  it.each(grids)('%s acts on the row or column at the caret, and one undo takes it back', (action, expected) => {
    const document = draft(costs);
    const editor = openEditor(document);
    caretIn(editor, 1, 0);
    actOn(editor, action);
    expect(gridAt(editor)).toEqual(expected);
    undo(editor);
    expect(readDocument(editor)).toEqual(document);
  });

  it('mean left and right as seen: in a table of Hebrew the first column is the rightmost', () => {
    const editor = openEditor(draft(table('a', ['שנה', 'עלות'], ['2025', '11'])));
    caretIn(editor, 0, 0);
    actOn(editor, 'columnLeft');
    expect(gridAt(editor)).toEqual(['שנה||עלות', '2025||11']);
    caretIn(editor, 0, 0);
    actOn(editor, 'moveColumnLeft');
    expect(gridAt(editor)).toEqual(['|שנה|עלות', '|2025|11']);
  });

  it('put the caret where one writes next', () => {
    const editor = openEditor(draft(costs));
    caretIn(editor, 1, 1);
    actOn(editor, 'rowBelow');
    typeAtCaret(editor, 'new');
    expect(gridAt(editor)).toEqual(['Year|Cost', '2025|11', '|new', '2026|12']);
    actOn(editor, 'deleteRow');
    typeAtCaret(editor, '!');
    expect(gridAt(editor)).toEqual(['Year|Cost', '2025|11', '2026|!12']);
  });

  it('keep the table when the last row goes with everything else, and remove it when nothing is left', () => {
    const editor = openEditor(draft(paragraph('a', text('before')), costs, paragraph('z', text('after'))));
    edit(editor, () => $setSelection($createTableSelectionFrom($tableAt(1), $cell(0, 0, 1), $cell(2, 0, 1))));
    actOn(editor, 'deleteRow');
    typeAtCaret(editor, 'now ');
    expect(readDocument(editor)).toEqual(draft(paragraph('a', text('before')), paragraph('z', text('now after'))));
    undo(editor);
    undo(editor);
    expect(readDocument(editor).blocks[1]).toEqual(costs);
  });

  it('leave a line to write in when the only block of a briefing is deleted', () => {
    const editor = openEditor(draft(costs));
    caretIn(editor, 0, 0);
    actOn(editor, 'deleteTable');
    typeAtCaret(editor, 'anew');
    expect(readDocument(editor).blocks).toMatchObject([{ kind: 'paragraph', inlines: [text('anew')] }]);
  });

  it('stop at the 63 columns that Word can hold', () => {
    const wide = table(
      'wide',
      Array.from({ length: 63 }, (_, index) => String(index)),
    );
    const editor = openEditor(draft(wide));
    caretIn(editor, 0, 0);
    actOn(editor, 'columnRight');
    expect(readDocument(editor)).toEqual(draft(wide));
  });
});

describe('the header row', () => {
  it('is set and taken away, and stays the first row when rows move or come before it', () => {
    const editor = openEditor(draft(costs));
    caretIn(editor, 2, 0);
    actOn(editor, 'headerRow');
    expect(readDocument(editor)).toEqual(draft(withHeader));
    caretIn(editor, 0, 0);
    actOn(editor, 'moveRowDown');
    expect(readDocument(editor).blocks[0]).toMatchObject({ headerRow: true });
    expect(gridAt(editor)).toEqual(['2025|11', 'Year|Cost', '2026|12']);
    caretIn(editor, 0, 0);
    actOn(editor, 'rowAbove');
    expect(readDocument(editor).blocks[0]).toMatchObject({ headerRow: true });
    actOn(editor, 'headerRow');
    expect(readDocument(editor).blocks[0]).not.toHaveProperty('headerRow');
  });

  it('goes with the row when that is deleted', () => {
    const editor = openEditor(draft(withHeader));
    caretIn(editor, 0, 0);
    actOn(editor, 'deleteRow');
    expect(readDocument(editor)).toEqual(draft(table('costs', ['2025', '11'], ['2026', '12'])));
  });
});

describe('alignment', () => {
  it('is that of the whole column for a caret, of the selected cells else, and goes when it is set again', () => {
    const editor = openEditor(draft(costs));
    caretIn(editor, 1, 1);
    actOn(editor, 'alignRight');
    const right = (value: string) => ({ inlines: [text(value)], alignment: 'right' as const });
    const aligned = table('costs', ['Year', right('Cost')], ['2025', right('11')], ['2026', right('12')]);
    expect(readDocument(editor)).toEqual(draft(aligned));
    actOn(editor, 'alignRight');
    expect(readDocument(editor)).toEqual(draft(costs));
    selectCells(editor, [1, 1], [2, 1]);
    actOn(editor, 'alignRight');
    expect(readDocument(editor)).toEqual(
      draft(table('costs', ['Year', 'Cost'], ['2025', right('11')], ['2026', right('12')])),
    );
  });
});

describe('inserting a table', () => {
  const size = { rows: 2, columns: 2, hasHeaderRow: true };

  it('takes the place of an empty line, with the caret in the first cell', () => {
    const editor = openEditor(draft(heading('a', 1, text('Costs')), paragraph('b'), paragraph('c', text('after'))));
    edit(editor, () => void $getRoot().getChildAtIndex(1)?.selectStart());
    edit(editor, () => $insertTable(editor, size));
    typeAtCaret(editor, 'Year');
    const { blocks } = readDocument(editor);
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'table', 'paragraph']);
    expect(blocks[1]).toMatchObject({ headerRow: true });
    expect(grid(blocks[1])).toEqual(['Year|', '|']);
  });

  it('comes behind the block at the caret, and behind the table when the caret is in one', () => {
    const editor = openEditor(draft(paragraph('a', text('one')), paragraph('b', text('two'))));
    edit(editor, () => void $getRoot().getFirstChild()?.selectStart());
    edit(editor, () => $insertTable(editor, size));
    edit(editor, () => $insertTable(editor, { ...size, columns: 1 }));
    const { blocks } = readDocument(editor);
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'table', 'paragraph']);
    expect(grid(blocks[2])).toEqual(['', '']);
    undo(editor);
    expect(readDocument(editor).blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
  });
});
