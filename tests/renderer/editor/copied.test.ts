// @vitest-environment happy-dom
import { $getRoot, type LexicalEditor } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../../src/core/briefing/document.ts';
import type { Marking } from '../../../src/core/marking/marking.ts';
import { renewMarks } from '../../../src/renderer/editor/citations/renewMarks.ts';
import { edit, openEditor, readDocument } from '../../support/briefingEditor.ts';
import { blockId, cite, draft, footnote, footnoteId, paragraph, table, text } from '../../support/draft.ts';
import { caretIn, copySelection, html, pasteInto, selectCells } from '../../support/tableEditing.ts';

const marked = (block: Block, marking: Marking): Block => ({ ...block, marking }) as Block;
const image: Block = {
  kind: 'image',
  id: blockId('i'),
  image: 'a'.repeat(64) as never,
  size: { width: 4, height: 3 },
  width: 100 as never,
  alt: 'A map',
};
const item = (words: string, indent: number, ordered: boolean, marking?: Marking) => ({
  indent,
  ordered,
  inlines: [text(words)] as Inline[],
  ...(marking ? { marking } : {}),
});

const everything = draft(
  marked(
    paragraph('p', text('Ten are alive '), cite('one'), footnote('n', text('see also the '), cite('two')), text('.')),
    'TLP:AMBER',
  ),
  {
    kind: 'list',
    id: blockId('l'),
    start: 4,
    items: [item('four', 0, true), item('inner', 1, true), item('five', 0, true, 'TLP:RED')],
  },
  { kind: 'list', id: blockId('b'), items: [item('bullet', 0, false), item('deep', 1, false)] },
  marked(table('t', ['a', 'b'], ['c', 'd']), 'TLP:GREEN'),
  marked(image, 'TLP:CLEAR'),
  paragraph('z', text('The end'), footnote('m', text('last words'))),
);

const copyAll = (editor: LexicalEditor) => {
  edit(editor, () => void $getRoot().select(0, $getRoot().getChildrenSize()));
  return copySelection(editor);
};

function openEverything(): LexicalEditor {
  const editor = openEditor(everything);
  renewMarks(editor, {
    citations: new Map(),
    footnotes: new Map([
      [footnoteId('n'), { number: 14, words: 'see also the Post 2026', isBroken: false }],
      [footnoteId('m'), { number: 15, words: 'last words', isBroken: false }],
    ]),
  });
  return editor;
}

/** Without ids, which are the document's own. */
const withoutIds = (editor: LexicalEditor) =>
  JSON.parse(JSON.stringify(readDocument(editor).blocks, (key, value) => (key === 'id' ? undefined : value)));

describe('what is copied for other programs', () => {
  it('is plain text with marks, numbers and bullets, and footnotes behind all', () => {
    expect(copyAll(openEverything()).getData('text/plain')).toBe(
      [
        '(TLP:AMBER) Ten are alive [src_one0000000000000][14].',
        '4. four\n  a. inner\n5. (TLP:RED) five',
        '• bullet\n  • deep',
        '(TLP:GREEN)\na\tb\nc\td',
        '(TLP:CLEAR) A map',
        'The end[15]',
        '[14] see also the Post 2026\n[15] last words',
      ].join('\n\n'),
    );
  });

  it('is HTML in which the same is read', () => {
    const page = new DOMParser().parseFromString(copyAll(openEverything()).getData('text/html'), 'text/html');
    const read = (selector: string) => [...page.querySelectorAll(selector)].map(({ textContent }) => textContent);
    expect(read('body > p')[0]).toBe('(TLP:AMBER) Ten are alive [src_one0000000000000]14.');
    expect(read('li')).toContain('(TLP:RED) five');
    expect(read('table caption')).toEqual(['(TLP:GREEN) ']);
    expect(page.querySelector('img')?.parentElement?.textContent).toBe('(TLP:CLEAR) ');
    expect(read('body > :last-child > p')).toEqual(['14 see also the Post 2026', '15 last words']);
    expect(read('sup')).toEqual(['14', '15', '14', '15']);
  });

  it('has the mark also when only words of a block are copied, or cells of a table', () => {
    const editor = openEverything();
    edit(editor, () => void $getRoot().getAllTextNodes()[0]?.select(0, 3));
    const words = copySelection(editor);
    expect(words.getData('text/plain')).toBe('(TLP:AMBER) Ten');
    expect(new DOMParser().parseFromString(words.getData('text/html'), 'text/html').body.textContent).toBe(
      '(TLP:AMBER) Ten',
    );
    selectCells(editor, [0, 1], [1, 1], 3);
    expect(copySelection(editor).getData('text/plain')).toBe('(TLP:GREEN)\nb\nd');
  });

  it('has the number of an item also when the list is copied from there', () => {
    const editor = openEverything();
    edit(editor, () => {
      const [five, , end] = $getRoot()
        .getAllTextNodes()
        .filter((node) => ['five', 'bullet', 'deep'].includes(node.getTextContent()));
      const selection = five?.select(0, 0);
      if (end) selection?.focus.set(end.getKey(), 4, 'text');
    });
    expect(copySelection(editor).getData('text/plain')).toBe('5. (TLP:RED) five\n\n• bullet\n  • deep');
  });

  it('has nothing added when nothing is marked or noted', () => {
    const editor = openEditor(draft(paragraph('a', text('one')), paragraph('b', text('two'))));
    const copied = copyAll(editor);
    expect(copied.getData('text/plain')).toBe('one\n\ntwo');
    expect(copied.getData('text/html')).not.toContain('data-briefdesk');
  });
});

describe('what is copied here and pasted here', () => {
  it.each(['application/x-lexical-editor', 'text/html'])('comes back as it was through %s', (form) => {
    const copied = copyAll(openEverything());
    const only = new DataTransfer();
    only.setData(form, copied.getData(form));
    const editor = openEditor(draft());
    edit(editor, () => void $getRoot().selectEnd());
    pasteInto(editor, only);
    const expected = withoutIds(openEverything());
    expect(withoutIds(editor)).toEqual(expected);
  });

  it('has its mark when only words of it are pasted as HTML, as into an older version', () => {
    const editor = openEverything();
    edit(editor, () => void $getRoot().getAllTextNodes()[0]?.select(0, 3));
    const other = openEditor(draft(paragraph('a', text('one')), table('t', ['a'])));
    edit(other, () => void $getRoot().getFirstDescendant()?.selectEnd());
    const copied = html(copySelection(editor).getData('text/html'));
    pasteInto(other, copied);
    expect(readDocument(other).blocks.slice(0, 2)).toMatchObject([
      { inlines: [text('one')] },
      { marking: 'TLP:AMBER', inlines: [text('Ten')] },
    ]);
    caretIn(other, 0, 0, 2);
    pasteInto(other, copied);
    expect(readDocument(other).blocks[2]).toMatchObject({ marking: 'TLP:AMBER' });
  });
});
