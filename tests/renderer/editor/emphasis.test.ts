// @vitest-environment happy-dom
import { $getRoot, $getSelection, $isRangeSelection, type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { findEmphasis } from '../../../src/renderer/editor/blocks/emphasis.ts';
import { edit, openEditor, readDocument } from '../../support/briefingEditor.ts';
import { cite, draft, paragraph, text } from '../../support/draft.ts';

/** Types into the end of the only paragraph, a character at a time. */
async function type(editor: LexicalEditor, typed: string): Promise<void> {
  for (const character of typed) {
    edit(editor, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(character);
    });
    // What follows from a key follows before the next one.
    await new Promise((done) => setTimeout(done));
  }
}

async function typed(words: string) {
  const editor = openEditor(draft(paragraph('a')));
  edit(editor, () => void $getRoot().selectEnd());
  await type(editor, words);
  return readDocument(editor);
}

const bold = (value: string) => text(value, { bold: true });
const italic = (value: string) => text(value, { italic: true });

describe('emphasis that is typed', () => {
  it.each([
    ['**bold**', [bold('bold')]],
    ['__bold__', [bold('bold')]],
    ['*italic*', [italic('italic')]],
    ['_italic_', [italic('italic')]],
    ['A **very high** cost', [text('A '), bold('very high'), text(' cost')]],
    ['(*see below*)', [text('('), italic('see below'), text(')')]],
    ['**אחת**', [bold('אחת')]],
    ['*one* and **two**', [italic('one'), text(' and '), bold('two')]],
  ] as const)('%s is made when its last sign is typed, and what follows is plain', async (words, inlines) => {
    expect(await typed(words)).toEqual(draft(paragraph('a', ...inlines)));
  });

  it.each([
    'snake_case_name',
    '2*3*4',
    '** bold**',
    '**bold **',
    '* item *',
    '****',
    '***',
    '__',
    'file_name_ x',
    'a*b',
    '5 * 3 * 2',
  ])('%s is left as it is', async (words) => {
    expect(await typed(words)).toEqual(draft(paragraph('a', text(words))));
  });

  it('may hold a citation, which is not emphasized itself', async () => {
    const editor = openEditor(draft(paragraph('a', text('**See '), cite('one'), text(' there'))));
    edit(editor, () => void $getRoot().selectEnd());
    await type(editor, '**.');
    expect(readDocument(editor)).toEqual(draft(paragraph('a', bold('See '), cite('one'), bold(' there'), text('.'))));
  });

  it('keeps what is emphasized already', async () => {
    const editor = openEditor(draft(paragraph('a', text('**A '), italic('slanted'), text(' word'))));
    edit(editor, () => void $getRoot().selectEnd());
    await type(editor, '**');
    expect(readDocument(editor)).toEqual(
      draft(paragraph('a', bold('A '), text('slanted', { bold: true, italic: true }), bold(' word'))),
    );
  });

  it('is taken back by one undo, which brings the signs back', async () => {
    const editor = openEditor(draft(paragraph('a', text('A '))));
    edit(editor, () => void $getRoot().selectEnd());
    await type(editor, '**word**');
    edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND));
    expect(readDocument(editor)).toEqual(draft(paragraph('a', text('A **word**'))));
  });
});

describe('the end of an emphasis', () => {
  it.each([
    ['**bold*', null],
    ['**bold**', { mark: '**', start: 0, end: 8 }],
    ['x *a* *b*', { mark: '*', start: 6, end: 9 }],
    ['**a** **b**', { mark: '**', start: 6, end: 11 }],
    ['**a *b*', { mark: '*', start: 4, end: 7 }],
  ] as const)('%s closes what it should', (words, found) => {
    expect(findEmphasis(words)).toEqual(found);
  });
});
