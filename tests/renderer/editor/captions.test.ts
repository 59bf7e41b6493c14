// @vitest-environment happy-dom
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { type Block, documentSchema } from '../../../src/core/briefing/document.ts';
import { $blockOf } from '../../../src/renderer/editor/blocks/selectedBlocks.ts';
import { $isCaptionNode } from '../../../src/renderer/editor/captions/captionNode.ts';
import { $captionOf } from '../../../src/renderer/editor/captions/captionPlace.ts';
import { $removeCaption, $writeCaption } from '../../../src/renderer/editor/captions/captions.ts';
import { mirrorDocument } from '../../../src/renderer/editor/documentMirror.ts';
import { edit, openEditor, readDocument } from '../../support/briefingEditor.ts';
import { blockId, cite, draft, paragraph, table, text } from '../../support/draft.ts';
import { $tableAt, actOn, caretIn, copySelection, pasteInto, typeAtCaret, undo } from '../../support/tableEditing.ts';

const captioned = (block: Block, ...caption: readonly unknown[]): Block => ({ ...block, caption }) as Block;
const costs = table('costs', ['a', 'b']);
const image: Block = {
  kind: 'image',
  id: blockId('map'),
  image: '0'.repeat(64),
  size: { width: 4, height: 3 },
  width: 100,
  alt: 'A port',
};

/** Which block the caret is in, by its kind in the text. */
const caretIsIn = (editor: LexicalEditor) =>
  editor.getEditorState().read(() => {
    const selection = $getSelection();
    return $isRangeSelection(selection) ? $blockOf(selection.anchor.getNode())?.getType() : null;
  });
const valid = (editor: LexicalEditor) => documentSchema.parse(readDocument(editor)).blocks;

describe('a caption', () => {
  it.each([costs, image])('is written beside its block, with citations, and is one block with it', (block) => {
    const editor = openEditor(draft(paragraph('p', text('before')), block, paragraph('q', text('after'))));
    edit(editor, () => {
      const node = $getRoot().getChildAtIndex(1);
      if (node) $writeCaption(node);
    });
    // Nothing is stored of one in which nothing is written.
    expect(valid(editor)[1]).toEqual(block);
    typeAtCaret(editor, 'Costs');
    expect(valid(editor)[1]).toEqual(captioned(block, text('Costs')));
    expect(valid(editor)).toHaveLength(3);
    undo(editor);
    undo(editor);
    expect(valid(editor)[1]).toEqual(block);
  });

  it('is seen by whoever follows the text, and nothing else is said to have changed', () => {
    const editor = openEditor(draft(paragraph('p', text('before')), captioned(costs, text('Costs'))));
    const mirror = mirrorDocument(editor);
    const [before] = mirror.blocks();
    edit(editor, () => void $captionOf($tableAt(2))?.selectEnd());
    typeAtCaret(editor, ' and more');
    const [same, changed] = mirror.blocks();
    expect(same).toBe(before);
    expect(changed).toEqual(captioned(costs, text('Costs and more')));
    mirror.stop();
  });

  it('leads into the table by Enter, and by Enter below an image to a new line', () => {
    const editor = openEditor(draft(captioned(costs, text('Costs')), captioned(image, text('Port'))));
    edit(editor, () => void $getRoot().getFirstChild()?.selectEnd());
    edit(editor, () => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
    expect(caretIsIn(editor)).toBe('table');
    edit(editor, () => void $getRoot().getLastChild()?.selectEnd());
    edit(editor, () => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
    expect(caretIsIn(editor)).toBe('paragraph');
    expect(valid(editor)).toHaveLength(3);
  });

  it('is not joined with a paragraph beside it, and goes by Backspace only when it is empty', () => {
    const document = draft(paragraph('p', text('before')), captioned(costs, text('Costs')));
    const editor = openEditor(document);
    const backspace = () => edit(editor, () => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));
    edit(editor, () => void $getRoot().getChildAtIndex(1)?.selectStart());
    backspace();
    expect(readDocument(editor)).toEqual(document);
    edit(editor, () => void $getRoot().getFirstChild()?.selectEnd());
    edit(editor, () => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, false));
    expect(readDocument(editor)).toEqual(document);
    expect(caretIsIn(editor)).toBe('caption');
    edit(editor, () => {
      const caption = $getRoot().getChildAtIndex(1);
      if ($isElementNode(caption)) caption.clear().select();
    });
    backspace();
    expect(editor.getEditorState().read(() => $getRoot().getChildren().some($isCaptionNode))).toBe(false);
    expect(caretIsIn(editor)).toBe('table');
  });

  it('goes with its table, and its words stay as a paragraph when the table alone is taken out', () => {
    const editor = openEditor(draft(captioned(costs, text('Costs')), paragraph('q', text('after'))));
    caretIn(editor, 0, 0, 1);
    actOn(editor, 'deleteTable');
    expect(valid(editor)).toEqual([paragraph('q', text('after'))]);
    undo(editor);
    expect(valid(editor)).toHaveLength(2);
    edit(editor, () => $tableAt(1).remove());
    expect(valid(editor)).toMatchObject([
      { kind: 'paragraph', inlines: [text('Costs')] },
      { kind: 'paragraph', inlines: [text('after')] },
    ]);
    undo(editor);
    expect(valid(editor)[0]).toEqual(captioned(costs, text('Costs')));
  });

  it('is taken away by command and brought back by undo', () => {
    const document = draft(captioned(costs, text('Costs '), cite('one')), paragraph('q'));
    const editor = openEditor(document);
    edit(editor, () => {
      const caption = $captionOf($tableAt(1));
      if (caption) $removeCaption(caption);
    });
    expect(valid(editor)[0]).toEqual(costs);
    undo(editor);
    expect(readDocument(editor)).toEqual(document);
  });

  it('is copied with its block', () => {
    const editor = openEditor(draft(captioned(costs, text('Costs')), paragraph('q')));
    edit(editor, () => void $getRoot().select(0, 2));
    const copied = copySelection(editor);
    edit(editor, () => void $getRoot().getLastChild()?.selectEnd());
    pasteInto(editor, copied);
    const tables = valid(editor).filter(({ kind }) => kind === 'table');
    expect(tables).toMatchObject([{ caption: [text('Costs')] }, { caption: [text('Costs')] }]);
    expect(new Set(tables.map(({ id }) => id)).size).toBe(2);
  });
});
