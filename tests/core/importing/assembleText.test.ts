import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assembleText, type DraftBlock, removeUnsoundCharacters } from '../../../src/core/importing/assembleText.ts';
import { sourceBlockKinds } from '../../../src/core/source/sourceText.ts';

const draft = (text: string, kind: DraftBlock['kind'] = 'paragraph'): DraftBlock => ({ kind, level: null, text });

const anyDraft: fc.Arbitrary<DraftBlock> = fc.record({
  kind: fc.constantFrom(...sourceBlockKinds),
  level: fc.constant(null),
  text: fc.string({
    unit: fc.constantFrom('a', 'é', ' ', '\n', '\t', '\0', '\r', '\ufeff', '\ud800', '😀', '\u00ad', 'ש', '.'),
  }),
});

describe('assembleText', () => {
  it('puts exactly one line feed between two blocks and leaves blank ones out', () => {
    const { text, blocks } = assembleText([[draft('One.'), draft('  \n '), draft('Two  words.')]], null);
    expect(text).toBe('One.\nTwo words.');
    expect(blocks.map(({ start, end, page }) => [start, end, page])).toEqual([
      [0, 4, null],
      [5, 15, null],
    ]);
  });

  it('gives every page its place, also one without text', () => {
    const { text, pages, blocks } = assembleText([[], [draft('One.')], [], [draft('Two.')]], ['i', 'ii', '1', '2']);
    expect(text).toBe('One.\nTwo.');
    expect(pages).toEqual([
      { label: 'i', start: 0, end: 0 },
      { label: 'ii', start: 0, end: 4 },
      { label: '1', start: 4, end: 4 },
      { label: '2', start: 5, end: 9 },
    ]);
    expect(blocks.map(({ page }) => page)).toEqual([1, 3]);
  });

  it('keeps the lines of preformatted text and the cells of a row, and no other line end', () => {
    const { text } = assembleText(
      [[draft('\n  a\n    b  \n', 'preformatted'), draft('x \n y\t 1,200 \t', 'tableRow'), draft('p\nq')]],
      null,
    );
    expect(text).toBe('  a\n    b\nx y\t1,200\np q');
  });

  it('gives offsets that fit the text, whatever the blocks hold', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyDraft, { maxLength: 6 }), { minLength: 1, maxLength: 4 }), (pages) => {
        const labels = pages.map((_, index) => String(index + 1));
        const assembled = assembleText(pages, labels);
        let end = -1;
        for (const block of assembled.blocks) {
          expect(block.start).toBe(end + 1);
          expect(block.end).toBeGreaterThan(block.start);
          expect(assembled.text.slice(block.start, block.end).trim()).not.toBe('');
          if (end >= 0) expect(assembled.text[end]).toBe('\n');
          const page = assembled.pages[block.page ?? -1];
          expect(page && page.start <= block.start && block.end <= page.end).toBe(true);
          end = block.end;
        }
        expect(assembled.text.length).toBe(Math.max(end, 0));
        expect(assembled.text).not.toMatch(/[\0\r\ufeff\u00ad]|[\ud800-\udbff](?![\udc00-\udfff])/);
      }),
    );
  });
});

describe('removeUnsoundCharacters', () => {
  it('takes out controls, soft hyphens, byte order marks and noncharacters, and shows a lone surrogate', () => {
    expect(removeUnsoundCharacters('a\0b\u00adc\ufeffd\ufffee\ud800f😀')).toBe('abcde\ufffdf😀');
  });

  it('makes every kind of line end a line feed', () => {
    expect(removeUnsoundCharacters('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd');
  });
});
