// @vitest-environment happy-dom
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $selectAll,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/core/briefing/document.ts';
import { textOfBlock } from '../../../src/core/briefing/walkDocument.ts';
import type { Marking } from '../../../src/core/marking/marking.ts';
import type { RaisedPortion } from '../../../src/renderer/editor/blocks/carriedMarks.ts';
import { edit, openEditor, readDocument } from '../../support/briefingEditor.ts';
import { blockId, cite, draft, footnote, paragraph, table, text } from '../../support/draft.ts';
import { caretIn, copySelection, html, pasteInto, selectCells, undo } from '../../support/tableEditing.ts';

const marked = (block: Block, marking: Marking): Block => ({ ...block, marking }) as Block;
const red = (...inlines: Inline[]) => marked(paragraph('r', ...inlines), 'TLP:RED');
const clear = marked(paragraph('c', text('Clear para.')), 'TLP:CLEAR');

/** What is marked, with its words. */
const marks = (editor: LexicalEditor) =>
  readDocument(editor).blocks.map((block) => {
    const marking = block.kind === 'list' ? block.items[0]?.marking : 'marking' in block ? block.marking : undefined;
    return `${marking ?? '-'} ${textOfBlock(block)}`;
  });

/** Selects part of the first text that begins with these words. */
const selectWords = (editor: LexicalEditor, words: string, from = 0, to?: number) =>
  edit(editor, () => {
    const node = $getRoot()
      .getAllTextNodes()
      .find((one) => one.getTextContent().startsWith(words));
    node?.select(from, to ?? node.getTextContentSize());
  });
const caretBehind = (editor: LexicalEditor, words: string) => selectWords(editor, words, words.length, words.length);

