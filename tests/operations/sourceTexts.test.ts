import { expect, test } from 'vitest';
import type { SourceId } from '../../src/core/ids.ts';
import { addSource, buildId, buildSource, expectFailure } from '../support/builders.ts';
import { temporaryLibrary } from '../support/temporaryLibrary.ts';

test('a text is read in runs of blocks, with their text and the labels of all pages', () => {
  const library = temporaryLibrary();
  const sourceId = addSource(library, {}, 'one\ntwo\nthree\nfour', 2);
  const part = library.call('sourceTexts.read', { sourceId, fromBlock: 1, blockCount: 2 });
  expect(part).toMatchObject({ totalBlocks: 4, textLength: 18, pages: ['1', '2'] });
  expect(part.blocks).toEqual([
    { index: 1, kind: 'paragraph', level: null, start: 4, end: 7, page: 0, text: 'two' },
    { index: 2, kind: 'paragraph', level: null, start: 8, end: 13, page: 1, text: 'three' },
  ]);
  expect(library.call('sourceTexts.read', { sourceId, fromBlock: 9 }).blocks).toEqual([]);
});

test('the run of blocks that holds a character is read; a line feed belongs to the block it ends', () => {
  const library = temporaryLibrary();
  const sourceId = addSource(library, {}, 'one\ntwo\n\nfour');
  const blockAt = (holding: number) =>
    library.call('sourceTexts.read', { sourceId, holding, blockCount: 1 }).blocks.map(({ index }) => index);
  expect([0, 2, 3, 4, 7, 8, 9, 12, 13, 99].map(blockAt)).toEqual(
    [0, 0, 0, 1, 1, 2, 3, 3, 3, 3].map((index) => [index]),
  );
  const pairAt = (holding: number) =>
    library.call('sourceTexts.read', { sourceId, holding, blockCount: 2 }).blocks.map(({ text }) => text);
  expect([0, 5, 8, 12].map(pairAt)).toEqual([
    ['one', 'two'],
    ['one', 'two'],
    ['', 'four'],
    ['', 'four'],
  ]);
});

test('a page is read with its blocks; one that is not there has none', () => {
  const library = temporaryLibrary();
  const sourceId = addSource(library, {}, 'one\ntwo\nthree\nfour', 2);
  const blocksOf = (page: number) => library.call('sourceTexts.page', { sourceId, page }).blocks;
  expect(blocksOf(1)).toEqual([
    { index: 2, kind: 'paragraph', level: null, start: 8, end: 13, page: 1, text: 'three' },
    { index: 3, kind: 'paragraph', level: null, start: 14, end: 18, page: 1, text: 'four' },
  ]);
  expect(blocksOf(0).map(({ text }) => text)).toEqual(['one', 'two']);
  expect(blocksOf(2)).toEqual([]);
});

test('the headings of a text are listed with their levels and places, and so are its pages', () => {
  const library = temporaryLibrary();
  const source = buildSource({}, 'Report\nAll of it.\nBy  district\nNorth.', 2);
  const blocks = source.blocks.map((block, index) =>
    index % 2 === 0 ? { ...block, kind: 'heading' as const, level: index === 0 ? 1 : 2 } : block,
  );
  const { id: sourceId } = library.call('sources.add', { ...source, blocks });
  expect(library.call('sourceTexts.outline', { sourceId })).toEqual({
    headings: [
      { text: 'Report', level: 1, start: 0 },
      { text: 'By district', level: 2, start: 18 },
    ],
    pages: [
      { label: '1', start: 0 },
      { label: '2', start: 18 },
    ],
  });
});

test('a text keeps every character it came with', () => {
  const library = temporaryLibrary();
  const text = 'NUL \u0000, right-to-left \u200f, astral 𐍈, ends \u2028\nlast';
  const sourceId = addSource(library, {}, text);
  expect(library.call('sourceTexts.whole', { sourceId }).text).toBe(text);
  expect(library.call('sourceTexts.read', { sourceId }).blocks.map((block) => block.text)).toEqual(text.split('\n'));
});

test('texts are told apart however many are read', () => {
  const library = temporaryLibrary();
  const ids = ['first', 'second', 'third'].map((word) => addSource(library, {}, `${word} ${'x'.repeat(9_000_000)}`));
  const begins = (sourceId: SourceId) =>
    library.call('sourceTexts.read', { sourceId, blockCount: 1 }).blocks[0]?.text.split(' ')[0];
  expect([...ids, ...ids].map(begins)).toEqual(['first', 'second', 'third', 'first', 'second', 'third']);
});

test('the text of an unknown source is refused', () => {
  const library = temporaryLibrary();
  const sourceId = buildId('src', 'unknown') as SourceId;
  for (const read of [
    () => library.call('sourceTexts.read', { sourceId }),
    () => library.call('sourceTexts.outline', { sourceId }),
    () => library.call('sourceTexts.whole', { sourceId }),
    () => library.call('sourceTexts.findMatches', { sourceId, query: 'x' }),
  ]) {
    expectFailure(read, 'source-not-found', sourceId);
  }
});
