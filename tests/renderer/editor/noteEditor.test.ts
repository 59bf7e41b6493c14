// @vitest-environment happy-dom
import { $insertDataTransferForRichText } from '@lexical/clipboard';
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { BriefingDocument, Inline, NoteInline } from '../../../src/core/briefing/document.ts';
import { $createCitationNode } from '../../../src/renderer/editor/citations/citationNode.ts';
import { bindNote, stepWithoutFocus } from '../../../src/renderer/editor/footnotes/bindNote.ts';
import { $readNote, createNoteEditor } from '../../../src/renderer/editor/footnotes/createNoteEditor.ts';
import { $findFootnote } from '../../../src/renderer/editor/footnotes/findFootnote.ts';
import { $getFootnoteInlines } from '../../../src/renderer/editor/footnotes/footnoteNode.ts';
import { edit, openEditor, readDocument } from '../../support/briefingEditor.ts';
import { citationId, cite, draft, footnote, footnoteId, paragraph, sourceId, text } from '../../support/draft.ts';

function openNote(document: BriefingDocument) {
  const editor = openEditor(document);
  const id = footnoteId('aside');
  const labelOf = () => '[cited]';
  const losses: string[] = [];
  const onLeave = vi.fn();
  const onGone = vi.fn();
  const note = createNoteEditor({
    inlines: editor.getEditorState().read(() => {
      const node = $findFootnote(editor, id);
      return node ? $getFootnoteInlines(node) : [];
    }),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    labelOf,
    onLeave,
    onUndo: () => stepWithoutFocus(editor, UNDO_COMMAND),
    onRedo: () => {},
    onPasteLoss: (lost) => losses.push(...lost),
  });
  const unbind = bindNote({ text: editor, note, id, labelOf, onGone });
  onTestFinished(() => {
    unbind();
    note.dispose();
  });
  return { editor, note, onLeave, onGone, losses };
}

const withNote = (...inlines: Inline[]) =>
  draft(paragraph('a', text('Alive'), footnote('aside', ...inlines), text('.')));

function type(editor: LexicalEditor, typed: string): void {
  for (const character of typed) {
    edit(editor, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(character);
    });
  }
}

const noteOf = (editor: LexicalEditor): readonly NoteInline[] =>
  readDocument(editor).blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.inlines.flatMap((one) => (one.kind === 'footnote' ? one.inlines : [])) : [],
  );
const shownIn = (note: LexicalEditor) => note.getEditorState().read($readNote);

function paste(note: LexicalEditor, html: string): void {
  const transfer = new DataTransfer();
  transfer.setData('text/html', html);
  edit(
    note,
    () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) $insertDataTransferForRichText(transfer, selection, note);
    },
    'paste',
  );
}

