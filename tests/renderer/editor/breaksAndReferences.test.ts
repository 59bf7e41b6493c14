// @vitest-environment happy-dom
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  KEY_BACKSPACE_COMMAND,
  KEY_SPACE_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { type Block, documentSchema } from '../../../src/core/briefing/document.ts';
import { inlinesOf, textOfBlock } from '../../../src/core/briefing/walkDocument.ts';
import { $insertBreak } from '../../../src/renderer/editor/breaks/breaksExtension.ts';
import { $getSelectedMark } from '../../../src/renderer/editor/citations/markSelection.ts';
import { renewReferences } from '../../../src/renderer/editor/references/renewReferences.ts';
import { edit, openEditor, readDocument } from '../../support/briefingEditor.ts';
import { blockId, draft, footnote, heading, paragraph, table, text } from '../../support/draft.ts';
import { caretIn, copySelection, pasteInto, typeAtCaret, undo } from '../../support/tableEditing.ts';

const shape = (editor: LexicalEditor) =>
  documentSchema.parse(readDocument(editor)).blocks.map((block) => `${block.kind}: ${textOfBlock(block)}`);
const caretAt = (editor: LexicalEditor, offset: number) =>
  edit(editor, () => void $getRoot().getAllTextNodes()[0]?.select(offset, offset));

describe('a break', () => {
  it.each([
    [0, ['pageBreak: ', 'paragraph: onetwo']],
    [3, ['paragraph: one', 'pageBreak: ', 'paragraph: two']],
    [6, ['paragraph: onetwo', 'pageBreak: ', 'paragraph: ']],
  ] as const)(
    'put at offset %i of a paragraph ends the page there, and one writes on behind it',
    (offset, expected) => {
      const document = draft(paragraph('a', text('onetwo')));
      const editor = openEditor(document);
      caretAt(editor, offset);
      edit(editor, () => $insertBreak(editor, 'page'));
      expect(shape(editor)).toEqual(expected);
      typeAtCaret(editor, '!');
      expect(shape(editor).at(-1)).toMatch(/^paragraph: !/);
      undo(editor);
      undo(editor);
      expect(readDocument(editor)).toEqual(document);
    },
  );

  it('goes behind a table that the caret is in, and says how pages stand from there on', () => {
    const editor = openEditor(draft(table('t', ['a'])));
    caretIn(editor, 0, 0);
    edit(editor, () => $insertBreak(editor, 'landscape'));
    expect(readDocument(editor).blocks).toMatchObject([
      { kind: 'table' },
      { kind: 'sectionBreak', orientation: 'landscape' },
      { kind: 'paragraph' },
    ]);
  });
});

describe('pages that lie', () => {
  const lying = (editor: LexicalEditor) =>
    Array.from(editor.getRootElement()?.children ?? [], (element) =>
      element.hasAttribute('data-landscape') ? '—' : '|',
    ).join('');
  const turn = (name: string, orientation: 'landscape' | 'portrait') =>
    ({ kind: 'sectionBreak', id: blockId(name), orientation }) as const;

  it('are told to the page from their break to that of upright ones, through edits, undo and drawing anew', () => {
    const editor = openEditor(
      draft(
        paragraph('a', text('one')),
        turn('b', 'landscape'),
        table('t', ['x']),
        turn('c', 'portrait'),
        paragraph('d'),
      ),
    );
    editor.setRootElement(document.body.appendChild(document.createElement('div')));
    expect(lying(editor)).toBe('|——||');
    edit(editor, () => {
      $getRoot().getFirstChild()?.selectEnd();
    });
    edit(editor, () => $insertBreak(editor, 'landscape'));
    expect(lying(editor)).toBe('|————||');
    undo(editor);
    expect(lying(editor)).toBe('|——||');
    edit(editor, () => {
      $getRoot().getChildAtIndex(3)?.remove();
    });
    expect(lying(editor)).toBe('|———');
    editor.setRootElement(document.body.appendChild(document.createElement('div')));
    expect(lying(editor)).toBe('|———');
    edit(editor, () => {
      $getRoot().getChildAtIndex(1)?.remove();
    });
    expect(lying(editor)).toBe('|||');
  });
});

describe('a cross-reference', () => {
  const refer = (name: string) => ({ kind: 'crossReference', target: blockId(name) }) as const;
  const document = draft(heading('h', 1, text('Aims')), paragraph('p', text('See '), refer('h'), text('.')));
  const wordsIn = (editor: LexicalEditor) =>
    editor.getEditorState().read(() => $getRoot().getLastChild()?.getTextContent());

  it('shows the words of its target as they are now; that is no change of the document and no step to undo', () => {
    const editor = openEditor(document);
    renewReferences(editor, [blockId('p')], () => 'Aims');
    expect(wordsIn(editor)).toBe('See Aims.');
    renewReferences(editor, 'all', () => null);
    expect(wordsIn(editor)).toBe('See missing target.');
    expect(readDocument(editor)).toEqual(document);
    undo(editor);
    expect(readDocument(editor)).toEqual(document);
  });

  it('is selected before it is deleted, and undo brings it back', () => {
    const editor = openEditor(document);
    edit(editor, () => {
      const last = $getRoot().getAllTextNodes().at(-1);
      last?.select(0, 0);
    });
    const backspace = () =>
      edit(
        editor,
        () => void editor.dispatchCommand(KEY_BACKSPACE_COMMAND, new KeyboardEvent('keydown', { cancelable: true })),
      );
    backspace();
    expect(editor.getEditorState().read(() => $getSelectedMark()?.getType())).toBe('cross-reference');
    expect(readDocument(editor)).toEqual(document);
  });

  it('names the same when it is copied', () => {
    const editor = openEditor(document);
    edit(editor, () => void $getRoot().getLastChild()?.selectStart());
    edit(editor, () => void $getRoot().select(1, 2));
    const copied = copySelection(editor);
    edit(editor, () => void $getRoot().getLastChild()?.selectEnd());
    pasteInto(editor, copied);
    const references = readDocument(editor).blocks.flatMap((block: Block) =>
      'inlines' in block ? block.inlines.filter(({ kind }) => kind === 'crossReference') : [],
    );
    expect(references).toEqual([refer('h'), refer('h')]);
    expect(editor.getEditorState().read(() => $getSelection())).not.toBeNull();
  });
});

