// @vitest-environment happy-dom

import fc from 'fast-check';
import { $getRoot, $getSelection, $isRangeSelection, type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { documentSchema } from '../../../src/core/briefing/document.ts';
import { changesBetween } from '../../../src/renderer/editor/blockChanges.ts';
import { type MarkAppearances, renewMarks } from '../../../src/renderer/editor/citations/renewMarks.ts';
import { mirrorDocument } from '../../../src/renderer/editor/documentMirror.ts';
import { arbitraryDocument } from '../../support/arbitraryDocument.ts';
import { edit, openEditor, readDocument } from '../../support/briefingEditor.ts';
import { blockId, citationId, cite, draft, paragraph, text } from '../../support/draft.ts';
import { isLongRun } from '../../support/seeded.ts';

const document = draft(
  paragraph('a', text('one '), cite('one')),
  paragraph('b', text('two')),
  paragraph('c', text('three '), cite('three')),
);

function open() {
  const editor = openEditor(document);
  const mirror = mirrorDocument(editor);
  return { editor, mirror, saved: mirror.blocks() };
}

function typeInto(editor: LexicalEditor, index: number, typed: string): void {
  edit(editor, () => {
    $getRoot().getChildAtIndex(index)?.selectEnd();
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText(typed);
  });
}

const worded = (label: string, noteNumber: number | null = null): MarkAppearances => ({
  citations: new Map(
    ['one', 'three'].map((name) => [citationId(name), { label: `${label} ${name}`, noteNumber, isBroken: false }]),
  ),
  footnotes: new Map(),
});

const chips = (editor: LexicalEditor) =>
  editor.getEditorState().read(() =>
    $getRoot()
      .getAllTextNodes()
      .filter((node) => node.getType() === 'citation')
      .map((node) => node.getTextContent()),
  );

describe('what has to be saved', () => {
  it('is nothing when a draft was only opened', () => {
    const { mirror, saved } = open();
    expect(saved).toEqual(document.blocks);
    expect(changesBetween(saved, mirror.blocks())).toBeUndefined();
  });

  it('is nothing when a draft was only opened and every node was looked at again, whatever is in it', () => {
    fc.assert(
      fc.property(arbitraryDocument, (any) => {
        const editor = openEditor(any);
        const mirror = mirrorDocument(editor);
        const saved = mirror.blocks();
        edit(editor, () => {
          for (const node of editor.getEditorState()._nodeMap.values()) node.markDirty();
        });
        expect(changesBetween(saved, mirror.blocks())).toBeUndefined();
        expect(JSON.stringify(saved)).toBe(JSON.stringify(documentSchema.parse({ ...any, blocks: saved }).blocks));
      }),
      { numRuns: isLongRun ? 1000 : 100, seed: 11 },
    );
  });

  it('is the edited block alone', () => {
    const { editor, mirror, saved } = open();
    typeInto(editor, 1, '!');
    expect(changesBetween(saved, mirror.blocks())).toEqual({
      changedBlocks: [paragraph('b', text('two!'))],
      order: [blockId('a'), blockId('b'), blockId('c')],
    });
  });

  it('is nothing when an edit was taken back by hand', () => {
    const { editor, mirror, saved } = open();
    typeInto(editor, 1, '!');
    edit(
      editor,
      () =>
        void $getRoot()
          .getAllTextNodes()
          .find((node) => node.getTextContent() === 'two!')
          ?.spliceText(3, 1, ''),
    );
    expect(changesBetween(saved, mirror.blocks())).toBeUndefined();
  });

  it('is the edited block again when undo takes an edit back that was saved', () => {
    const { editor, mirror } = open();
    typeInto(editor, 1, '!');
    const savedLater = mirror.blocks();
    edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND));
    expect(changesBetween(savedLater, mirror.blocks())?.changedBlocks).toEqual([paragraph('b', text('two'))]);
  });

  it('is both parts of a split block, and the order of all', () => {
    const { editor, mirror, saved } = open();
    edit(editor, () => {
      $getRoot()
        .getAllTextNodes()
        .find((node) => node.getTextContent() === 'two')
        ?.select(1, 1);
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertParagraph();
    });
    const changes = changesBetween(saved, mirror.blocks());
    expect(changes?.changedBlocks).toHaveLength(2);
    expect(changes?.changedBlocks[0]).toEqual(paragraph('b', text('t')));
    expect(changes?.order).toHaveLength(4);
  });

  it('is the order alone when a block was removed', () => {
    const { editor, mirror, saved } = open();
    edit(editor, () => $getRoot().getChildAtIndex(1)?.remove());
    expect(changesBetween(saved, mirror.blocks())).toEqual({ changedBlocks: [], order: [blockId('a'), blockId('c')] });
  });
});

describe('renewed wordings of citations', () => {
  it('are shown and are neither part of the document nor to be saved', () => {
    const { editor, mirror, saved } = open();
    renewMarks(editor, worded('Note', 3));
    expect(chips(editor)).toEqual(['Note one', 'Note three']);
    expect(readDocument(editor)).toEqual(document);
    expect(changesBetween(saved, mirror.blocks())).toBeUndefined();
  });

  it('are no step of the undo history', () => {
    const { editor } = open();
    typeInto(editor, 1, '!');
    renewMarks(editor, worded('Note'));
    edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND));
    expect(readDocument(editor)).toEqual(document);
  });

  it('do not lose an edit that came in between', () => {
    const { editor, mirror, saved } = open();
    editor.update(() => {
      $getRoot().getChildAtIndex(1)?.selectEnd();
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText('!');
    });
    renewMarks(editor, worded('Note'));
    expect(changesBetween(saved, mirror.blocks())?.changedBlocks).toEqual([paragraph('b', text('two!'))]);
  });

  it('leave the caret behind the citation that grew', () => {
    const { editor } = open();
    edit(editor, () => void $getRoot().getFirstChild()?.selectEnd());
    renewMarks(editor, worded('A much longer wording'));
    typeInto(editor, 0, ' more');
    expect(readDocument(editor).blocks[0]).toEqual(paragraph('a', text('one '), cite('one'), text(' more')));
  });

  it('change nothing when they are what is shown already', () => {
    const { editor } = open();
    renewMarks(editor, worded('Note'));
    const state = editor.getEditorState();
    renewMarks(editor, worded('Note'));
    expect(editor.getEditorState()).toBe(state);
  });
});