describe('an open footnote', () => {
  it('has every key in the document at once', () => {
    const { editor, note } = openNote(withNote(text('See')));
    type(note, ' there');
    expect(noteOf(editor)).toEqual([text('See there')]);
  });

  it('leaves what stands around its mark as it was', () => {
    const { editor, note } = openNote(withNote());
    type(note, 'x');
    expect(readDocument(editor)).toEqual(withNote(text('x')));
  });

  it('is undone in the steps of the document, and shows what undo brought back with the caret there', () => {
    const { editor, note } = openNote(withNote(text('One two')));
    edit(note, () => void $getRoot().getFirstDescendant()?.selectEnd());
    type(note, ' three');
    edit(note, () => void note.dispatchCommand(UNDO_COMMAND, undefined));
    expect(readDocument(editor)).toEqual(withNote(text('One two')));
    expect(shownIn(note)).toEqual([text('One two')]);
    type(note, '!');
    expect(noteOf(editor)).toEqual([text('One two!')]);
  });

  it('keeps the typing of before and after a pause apart', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    onTestFinished(() => void vi.useRealTimers());
    const { editor, note } = openNote(withNote());
    type(note, 'first');
    vi.setSystemTime(5000);
    type(note, ' second');
    edit(note, () => void note.dispatchCommand(UNDO_COMMAND, undefined));
    expect(noteOf(editor)).toEqual([text('first')]);
    edit(note, () => void note.dispatchCommand(UNDO_COMMAND, undefined));
    expect(noteOf(editor)).toEqual([]);
  });

  it('keeps a citation made in it under one id in note and document', () => {
    const { editor, note } = openNote(withNote(text('See ')));
    edit(note, () => {
      const selection = $getSelection();
      const node = $createCitationNode({ id: null, items: [{ sourceId: sourceId('post') }], label: 'Post' });
      if ($isRangeSelection(selection)) selection.insertNodes([node]);
    });
    expect(noteOf(editor)).toMatchObject([text('See '), { kind: 'citation', items: [{ sourceId: sourceId('post') }] }]);
    expect(shownIn(note)).toEqual(noteOf(editor));
  });

  it('is told when undo takes its mark away', () => {
    const { editor, onGone } = openNote(withNote(text('x')));
    edit(editor, () => void $getRoot().clear());
    expect(onGone).toHaveBeenCalled();
  });

  it('is left with Enter and with Escape, and Shift and Enter breaks its line', () => {
    const { editor, note, onLeave } = openNote(withNote(text('One')));
    edit(note, () => void note.dispatchCommand(KEY_ENTER_COMMAND, new KeyboardEvent('keydown', { shiftKey: true })));
    type(note, 'two');
    expect(noteOf(editor)).toEqual([text('One'), { kind: 'lineBreak' }, text('two')]);
    expect(onLeave).not.toHaveBeenCalled();
    edit(note, () => void note.dispatchCommand(KEY_ENTER_COMMAND, new KeyboardEvent('keydown')));
    expect(onLeave).toHaveBeenCalledTimes(1);
    edit(note, () => void note.dispatchCommand(KEY_ESCAPE_COMMAND, new KeyboardEvent('keydown')));
    expect(onLeave).toHaveBeenCalledTimes(2);
    expect(noteOf(editor)).toEqual([text('One'), { kind: 'lineBreak' }, text('two')]);
  });

  it('stays one paragraph when something else makes another one', () => {
    const { editor, note } = openNote(withNote(text('One')));
    edit(note, () => void note.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
    type(note, 'two');
    expect(noteOf(editor)).toEqual([text('One'), { kind: 'lineBreak' }, text('two')]);
  });
});

describe('paste into a footnote', () => {
  it('takes blocks as lines, and says so', () => {
    const { editor, note, losses } = openNote(withNote());
    paste(note, '<h2>Findings</h2><ul><li>one</li><li>two</li></ul>');
    expect(noteOf(editor)).toEqual([
      text('Findings'),
      { kind: 'lineBreak' },
      text('one'),
      { kind: 'lineBreak' },
      text('two'),
    ]);
    expect(losses).toEqual(['noteBlocks']);
  });

  it('takes a footnote as text between brackets, and says so', () => {
    const { editor, note, losses } = openNote(withNote(text('See')));
    const inlines = JSON.stringify([text('inner')]).replaceAll('"', '&quot;');
    paste(note, `<span>this<sup data-briefdesk-footnote="${inlines}">2</sup></span>`);
    expect(noteOf(editor)).toEqual([text('Seethis (inner)')]);
    expect(losses).toEqual(['noteInNote']);
  });

  it('takes a citation with its sources, under an id that nothing else has', () => {
    const { editor, note } = openNote(draft(paragraph('a', cite('one'), footnote('aside', text('See '), cite('two')))));
    const items = JSON.stringify([{ sourceId: sourceId('one') }]).replaceAll('"', '&quot;');
    paste(note, `<span data-briefdesk-citation="${items}">One</span>`);
    const ids = noteOf(editor).flatMap((inline) => (inline.kind === 'citation' ? [inline.id] : []));
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(citationId('two'));
    expect([citationId('one'), citationId('two')]).not.toContain(ids[1]);
  });
});
