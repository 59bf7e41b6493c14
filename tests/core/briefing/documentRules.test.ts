import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, blockSchema, documentSchema, type Inline } from '../../../src/core/briefing/document.ts';
import { joinInlines } from '../../../src/core/briefing/joinInlines.ts';
import { arbitraryDocument, arbitraryInlines } from '../../support/arbitraryDocument.ts';
import { blockId, cite, draft, paragraph, text } from '../../support/draft.ts';

const item = (indent: number, ordered: boolean) => ({ indent, ordered, inlines: [] });
const list = (name: string, ...items: ReturnType<typeof item>[]): Block => ({ kind: 'list', id: blockId(name), items });
const isBlock = (block: unknown) => blockSchema.safeParse(block).success;
const isDocument = (...blocks: Block[]) => documentSchema.safeParse(draft(...blocks)).success;
const link = (url: string, words: string): Inline => ({ kind: 'link', url, children: [{ kind: 'text', text: words }] });

describe('the stored form of a document', () => {
  it('has no two neighbouring runs that look alike', () => {
    expect(isBlock(paragraph('a', text('one'), text('two')))).toBe(false);
    expect(isBlock(paragraph('a', text('one'), text('two', { bold: true }), text('three')))).toBe(true);
    expect(isBlock(paragraph('a', text('one'), { kind: 'lineBreak' }, text('two')))).toBe(true);
  });

  it('has no two neighbouring links to one address', () => {
    expect(isBlock(paragraph('a', link('https://example.org', 'one'), link('https://example.org', 'two')))).toBe(false);
    expect(isBlock(paragraph('a', link('https://example.org/1', 'one'), link('https://example.org/2', 'two')))).toBe(
      true,
    );
  });

  it('has no line feed inside a run', () => {
    expect(isBlock(paragraph('a', text('one\ntwo')))).toBe(false);
  });

  it('has lists whose outermost items are of one kind, and any nesting inside', () => {
    expect(isBlock(list('a', item(0, true), item(0, false)))).toBe(false);
    expect(isBlock(list('a', item(2, true), item(0, false), item(1, true), item(8, false), item(0, false)))).toBe(true);
  });

  it('has no two lists of one kind that touch', () => {
    expect(isDocument(list('a', item(0, true)), list('b', item(0, true)))).toBe(false);
    expect(isDocument(list('a', item(0, true)), list('b', item(0, false)))).toBe(true);
    expect(isDocument(list('a', item(0, true)), paragraph('x'), list('b', item(0, true)))).toBe(true);
  });

  it('lets a numbered list touch another when it says where its numbers begin', () => {
    const started = (name: string, ordered: boolean, start = 1) =>
      ({ ...list(name, item(0, ordered)), start }) as Block;
    expect(isDocument(list('a', item(0, true)), started('b', true))).toBe(true);
    expect(isBlock(started('a', true, 5))).toBe(true);
    expect(isBlock(started('a', false, 5))).toBe(false);
    expect(isBlock(started('a', true, 0))).toBe(false);
  });

  it('has tables whose cells fill a rectangle', () => {
    const cell = (spans: { columns?: number; rows?: number } = {}) => ({ inlines: [], ...spans });
    const isTable = (...rows: object[][]) =>
      isBlock({ kind: 'table', id: blockId('t'), rows: rows.map((cells) => ({ cells })) });
    expect(isTable([cell({ columns: 2 })], [cell(), cell()])).toBe(true);
    expect(isTable([cell(), cell()], [cell()])).toBe(false);
    expect(isTable([cell({ rows: 2 }), cell()], [cell(), cell()])).toBe(false);
    expect(isTable([cell({ columns: 1 })])).toBe(false);
  });

  it('has no empty caption, and no words for an image that shows nothing', () => {
    const image = { kind: 'image', id: blockId('i'), image: 'a'.repeat(64), size: { width: 1, height: 1 }, width: 50 };
    expect(isBlock({ ...image, alt: '', decorative: true })).toBe(true);
    expect(isBlock({ ...image, alt: 'A port', decorative: true })).toBe(false);
    expect(isBlock({ ...image, alt: 'A port', caption: [] })).toBe(false);
    expect(isBlock({ ...image, alt: 'A port', caption: [text('The port')] })).toBe(true);
  });

  it('has every block id and every citation id once', () => {
    expect(isDocument(paragraph('a'), paragraph('a'))).toBe(false);
    expect(isDocument(paragraph('a', cite('one')), paragraph('b', cite('one')))).toBe(false);
    expect(isDocument(paragraph('a', cite('one')), paragraph('b', cite('two')))).toBe(true);
  });
});

describe('joinInlines', () => {
  it('joins what is one, drops what is empty and makes line breaks of line feeds', () => {
    const loose: Inline[] = [
      text('one '),
      { kind: 'text', text: '' },
      text('two\nthree'),
      link('https://example.org', 'a'),
      link('https://example.org', 'b'),
      { kind: 'link', url: 'https://example.org/empty', children: [] },
      text('four', { bold: true }),
    ];
    expect(joinInlines(loose)).toEqual([
      text('one two'),
      { kind: 'lineBreak' },
      text('three'),
      link('https://example.org', 'ab'),
      text('four', { bold: true }),
    ]);
  });

  it('changes nothing that is in its stored form already', () => {
    fc.assert(
      fc.property(arbitraryInlines, (inlines) => {
        expect(joinInlines(inlines)).toEqual(inlines);
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it('makes documents that the schema takes', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(documentSchema.parse(document)).toEqual(document);
      }),
      { numRuns: 100, seed: 4 },
    );
  });
});
