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
