// @vitest-environment happy-dom
import { $getRoot, $getSelection, $isRangeSelection, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/core/briefing/document.ts';
import {
  $getBlockDirection,
  $setBlockDirection,
  type DirectionChoice,
} from '../../../src/renderer/editor/blocks/blockDirection.ts';
import { $setBlockKind } from '../../../src/renderer/editor/blocks/blockKind.ts';
import { edit, openEditor, readDocument } from '../../support/briefingEditor.ts';
import { blockId, draft, paragraph, table, text } from '../../support/draft.ts';

const list: Block = {
  kind: 'list',
  id: blockId('l'),
  items: [
    { indent: 0, ordered: false, inlines: [text('one')] },
    { indent: 1, ordered: false, inlines: [text('two')] },
  ],
};

const rtl = (block: Block): Block => ({ ...block, direction: 'rtl' }) as Block;

describe('the direction of a block', () => {
  it.each([paragraph('a', text('one')), list, table('t', ['one', 'two'])])(
    'is set, shown and taken back by undo',
    (block) => {
      const editor = openEditor(draft(block));
      const choice = (): DirectionChoice => editor.getEditorState().read(() => $getBlockDirection());
      edit(editor, () => void $getRoot().selectEnd());
      expect(choice()).toBe('auto');
      edit(editor, () => $setBlockDirection('rtl'));
      expect(readDocument(editor)).toEqual(draft(rtl(block)));
      expect(choice()).toBe('rtl');
      edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND));
      expect(readDocument(editor)).toEqual(draft(block));
      edit(editor, () => $setBlockDirection('rtl'));
      edit(editor, () => $setBlockDirection('auto'));
      expect(readDocument(editor)).toEqual(draft(block));
    },
  );

  it('is set for every block that is selected', () => {
    const blocks = [paragraph('a', text('one')), table('t', ['x']), paragraph('b', text('two')), paragraph('c')];
    const editor = openEditor(draft(...blocks));
    edit(editor, () => {
      const [first, , last] = $getRoot().getAllTextNodes();
      const selection = first?.select(1, 1);
      if (last && selection) selection.focus.set(last.getKey(), 1, 'text');
      $setBlockDirection('rtl');
    });
    expect(readDocument(editor)).toEqual(draft(...blocks.slice(0, 3).map(rtl), paragraph('c')));
  });

  it.each(['heading2', 'quote', 'bulletList', 'numberedList'] as const)(
    'stays when a paragraph becomes a %s and a paragraph again',
    (kind) => {
      const editor = openEditor(draft(rtl(paragraph('a', text('one')))));
      edit(editor, () => void $getRoot().selectEnd());
      edit(editor, () => $setBlockKind(editor, kind));
      expect(readDocument(editor).blocks).toMatchObject([{ id: blockId('a'), direction: 'rtl' }]);
      edit(editor, () => $setBlockKind(editor, kind));
      expect(readDocument(editor)).toEqual(draft(rtl(paragraph('a', text('one')))));
    },
  );

  it('goes on into the paragraph that Enter makes', () => {
    const editor = openEditor(draft(rtl(paragraph('a', text('onetwo')))));
    edit(editor, () => {
      $getRoot().getAllTextNodes()[0]?.select(3, 3);
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertParagraph();
    });
    expect(readDocument(editor).blocks).toMatchObject([{ direction: 'rtl' }, { direction: 'rtl' }]);
  });
});
