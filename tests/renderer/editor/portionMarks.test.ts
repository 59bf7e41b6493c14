// @vitest-environment happy-dom
import { $getRoot, INSERT_PARAGRAPH_COMMAND, type LexicalEditor, REMOVE_TEXT_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/core/briefing/document.ts';
import { textOfInlines } from '../../../src/core/briefing/walkDocument.ts';
import type { Marking } from '../../../src/core/marking/marking.ts';
import { $setBlockKind } from '../../../src/renderer/editor/blocks/blockKind.ts';
import { $markPortions } from '../../../src/renderer/editor/blocks/markPortions.ts';
import { $insertBreak } from '../../../src/renderer/editor/breaks/breaksExtension.ts';
import { edit, openEditor, readDocument } from '../../support/briefingEditor.ts';
import { blockId, draft, paragraph, table, text } from '../../support/draft.ts';
import { caretIn, html, pasteInto, undo } from '../../support/tableEditing.ts';

const marked = (block: Block, marking: Marking): Block => ({ ...block, marking }) as Block;

/** What is marked, with its words. */
function marks(editor: LexicalEditor): readonly string[] {
  const entry = (marking: Marking | undefined, inlines: readonly Inline[]) =>
    `${marking ?? '-'} ${textOfInlines(inlines)}`;
  return readDocument(editor).blocks.flatMap((block): string[] => {
    if (block.kind === 'list') return block.items.map((item) => entry(item.marking, item.inlines));
    return 'inlines' in block ? [entry(block.marking, block.inlines)] : ['- '];
  });
}

const caretAt = (editor: LexicalEditor, index: number, offset: number) =>
  edit(editor, () => void $getRoot().getAllTextNodes()[index]?.select(offset, offset));
const selectAll = (editor: LexicalEditor) =>
  edit(editor, () => void $getRoot().select(0, $getRoot().getChildrenSize()));

describe('a portion mark', () => {
  it('is set on every selected block and item, taken away again, and both are undone', () => {
    const list: Block = {
      kind: 'list',
      id: blockId('l'),
      items: [
        { indent: 0, ordered: false, inlines: [text('one')] },
        { indent: 1, ordered: false, inlines: [text('two')] },
      ],
    };
    const editor = openEditor(draft(paragraph('a', text('a')), list, { kind: 'pageBreak', id: blockId('p') }));
    selectAll(editor);
    edit(editor, () => $markPortions('TLP:RED'));
    expect(marks(editor)).toEqual(['TLP:RED a', 'TLP:RED one', 'TLP:RED two', '- ']);
    edit(editor, () => $markPortions(null));
    expect(marks(editor)).toEqual(['- a', '- one', '- two', '- ']);
    undo(editor);
    expect(marks(editor)).toEqual(['TLP:RED a', 'TLP:RED one', 'TLP:RED two', '- ']);
  });

  it('is that of the whole table with the caret in one of its cells', () => {
    const editor = openEditor(draft(table('t', ['a', 'b'])));
    caretIn(editor, 0, 1);
    edit(editor, () => $markPortions('TLP:GREEN'));
    expect(readDocument(editor).blocks[0]).toMatchObject({ kind: 'table', marking: 'TLP:GREEN' });
  });

  it('is left to both parts of a block that is split', () => {
    const editor = openEditor(draft(marked(paragraph('a', text('onetwo')), 'TLP:RED')));
    caretAt(editor, 0, 3);
    edit(editor, () => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
    expect(marks(editor)).toEqual(['TLP:RED one', 'TLP:RED two']);
  });

  it('stays when the block becomes a heading, a list or a paragraph again', () => {
    const editor = openEditor(draft(marked(paragraph('a', text('one')), 'TLP:AMBER')));
    caretAt(editor, 0, 0);
    for (const kind of ['heading2', 'bulletList', 'numberedList', 'quote', 'paragraph'] as const) {
      edit(editor, () => $setBlockKind(editor, kind));
      expect(marks(editor)).toEqual(['TLP:AMBER one']);
    }
  });

  it('is left to what stands behind a page break put into the block', () => {
    const editor = openEditor(draft(marked(paragraph('a', text('onetwo')), 'TLP:RED')));
    caretAt(editor, 0, 3);
    edit(editor, () => $insertBreak(editor, 'page'));
    expect(marks(editor)).toEqual(['TLP:RED one', '- ', 'TLP:RED two']);
  });

  it('is the stricter of the two when blocks become one', () => {
    const two = () =>
      openEditor(
        draft(marked(paragraph('a', text('open')), 'TLP:GREEN'), marked(paragraph('b', text('closed')), 'TLP:RED')),
      );
    const editor = two();
    edit(editor, () => {
      const [first, second] = $getRoot().getAllTextNodes();
      const selection = first?.select(2, 2);
      if (second) selection?.focus.set(second.getKey(), 3, 'text');
      editor.dispatchCommand(REMOVE_TEXT_COMMAND, null);
    });
    expect(marks(editor)).toEqual(['TLP:RED opsed']);
    undo(editor);
    expect(marks(editor)).toEqual(['TLP:GREEN open', 'TLP:RED closed']);
  });
});

describe('blocks pasted into a marked line', () => {
  const open = (mark: Marking = 'TLP:RED') =>
    openEditor(draft(marked(paragraph('a', text('onetwo')), mark), paragraph('z', text('end'))));
  const paste = (editor: LexicalEditor, offset: number, markup: string) => {
    caretAt(editor, 0, offset);
    pasteInto(editor, html(markup));
    return marks(editor);
  };

  it.each([
    [0, ['- x', '- y', 'TLP:RED onetwo', '- end']],
    [3, ['TLP:RED one', '- x', '- y', 'TLP:RED two', '- end']],
    [6, ['TLP:RED onetwo', '- x', '- y', '- end']],
  ])('at %i have no mark, and the words of the line keep theirs', (offset, expected) => {
    const editor = open();
    expect(paste(editor, offset, '<p>x</p><p>y</p>')).toEqual(expected);
    undo(editor);
    expect(marks(editor)).toEqual(['TLP:RED onetwo', '- end']);
  });

  it('keep their own marks', () => {
    const both = '<h2 data-briefdesk-marking="TLP:GREEN">x</h2><p data-briefdesk-marking="TLP:AMBER">y</p>';
    expect(paste(open(), 3, both)).toEqual(['TLP:RED one', 'TLP:GREEN x', 'TLP:AMBER y', 'TLP:RED two', '- end']);
  });

  it('bring a mark of their own also as one paragraph, which stands alone then', () => {
    const one = '<p data-briefdesk-marking="TLP:RED">x</p>';
    expect(paste(open('TLP:GREEN'), 6, one)).toEqual(['TLP:GREEN onetwo', 'TLP:RED x', '- end']);
    expect(paste(open(), 3, '<p>x</p>')).toEqual(['TLP:RED onextwo', '- end']);
  });

  it('in a list are its items, and what becomes one with marked words has their mark', () => {
    const item = (words: string, marking?: Marking) => ({
      indent: 0,
      ordered: false,
      inlines: [text(words)],
      ...(marking ? { marking } : {}),
    });
    const editor = openEditor(draft({ kind: 'list', id: blockId('l'), items: [item('onetwo', 'TLP:AMBER')] }));
    const items = '<ul><li data-briefdesk-marking="TLP:RED">x</li><li>y</li><li>z</li></ul>';
    expect(paste(editor, 3, items)).toEqual(['TLP:AMBER one', 'TLP:RED x', '- y', 'TLP:AMBER ztwo']);
  });
});
