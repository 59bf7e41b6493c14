// @vitest-environment happy-dom
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  COPY_COMMAND,
  CUT_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block, BriefingDocument } from '../../../src/core/briefing/document.ts';
import { textOfBlock, textOfInlines } from '../../../src/core/briefing/walkDocument.ts';
import { citationsInDocument } from '../../../src/core/citation/citationsInDocument.ts';
import { edit, openEditor, readDocument } from '../../support/briefingEditor.ts';
import { blockId, citationId, cite, draft, paragraph, table, text } from '../../support/draft.ts';
import {
  $cell,
  caretIn,
  copySelection,
  gridAt,
  html,
  pasteInto,
  selectCells,
  typeAtCaret,
} from '../../support/tableEditing.ts';

const costs = table('costs', ['Year', 'Cost'], ['2025', '11'], ['2026', '12']);

describe('what stands in a cell', () => {
  it('is one line whatever is put there: paragraphs become lines', () => {
    const editor = openEditor(draft(costs));
    edit(editor, () => {
      $cell(1, 0).append($createParagraphNode().append($createTextNode('second')), $createParagraphNode());
    });
    expect(readDocument(editor).blocks[0]).toMatchObject({
      rows: [{}, { cells: [{ inlines: [text('2025'), { kind: 'lineBreak' }, text('second')] }, {}] }, {}],
    });
  });

  it('takes pasted paragraphs, lists and tables as lines, with nothing turned away', () => {
    const editor = openEditor(draft(costs));
    caretIn(editor, 1, 0);
    pasteInto(editor, html('<p>one</p><ul><li>two</li></ul><table><tr><td>a</td><td>b</td></tr></table><p>three</p>'));
    typeAtCaret(editor, '!');
    expect(readDocument(editor).blocks).toHaveLength(1);
    expect(textOfBlock(readDocument(editor).blocks[0] as Block)).toBe(
      'Year\tCost\n2025one\ntwo\na | b\nthree!\t11\n2026\t12',
    );
  });
});

describe('tables on the clipboard', () => {
  const cited = draft(
    table('costs', ['Year', 'Cost'], ['2026', { inlines: [text('12 '), cite('one')] }]),
    paragraph('z', text('after')),
  );
  const citationIds = (document: BriefingDocument) => citationsInDocument(document).map(({ id }) => id);

  it('a table cut and pasted keeps its citations, and a second paste makes new ones', () => {
    const editor = openEditor(cited);
    selectCells(editor, [0, 0], [1, 1]);
    const copied = copySelection(editor);
    edit(editor, () => void editor.dispatchCommand(CUT_COMMAND, null));
    expect(readDocument(editor).blocks.map(({ kind }) => kind)).toEqual(['paragraph']);
    edit(editor, () => void $getRoot().selectEnd());
    pasteInto(editor, copied);
    expect(citationIds(readDocument(editor))).toEqual([citationId('one')]);
    edit(editor, () => void $getRoot().getFirstChild()?.selectEnd());
    pasteInto(editor, copied);
    const ids = citationIds(readDocument(editor));
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
    const blockIds = readDocument(editor).blocks.map(({ id }) => id);
    expect(new Set(blockIds).size).toBe(blockIds.length);
  });

  it('part of a table is a table of those cells, with an id of its own', () => {
    const editor = openEditor(cited);
    selectCells(editor, [1, 0], [1, 1]);
    const copied = copySelection(editor);
    edit(editor, () => void $getRoot().selectEnd());
    pasteInto(editor, copied);
    const { blocks } = readDocument(editor);
    const pasted = blocks.find(({ kind, id }) => kind === 'table' && id !== blockId('costs'));
    expect(pasted).toMatchObject({ rows: [{ cells: [{ inlines: [text('2026')] }, { inlines: [text('12 '), {}] }] }] });
    expect(blocks[0]).toEqual(cited.blocks[0]);
  });

  /** What the keys for copying and cutting put on the clipboard. */
  const take = (editor: LexicalEditor, command: typeof COPY_COMMAND): DataTransfer => {
    const clipboardData = new DataTransfer();
    edit(editor, () => void editor.dispatchCommand(command, new ClipboardEvent('copy', { clipboardData })));
    return clipboardData;
  };
  const named = draft({ ...costs, caption: [text('Costs')] } as Block, paragraph('z', text('after')));
  const captions = (editor: LexicalEditor) =>
    readDocument(editor).blocks.map((block) =>
      block.kind === 'table' ? textOfInlines(block.caption ?? []) : textOfBlock(block),
    );

  it.each([
    ['copied', COPY_COMMAND, ['Costs', 'after', 'Costs']],
    ['cut', CUT_COMMAND, ['after', 'Costs']],
  ] as const)('a table of which all cells are %s takes its caption along', (_how, command, expected) => {
    const editor = openEditor(named);
    selectCells(editor, [0, 0], [2, 1], 1);
    const taken = take(editor, command);
    edit(editor, () => void $getRoot().selectEnd());
    pasteInto(editor, taken);
    expect(captions(editor)).toEqual(expected);
  });

  it('some of its cells leave the caption where it is, and cells pasted into cells bring none', () => {
    const editor = openEditor(named);
    selectCells(editor, [1, 0], [2, 1], 1);
    const some = take(editor, COPY_COMMAND);
    edit(editor, () => void $getRoot().selectEnd());
    pasteInto(editor, some);
    expect(captions(editor)).toEqual(['Costs', 'after', '']);
    selectCells(editor, [0, 0], [2, 1], 1);
    const whole = take(editor, COPY_COMMAND);
    caretIn(editor, 0, 0, 3);
    pasteInto(editor, whole);
    expect(captions(editor)).toEqual(['Costs', 'after', '']);
    expect(gridAt(editor, 2)).toEqual(['Year|Cost', '2025|11', '2026|12']);
  });

  it('a pasted table fills the cells from the caret on, and the table grows', () => {
    const editor = openEditor(draft(costs));
    caretIn(editor, 2, 1);
    pasteInto(editor, html('<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>'));
    expect(gridAt(editor)).toEqual(['Year|Cost|', '2025|11|', '2026|a|b', '|c|d']);
  });

  it('what is pasted onto selected cells goes behind the text of the first, and citations stay citations', () => {
    const editor = openEditor(cited);
    edit(editor, () => {
      const selection = $cell(1, 1).select();
      selection.anchor.set($cell(1, 1).getKey(), 0, 'element');
      selection.focus.set($cell(1, 1).getKey(), 1, 'element');
    });
    const copied = copySelection(editor);
    selectCells(editor, [0, 0], [1, 0]);
    pasteInto(editor, copied);
    expect(citationIds(readDocument(editor))).toHaveLength(2);
    expect(gridAt(editor)[1]).toBe('2026|12 ');
  });
});