describe('words of a marked block that are copied without it', () => {
  function open(...blocks: Block[]) {
    const raised: RaisedPortion[] = [];
    const editor = openEditor(draft(...blocks), { onMarkRaised: (one) => raised.push(one) });
    return { editor, raised };
  }

  it('raise the block that they are pasted into, which is said and undone with the paste', () => {
    const { editor, raised } = open(clear, red(text('Red secret.')));
    selectWords(editor, 'Red');
    const copied = copySelection(editor);
    caretBehind(editor, 'Clear para.');
    pasteInto(editor, copied);
    expect(marks(editor)).toEqual(['TLP:RED Clear para.Red secret.', 'TLP:RED Red secret.']);
    expect(raised).toEqual([{ kind: 'paragraph', marking: 'TLP:RED' }]);
    expect(readDocument(editor).blocks[0]).toMatchObject({ inlines: [text('Clear para.Red secret.')] });
    undo(editor);
    expect(marks(editor)).toEqual(['TLP:CLEAR Clear para.', 'TLP:RED Red secret.']);
  });

  it('do so as one word, and after they were cut', () => {
    const { editor } = open(paragraph('c', text('Open')), red(text('Red secret.')));
    selectWords(editor, 'Red', 4, 10);
    const copied = copySelection(editor);
    edit(
      editor,
      () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.removeText();
      },
      'cut',
    );
    caretBehind(editor, 'Open');
    pasteInto(editor, copied);
    expect(marks(editor)[0]).toBe('TLP:RED Opensecret');
  });

  it('do so in another briefing, whatever kind of inline they are', () => {
    const inlines = [
      cite('one'),
      footnote('n', text('aside')),
      { kind: 'link', url: 'https://example.org/', children: [text('link')] },
    ] as const;
    for (const inline of inlines) {
      const from = open(red(text('a'), inline as Inline, text('b')), paragraph('z'));
      edit(from.editor, () => void $getRoot().getFirstDescendant()?.getParentOrThrow().select(1, 2));
      const copied = copySelection(from.editor);
      const { editor, raised } = open(marked(paragraph('g', text('green')), 'TLP:GREEN'));
      caretBehind(editor, 'green');
      pasteInto(editor, copied);
      expect(marks(editor)[0]).toMatch(/^TLP:RED green/);
      expect(raised).toHaveLength(1);
    }
  });

  it('never lower a mark, nor mark anything when they were unmarked', () => {
    const { editor, raised } = open(
      red(text('Red')),
      marked(paragraph('g', text('green')), 'TLP:GREEN'),
      paragraph('p', text('plain')),
    );
    selectWords(editor, 'green');
    const copied = copySelection(editor);
    caretBehind(editor, 'Red');
    pasteInto(editor, copied);
    selectWords(editor, 'plain');
    const plain = copySelection(editor);
    caretBehind(editor, 'green');
    pasteInto(editor, plain);
    expect(marks(editor)).toEqual(['TLP:RED Redgreen', 'TLP:GREEN greenplain', '- plain']);
    expect(raised).toEqual([]);
  });

  it('raise the table when they are pasted into a cell, as blocks and cells do', () => {
    const cells = marked(table('u', ['one', 'two']), 'TLP:AMBER');
    const { editor, raised } = open(table('t', ['a', 'b']), red(text('Red secret.')), paragraph('p', text('x')), cells);
    selectCells(editor, [0, 0], [0, 0], 3);
    const copiedCell = copySelection(editor);
    caretIn(editor, 0, 0, 0);
    pasteInto(editor, copiedCell);
    expect(marks(editor)[0]).toBe('TLP:AMBER one\tb');
    undo(editor);
    selectWords(editor, 'Red');
    const copied = copySelection(editor);
    caretIn(editor, 0, 0, 0);
    pasteInto(editor, copied);
    expect(marks(editor)[0]).toBe('TLP:RED aRed secret.\tb');
    undo(editor);
    expect(marks(editor)[0]).toBe('- a\tb');
    caretIn(editor, 0, 0, 0);
    pasteInto(editor, html('<p data-briefdesk-marking="TLP:RED">x</p><p>y</p>'));
    expect(marks(editor)[0]).toBe('TLP:RED ax\ny\tb');
    expect(raised.map(({ kind, marking }) => `${kind} ${marking}`)).toEqual([
      'table TLP:AMBER',
      'table TLP:RED',
      'table TLP:RED',
    ]);
  });

  it('out of a cell carry the mark of the table', () => {
    const { editor } = open(paragraph('c', text('Open')), marked(table('t', ['secret', 'b']), 'TLP:RED'));
    selectWords(editor, 'secret', 0, 3);
    const copied = copySelection(editor);
    caretBehind(editor, 'Open');
    pasteInto(editor, copied);
    expect(marks(editor)[0]).toBe('TLP:RED Opensec');
  });
});

describe('the mark of a briefing whose words were all deleted', () => {
  it('is that of its first block: nothing of what was deleted is left', () => {
    for (const last of [red(text('Red')), marked(table('t', ['a']), 'TLP:AMBER')]) {
      const editor = openEditor(
        draft(paragraph('a', text('one')), marked(paragraph('b', text('two')), 'TLP:AMBER'), last),
      );
      edit(editor, () => void $selectAll());
      edit(editor, () => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false));
      edit(editor, () => void editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'new'));
      expect(marks(editor)).toEqual(['- new']);
    }
  });

  it('stays where words of it are left', () => {
    const editor = openEditor(draft(paragraph('a', text('one')), paragraph('b', text('two')), red(text('Red'))));
    edit(editor, () => {
      const [one, , third] = $getRoot().getAllTextNodes();
      const selection = one?.select(1, 1);
      if (third) selection?.focus.set(third.getKey(), 1, 'text');
      editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false);
    });
    expect(marks(editor)).toEqual(['TLP:RED oed']);
  });

  it('is not that of a block that went between two others', () => {
    const amber = marked(paragraph('l', text('last')), 'TLP:AMBER');
    const editor = openEditor(draft(paragraph('a', text('one')), red(text('Red')), { ...amber, id: blockId('l') }));
    edit(editor, () => {
      const [one, , third] = $getRoot().getAllTextNodes();
      const selection = one?.select(1, 1);
      if (third) selection?.focus.set(third.getKey(), 2, 'text');
      editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false);
    });
    expect(marks(editor)).toEqual(['TLP:AMBER ost']);
  });
});
