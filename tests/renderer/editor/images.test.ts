// @vitest-environment happy-dom
import { $getRoot, KEY_DOWN_COMMAND, type LexicalEditor } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { Block, BriefingDocument } from '../../../src/core/briefing/document.ts';
import { DOCUMENT_VERSION, documentSchema } from '../../../src/core/briefing/document.ts';
import { $selectWholeBlock } from '../../../src/renderer/editor/blocks/wholeBlocksExtension.ts';
import { parseImageFields } from '../../../src/renderer/editor/images/imageFields.ts';
import { $describeImage, $isImageNode } from '../../../src/renderer/editor/images/imageNode.ts';
import { DESCRIBE_IMAGE_COMMAND } from '../../../src/renderer/editor/images/imagesExtension.ts';
import { $insertImages } from '../../../src/renderer/editor/images/insertImages.ts';
import { findHtmlImages, keepHtmlImages } from '../../../src/renderer/features/briefing/images/pastedImages.ts';
import { edit, openEditor, readDocument } from '../../support/briefingEditor.ts';
import { copySelection, html, pasteInto, undo } from '../../support/tableEditing.ts';

const HASH = 'a'.repeat(64);
const fields = { image: HASH, size: { width: 640, height: 480 }, width: 50, alt: '' };
const image = (id: string, more: object = {}): object => ({
  kind: 'image',
  id: `blk_${id.padEnd(16, '0')}`,
  ...fields,
  ...more,
});
const paragraph = (id: string, text: string): object => ({
  kind: 'paragraph',
  id: `blk_${id.padEnd(16, '0')}`,
  inlines: text === '' ? [] : [{ kind: 'text', text }],
});
const documentOf = (...blocks: readonly object[]): BriefingDocument =>
  documentSchema.parse({ version: DOCUMENT_VERSION, blocks });

const outline = (editor: LexicalEditor): string[] =>
  readDocument(editor).blocks.map((block) => {
    if (block.kind === 'image') return `image ${block.width} ${block.decorative ? 'decorative' : block.alt}`.trim();
    return block.kind === 'paragraph'
      ? block.inlines.map((inline) => ('text' in inline ? inline.text : '')).join('')
      : block.kind;
  });

const $imageAt = (index: number) => {
  const node = $getRoot().getChildAtIndex(index);
  if (!$isImageNode(node)) throw new Error(`Block ${index} is no image.`);
  return node;
};
const select = (editor: LexicalEditor, index: number) => edit(editor, () => $selectWholeBlock($imageAt(index)));
const press = (editor: LexicalEditor, key: string) =>
  edit(editor, () => void editor.dispatchCommand(KEY_DOWN_COMMAND, new KeyboardEvent('keydown', { key })));

describe('an image in the text', () => {
  test('is read as it was stored, with caption, mark and words', () => {
    const document = documentOf(
      image('a', { alt: 'A map', caption: [{ kind: 'text', text: 'The strait' }], marking: 'TLP:GREEN' }),
      image('b', { decorative: true }),
    );
    expect(readDocument(openEditor(document))).toEqual(document);
  });

  test('comes behind the block at the caret, or in the place of an empty paragraph, and a line to write in stands behind it', () => {
    const editor = openEditor(documentOf(paragraph('a', 'One'), paragraph('b', 'Two')));
    edit(editor, () => void $getRoot().getFirstChild()?.selectStart());
    edit(editor, () => void $insertImages(editor, [fields, { ...fields, width: 20 }]));
    expect(outline(editor)).toEqual(['One', 'image 50', 'image 20', 'Two']);
    undo(editor);
    expect(outline(editor)).toEqual(['One', 'Two']);

    const empty = openEditor(documentOf(paragraph('a', '')));
    edit(empty, () => void $getRoot().selectEnd());
    edit(empty, () => void $insertImages(empty, [fields]));
    expect(outline(empty)).toEqual(['image 50', '']);
  });

  test('changes its width by keys within its bounds, each a step of undo; Space asks what it shows', () => {
    const editor = openEditor(documentOf(paragraph('a', 'One'), image('b', { width: 95 })));
    const asked: string[] = [];
    editor.registerCommand(DESCRIBE_IMAGE_COMMAND, (key) => asked.push(key) > 0, 0);
    select(editor, 1);
    press(editor, '+');
    press(editor, '+');
    expect(outline(editor)).toEqual(['One', 'image 100']);
    undo(editor);
    expect(outline(editor)).toEqual(['One', 'image 95']);
    select(editor, 1);
    for (let times = 0; times < 25; times++) press(editor, '-');
    expect(outline(editor)).toEqual(['One', 'image 5']);
    press(editor, ' ');
    expect(asked).toHaveLength(1);
  });

  test('says what it shows, or that it is decorative', () => {
    const editor = openEditor(documentOf(image('a'), paragraph('b', '')));
    edit(editor, () => $describeImage($imageAt(0), { alt: 'A map' }));
    expect(outline(editor)[0]).toBe('image 50 A map');
    edit(editor, () => $describeImage($imageAt(0), { alt: 'ignored', decorative: true }));
    expect(readDocument(editor).blocks[0]).toMatchObject({ alt: '', decorative: true });
    edit(editor, () => $describeImage($imageAt(0), { alt: '' }));
    expect(readDocument(editor).blocks[0]).not.toHaveProperty('decorative');
  });
});

