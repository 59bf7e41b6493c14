import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTextBlocks } from '../../../src/core/importing/plainTextBlocks.ts';

const blocks = (text: string) => plainTextBlocks(text).map(({ kind, text: one }) => [kind, one]);

describe('plainTextBlocks', () => {
  it('divides at blank lines', () => {
    expect(blocks('One.\n\n\nTwo.\r\n \r\nThree.')).toEqual([
      ['paragraph', 'One.'],
      ['paragraph', 'Two.'],
      ['paragraph', 'Three.'],
    ]);
  });

  it('takes each line for a paragraph where lines are long or short as they please', () => {
    expect(
      blocks(
        'A headline\nA sentence that goes on for quite a while, as paragraphs of a text do that were never broken at any margin at all.\nEnd.',
      ).length,
    ).toBe(3);
  });

  it('joins lines that were broken at a margin', () => {
    const text =
      'The committee met three times during the reporting period and heard\ndelegates from each of the districts. None of them could confirm the\nnumber.';
    expect(blocks(text)).toEqual([['paragraph', text.replaceAll('\n', ' ')]]);
  });

  it('keeps columns made of blanks as they are', () => {
    expect(blocks('District      Held\nUpper Valley   1,120')).toEqual([
      ['preformatted', 'District      Held\nUpper Valley   1,120'],
    ]);
  });

  it('loses and adds no visible character', () => {
    const visible = (text: string) => text.replace(/\s+/g, '');
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '\n', '\t', '\r', '\f', '1'), maxLength: 400 }),
        (text) => {
          expect(
            visible(
              plainTextBlocks(text)
                .map((block) => block.text)
                .join('\n'),
            ),
          ).toBe(visible(text));
        },
      ),
    );
  });
});
