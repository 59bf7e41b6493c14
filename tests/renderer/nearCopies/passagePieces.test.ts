import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passagePieces } from '../../../src/renderer/features/nearCopies/passagePieces.ts';

const block = { start: 100, end: 120, text: 'abcdefghijklmnopqrst' };

describe('a block of a text cut where shared passages begin and end', () => {
  test('keeps what is shared apart from what is not', () => {
    expect(
      passagePieces(block, [
        { index: 0, start: 102, end: 105 },
        { index: 1, start: 110, end: 112 },
      ]),
    ).toEqual([
      { start: 100, text: 'ab', passage: null },
      { start: 102, text: 'cde', passage: 0 },
      { start: 105, text: 'fghij', passage: null },
      { start: 110, text: 'kl', passage: 1 },
      { start: 112, text: 'mnopqrst', passage: null },
    ]);
  });

  test('is one piece where a passage runs over its ends', () => {
    expect(passagePieces(block, [{ index: 4, start: 50, end: 200 }])).toEqual([
      { start: 100, text: 'abcdefghijklmnopqrst', passage: 4 },
    ]);
  });

  test('is whole again when its pieces are put together, however passages overlap', () => {
    const range = fc
      .tuple(fc.integer({ min: 80, max: 130 }), fc.integer({ min: 1, max: 40 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), (ranges) => {
        const sorted = ranges.sort((a, b) => a.start - b.start).map((each, index) => ({ ...each, index }));
        const pieces = passagePieces(block, sorted);
        expect(pieces.map(({ text }) => text).join('')).toBe(block.text);
        expect(pieces.every(({ text }) => text !== '')).toBe(true);
      }),
    );
  });
});
