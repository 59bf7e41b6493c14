// @vitest-environment happy-dom
import { $createParagraphNode, $createTextNode, $getRoot, CUT_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block, BriefingDocument } from '../../../src/core/briefing/document.ts';
import { textOfBlock } from '../../../src/core/briefing/walkDocument.ts';
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