describe('cross-references that are copied together with what they name', () => {
  const refer = (name: string) => ({ kind: 'crossReference' as const, target: blockId(name) });
  const copied = (editor: LexicalEditor) => {
    edit(editor, () => void $getRoot().select(0, $getRoot().getChildrenSize()));
    return copySelection(editor);
  };
  const document = draft(
    paragraph('p', text('See '), refer('h'), footnote('n', text('and '), refer('t'))),
    heading('h', 2, text('Findings')),
    { ...table('t', ['a']), caption: [text('Costs, see '), refer('q')] } as Block,
    paragraph('z', text('end')),
  );
  const named = (blocks: readonly Block[]) =>
    blocks.flatMap(inlinesOf).flatMap((inline) => {
      const within = inline.kind === 'footnote' ? inline.inlines : [inline];
      return within.flatMap((one) => (one.kind === 'crossReference' ? [one.target] : []));
    });

  it.each([
    ['into an empty briefing', ''],
    ['behind text', 'words'],
  ])('name the copies when they are pasted %s', (_place, words) => {
    const other = openEditor(draft(paragraph('o', text(words))));
    edit(other, () => void $getRoot().selectEnd());
    pasteInto(other, copied(openEditor(document)));
    const { blocks } = readDocument(other);
    const idOf = (kind: Block['kind']) => blocks.find((block) => block.kind === kind)?.id;
    expect(idOf('heading')).not.toBe(blockId('h'));
    // What did not come along is named as it was: the briefing says that it is missing.
    expect(named(blocks)).toEqual([idOf('heading'), idOf('table'), blockId('q')]);
  });

  it('name the copies also in the same text, and the originals go on naming the originals', () => {
    const editor = openEditor(document);
    const transfer = copied(editor);
    edit(editor, () => void $getRoot().selectEnd());
    pasteInto(editor, transfer);
    const { blocks } = readDocument(editor);
    const [heading1, heading2] = blocks.filter(({ kind }) => kind === 'heading').map(({ id }) => id);
    const [table1, table2] = blocks.filter(({ kind }) => kind === 'table').map(({ id }) => id);
    expect(heading1).toBe(blockId('h'));
    expect(named(blocks)).toEqual([heading1, table1, blockId('q'), heading2, table2, blockId('q')]);
  });

  it('go on naming what was cut and pasted with them', () => {
    const editor = openEditor(document);
    const transfer = copied(editor);
    edit(
      editor,
      () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.removeText();
      },
      'cut',
    );
    pasteInto(editor, transfer);
    expect(named(readDocument(editor).blocks)).toEqual([blockId('h'), blockId('t'), blockId('q')]);
    expect(readDocument(editor).blocks.map(({ id }) => id)).toContain(blockId('h'));
  });
});

describe('a number typed at the start of a paragraph', () => {
  function typed(marker: string, ...before: Block[]): LexicalEditor {
    const editor = openEditor(draft(...before, paragraph('p', text(`${marker}item`))));
    edit(editor, () => void $getRoot().getAllTextNodes().at(-1)?.select(marker.length, marker.length));
    edit(
      editor,
      () =>
        void editor.dispatchCommand(KEY_SPACE_COMMAND, new KeyboardEvent('keydown', { key: ' ', cancelable: true })),
    );
    return editor;
  }
  const list: Block = {
    kind: 'list',
    id: blockId('l'),
    items: ['one', 'two'].map((word) => ({ indent: 0, ordered: true, inlines: [text(word)] })),
  };

  it('is the first of the list, and 1 need not be said', () => {
    expect(readDocument(typed('5.')).blocks).toMatchObject([{ kind: 'list', start: 5, items: [{}] }]);
    expect(readDocument(typed('1)')).blocks[0]).not.toHaveProperty('start');
    expect(shape(typed('0.'))).toEqual(['paragraph: 0.item']);
  });

  it('goes on from the list before it, or begins another', () => {
    expect(readDocument(typed('3.', list)).blocks).toMatchObject([{ items: [{}, {}, {}] }]);
    expect(readDocument(typed('7.', list)).blocks).toMatchObject([{ items: [{}, {}] }, { start: 7, items: [{}] }]);
  });
});