describe('images through the clipboard', () => {
  test('a copied image is pasted into another briefing with its caption and a new id', () => {
    const stored = documentOf(
      paragraph('a', 'One'),
      image('b', { alt: 'A map', caption: [{ kind: 'text', text: 'The strait' }] }),
      paragraph('c', 'Two'),
    );
    const editor = openEditor(stored);
    edit(editor, () => void $getRoot().select(0, $getRoot().getChildrenSize()));
    const other = openEditor(documentOf(paragraph('z', 'Start')));
    edit(other, () => void $getRoot().selectEnd());
    pasteInto(other, copySelection(editor));
    const pasted = readDocument(other).blocks.find(({ kind }) => kind === 'image') as Extract<Block, { kind: 'image' }>;
    expect(pasted).toMatchObject({ ...fields, alt: 'A map', caption: [{ text: 'The strait' }] });
    expect(pasted.id).not.toBe(stored.blocks[1]?.id);
  });

  test('an image of ours in HTML is an image again; any other is left out', () => {
    const editor = openEditor(documentOf(paragraph('a', 'Start')));
    edit(editor, () => void $getRoot().selectEnd());
    const ours = JSON.stringify({ ...fields, alt: 'A "map"' }).replaceAll('"', '&quot;');
    pasteInto(editor, html(`<p>one</p><img data-briefdesk-image="${ours}"><img data-briefdesk-image="{}"><p>two</p>`));
    expect(outline(editor)).toEqual(['Startone', 'image 50 A "map"', 'two']);
  });

  test('one that lands in a cell goes behind its table', () => {
    const cell = { inlines: [{ kind: 'text', text: 'x' }] };
    const editor = openEditor(
      documentOf({ kind: 'table', id: 'blk_table00000000000', rows: [{ cells: [cell, cell] }] }, paragraph('b', 'End')),
    );
    const ours = JSON.stringify(fields).replaceAll('"', '&quot;');
    edit(editor, () => void $getRoot().getFirstChild()?.selectStart());
    pasteInto(editor, html(`<p>one</p><img data-briefdesk-image="${ours}">`));
    expect(outline(editor).sort()).toEqual(['End', 'image 50', 'table']);
  });

  test('pictures in HTML are kept before it is read, and those on the web are named and taken out', async () => {
    const page =
      '<p>one <img src="data:image/png;base64,AAEC" alt=" A map "></p><img src="https://a.example/x.png"><img src="data:image/png;base64,BAD">';
    expect(findHtmlImages(page)).toEqual({ hasOwn: true, remote: ['https://a.example/x.png'], isOnlyImages: false });
    expect(findHtmlImages('<img src="https://a.example/x.png">').isOnlyImages).toBe(true);
    expect(findHtmlImages('')).toEqual({ hasOwn: false, remote: [], isOnlyImages: false });
    const added: number[][] = [];
    const refused: unknown[] = [];
    const kept = await keepHtmlImages(
      page,
      async (bytes) => {
        added.push([...bytes]);
        if (added.length > 1) throw new Error('refused');
        return fields;
      },
      (error) => refused.push(error),
    );
    expect(added[0]).toEqual([0, 1, 2]);
    expect(refused).toHaveLength(1);
    expect(kept).not.toContain('a.example');
    expect(kept).not.toContain('base64');
    const editor = openEditor(documentOf(paragraph('a', 'Start')));
    edit(editor, () => void $getRoot().selectEnd());
    pasteInto(editor, html(kept));
    expect(outline(editor)).toContain('image 50 A map');
  });

  test('what a clipboard says of an image is trusted as far as it can be one', () => {
    expect(parseImageFields({ ...fields, width: 400, alt: 'x' })).toEqual({ ...fields, width: 100, alt: 'x' });
    expect(parseImageFields({ ...fields, decorative: true, alt: 'x' })).toEqual({
      ...fields,
      decorative: true,
      alt: '',
    });
    for (const wrong of [
      null,
      {},
      { ...fields, image: '../x' },
      { ...fields, size: { width: 0, height: 1 } },
      { ...fields, size: null },
    ])
      expect(parseImageFields(wrong)).toBeNull();
  });
});
