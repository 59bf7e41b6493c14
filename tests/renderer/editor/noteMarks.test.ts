// @vitest-environment happy-dom
import { $insertDataTransferForRichText } from '@lexical/clipboard';
import { $getRoot, $getSelection, type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Block } from '../../../src/core/briefing/document.ts';
import type { Marking } from '../../../src/core/marking/marking.ts';
import { bindNote } from '../../../src/renderer/editor/footnotes/bindNote.ts';
import { $readNote, createNoteEditor } from '../../../src/renderer/editor/footnotes/createNoteEditor.ts';
import { edit, openEditor, readDocument } from '../../support/briefingEditor.ts';
import { draft, footnote, footnoteId, paragraph, text } from '../../support/draft.ts';
import { copySelection, pasteInto } from '../../support/tableEditing.ts';

const marked = (block: Block, marking: Marking): Block => ({ ...block, marking }) as Block;
const noted = (name: string, words: string) => paragraph(name, text(name), footnote(name, text(words)));

function openText() {
  const raised: string[] = [];
  const editor = openEditor(draft(noted('clear', 'aside'), marked(noted('red', 'secret'), 'TLP:RED')), {
    onMarkRaised: ({ kind, marking }) => raised.push(`${kind} ${marking}`),
  });
  return { editor, raised };
}

function openNote(editor: LexicalEditor, name: string, words: string) {
  const labelOf = () => '';
  const note = createNoteEditor({
    inlines: [{ kind: 'text', text: words }],
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    labelOf,
    onLeave: () => {},
    onUndo: () => {},
    onRedo: () => {},
  });
  const unbind = bindNote({ text: editor, note, id: footnoteId(name), labelOf, onGone: () => {} });
  onTestFinished(() => {
    unbind();
    note.dispose();
  });
  return note;
}

const marks = (editor: LexicalEditor) =>
  readDocument(editor).blocks.map((block) => ('marking' in block ? block.marking : undefined));
const noteWords = (note: LexicalEditor) => note.getEditorState().read(() => $readNote());

function copyWords(editor: LexicalEditor): DataTransfer {
  edit(editor, () => {
    const words = $getRoot().getAllTextNodes()[0];
    words?.select(0, words.getTextContentSize());
  });
  return copySelection(editor);
}

function pasteAtEnd(editor: LexicalEditor, transfer: DataTransfer): void {
  edit(editor, () => {
    $getRoot().selectEnd();
    const selection = $getSelection();
    if (selection) $insertDataTransferForRichText(transfer, selection, editor);
  });
}

describe('marked words in footnotes', () => {
  it('raise the block of the note that they are pasted into, in one step with it', () => {
    const { editor, raised } = openText();
    edit(editor, () => void $getRoot().getAllTextNodes().at(-2)?.select(0, 3));
    const copied = copySelection(editor);
    const note = openNote(editor, 'clear', 'aside');
    pasteAtEnd(note, copied);
    expect(noteWords(note)).toEqual([text('asidered')]);
    expect(marks(editor)).toEqual(['TLP:RED', 'TLP:RED']);
    expect(raised).toEqual(['paragraph TLP:RED']);
    edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
    expect(marks(editor)).toEqual([undefined, 'TLP:RED']);
  });

  it('carry the mark of their block out of the note, into another note and into the text', () => {
    const { editor } = openText();
    const copied = copyWords(openNote(editor, 'red', 'secret'));
    expect(copied.getData('text/plain')).toBe('(TLP:RED) secret');
    const note = openNote(editor, 'clear', 'aside');
    pasteAtEnd(note, copied);
    expect(noteWords(note)).toEqual([text('asidesecret')]);
    expect(marks(editor)).toEqual(['TLP:RED', 'TLP:RED']);
    const other = openEditor(draft(paragraph('a', text('one'))));
    edit(other, () => void $getRoot().selectEnd());
    pasteInto(other, copied);
    expect(readDocument(other).blocks).toMatchObject([
      { inlines: [text('one')] },
      { inlines: [text('secret')], marking: 'TLP:RED' },
    ]);
  });

  it('that are not marked change nothing', () => {
    const { editor, raised } = openText();
    const copied = copyWords(openNote(editor, 'clear', 'aside'));
    expect(copied.getData('text/plain')).toBe('aside');
    pasteAtEnd(openNote(editor, 'red', 'secret'), copied);
    expect(marks(editor)).toEqual([undefined, 'TLP:RED']);
    expect(raised).toEqual([]);
  });
});
