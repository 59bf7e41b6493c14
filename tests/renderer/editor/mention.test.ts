// @vitest-environment happy-dom
import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { $getRoot, $getSelection, $isRangeSelection, KEY_ESCAPE_COMMAND, type LexicalEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import {
  $removeMention,
  MentionExtension,
  OPEN_MENTION_COMMAND,
} from '../../../src/renderer/editor/citations/mentionExtension.ts';
import { edit, openEditor, readDocument } from '../../support/briefingEditor.ts';
import { cite, draft, paragraph, text } from '../../support/draft.ts';

const mentionOf = (editor: LexicalEditor) =>
  getExtensionDependencyFromEditor(editor, MentionExtension).output.mention.value;

/** Types at the caret, a character at a time, as a person does. */
function type(editor: LexicalEditor, typed: string): void {
  for (const character of typed) {
    edit(editor, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(character);
    });
  }
}

function openAt(...inlines: Parameters<typeof paragraph>[1][]): LexicalEditor {
  const editor = openEditor(draft(paragraph('a', ...inlines)));
  edit(editor, () => void $getRoot().selectEnd());
  return editor;
}

describe('an @', () => {
  it.each(['', 'It says ', '(', '“', 'said. ', 'alive.', 'و '])('opens the list behind “%s”', (before) => {
    const editor = openAt(...(before === '' ? [] : [text(before)]));
    type(editor, '@');
    expect(mentionOf(editor)).toMatchObject({ query: '' });
    type(editor, 'ten ho');
    expect(mentionOf(editor)).toMatchObject({ query: 'ten ho' });
  });

  it.each(['name', 'a1', 'é', 'محمد', '人'])('stays a letter behind “%s”', (before) => {
    const editor = openAt(text(before));
    type(editor, '@example.org');
    expect(mentionOf(editor)).toBeNull();
  });

  it('stays a letter behind a word in another format', () => {
    const editor = openAt(text('plain'), text('bold', { bold: true }));
    edit(editor, () => void $getRoot().getLastDescendant()?.selectEnd());
    edit(editor, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.toggleFormat('bold');
    });
    type(editor, '@');
    expect(mentionOf(editor)).toBeNull();
  });

  it('opens the list behind a citation', () => {
    const editor = openAt(text('one '), cite('one'));
    type(editor, '@');
    expect(mentionOf(editor)).toMatchObject({ query: '' });
  });

  it('closes the list when a space follows it', () => {
    const editor = openAt();
    type(editor, '@ ');
    expect(mentionOf(editor)).toBeNull();
  });

  it('keeps the typed text on Escape and does not ask again while the word goes on', () => {
    const editor = openAt();
    type(editor, '@ten');
    edit(
      editor,
      () => void editor.dispatchCommand(KEY_ESCAPE_COMMAND, new KeyboardEvent('keydown', { key: 'Escape' })),
    );
    expect(mentionOf(editor)).toBeNull();
    type(editor, 's');
    expect(mentionOf(editor)).toBeNull();
    expect(readDocument(editor).blocks).toEqual([paragraph('a', text('@tens'))]);
  });

  it('closes the list when the caret goes elsewhere', () => {
    const editor = openAt(text('before '));
    type(editor, '@ten');
    edit(editor, () => void $getRoot().selectStart());
    expect(mentionOf(editor)).toBeNull();
  });

  it('is taken away with its query when something is picked', () => {
    const editor = openAt(text('It says '));
    type(editor, '@ten');
    const mention = mentionOf(editor);
    edit(editor, () => expect(mention !== null && $removeMention(mention)).toBe(true));
    expect(readDocument(editor).blocks).toEqual([paragraph('a', text('It says '))]);
  });
});

describe('the command that cites', () => {
  it('opens the list even behind a letter and leaves nothing behind on Escape', async () => {
    const editor = openAt(text('word'));
    edit(editor, () => void editor.dispatchCommand(OPEN_MENTION_COMMAND));
    type(editor, 'ten');
    expect(mentionOf(editor)).toMatchObject({ query: 'ten', origin: 'command' });
    edit(
      editor,
      () => void editor.dispatchCommand(KEY_ESCAPE_COMMAND, new KeyboardEvent('keydown', { key: 'Escape' })),
    );
    await Promise.resolve();
    expect(readDocument(editor).blocks).toEqual([paragraph('a', text('word'))]);
  });
});
