// @vitest-environment happy-dom
import { $getRoot, type LexicalEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import { type Block, documentSchema } from '../../../src/core/briefing/document.ts';
import {
  $continueNumbering,
  $getNumberedPlace,
  $restartNumbering,
} from '../../../src/renderer/editor/blocks/listNumbering.ts';
import { edit, openEditor, readDocument } from '../../support/briefingEditor.ts';
import { blockId, draft, paragraph, text } from '../../support/draft.ts';
import { undo } from '../../support/tableEditing.ts';

const list = (name: string, words: string, start?: number): Block => ({
  kind: 'list',
  id: blockId(name),
  ...(start === undefined ? {} : { start }),
  items: words.split(' ').map((word) => ({
    indent: word.startsWith('>') ? 1 : 0,
    ordered: true,
    inlines: [text(word.replace('>', ''))],
  })),
});

/** The lists with the number each begins with, when it was said. */
const lists = (editor: LexicalEditor) =>
  documentSchema.parse(readDocument(editor)).blocks.map((block) => {
    if (block.kind !== 'list') return '';
    const words = block.items.map(({ inlines }) => (inlines[0]?.kind === 'text' ? inlines[0].text : '')).join(' ');
    return `${block.start ?? '-'}: ${words}`;
  });
const caretAt = (editor: LexicalEditor, word: string) =>
  edit(
    editor,
    () =>
      void $getRoot()
        .getAllTextNodes()
        .find((node) => node.getTextContent() === word)
        ?.select(0, 0),
  );
const restart = (editor: LexicalEditor, start: number) =>
  edit(editor, () => {
    const place = $getNumberedPlace();
    if (place) $restartNumbering(place, start);
  });
const goOn = (editor: LexicalEditor) =>
  edit(editor, () => {
    const place = $getNumberedPlace();
    if (place) $continueNumbering(place);
  });

describe('the numbers of a list', () => {
  it('begin again at the item at the caret, from where on it is a list of its own', () => {
    const document = draft(list('l', 'one two >inner three'));
    const editor = openEditor(document);
    caretAt(editor, 'two');
    restart(editor, 1);
    expect(lists(editor)).toEqual(['-: one', '1: two inner three']);
    undo(editor);
    expect(readDocument(editor)).toEqual(document);
    caretAt(editor, 'inner');
    restart(editor, 7);
    expect(lists(editor)).toEqual(['-: one', '7: two inner three']);
    caretAt(editor, 'one');
    restart(editor, 3);
    expect(lists(editor)).toEqual(['3: one', '7: two inner three']);
  });

  it('go on from the list before, which is one with it when they touch', () => {
    const editor = openEditor(draft(list('l', 'one two'), list('m', 'three', 1), paragraph('p'), list('n', 'four')));
    caretAt(editor, 'three');
    goOn(editor);
    expect(lists(editor)).toEqual(['-: one two three', '', '-: four']);
    caretAt(editor, 'four');
    goOn(editor);
    expect(lists(editor)).toEqual(['-: one two three', '', '4: four']);
  });

  it('are those that are seen', () => {
    const editor = openEditor(draft(list('l', 'one >inner two', 5), list('m', 'three', 1)));
    const number = (word: string) => {
      caretAt(editor, word);
      return editor.getEditorState().read(() => $getNumberedPlace()?.number);
    };
    expect(['one', 'inner', 'two', 'three'].map(number)).toEqual([5, 5, 6, 1]);
  });
});
