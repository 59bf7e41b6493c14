import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeDrawnText } from '../../../src/core/source/placeDrawnText.ts';

/** What each stretch says in the text and in its piece. */
const said = (text: string, pieces: readonly string[]) =>
  placeDrawnText(text, pieces).map(({ start, end, piece, from, to }) => [
    text.slice(start, end),
    pieces[piece]?.slice(from, to),
  ]);

test('lines that were joined, with the hyphen gone, are found line by line', () => {
  expect(
    said('The inter\u00adnational talks go on.'.replace('\u00ad', ''), ['The inter-', 'national talks ', 'go on.']),
  ).toEqual([
    ['The inter', 'The inter'],
    ['national talks ', 'national talks '],
    ['go on.', 'go on.'],
  ]);
});

test('ligatures, raised digits and letters of Arabic forms stand for the letters that were read', () => {
  expect(said('five offices¹ السلام', ['ﬁve oﬃces', '1', 'ﺍﻟﺴﻼﻡ'])).toEqual([
    ['five offices', 'ﬁve oﬃces'],
    ['¹', '1'],
    ['السلام', 'ﺍﻟﺴﻼﻡ'],
  ]);
});

test('of a word that stands several times each drawn piece gets its own place, in order', () => {
  const text = 'no deal, no talks, no end';
  expect(placeDrawnText(text, ['no', 'deal,', 'no', 'talks,', 'no', 'end']).map(({ start }) => start)).toEqual([
    0, 3, 9, 12, 19, 22,
  ]);
});

test('pieces that the page draws in another order than they are read are found all the same', () => {
  expect(said('ראשון שני שלישי', ['שלישי', 'שני', 'ראשון'])).toEqual([
    ['ראשון', 'ראשון'],
    ['שני', 'שני'],
    ['שלישי', 'שלישי'],
  ]);
});

test('what the text does not hold is left out', () => {
  expect(said('Only this.', ['Watermark', 'Only this.'])).toEqual([['Only this.', 'Only this.']]);
});

test('a text cut into pieces in any way is found piece by piece, and nothing is put where it does not stand', () => {
  const word = fc.stringMatching(/^[a-zé]{1,9}$/);
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 40 }), (lines) => {
      const pieces = lines.map((words) => words.join(' '));
      const text = pieces.join(' ');
      const placed = placeDrawnText(text, pieces);
      let at = 0;
      const wanted = pieces.map((piece, index) => {
        const start = at;
        at += piece.length + 1;
        return { start, end: start + piece.length, piece: index, from: 0, to: piece.length };
      });
      expect(placed).toEqual(wanted);
    }),
  );
});

test('half a ligature and a word that is drawn already are no places', () => {
  expect(said('ﬁn', ['f', 'in'])).toEqual([]);
  expect(said('aba', ['b', 'aba'])).toEqual([['b', 'b']]);
});

test('whatever is drawn, stretches never overlap and read like their pieces', () => {
  const letters = (value: string) => value.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  const anyText = fc.string({ unit: fc.constantFrom('a', 'b', 'ﬁ', '-', ' ', '(', '١', 'ב', '\n'), maxLength: 60 });
  fc.assert(
    fc.property(anyText, fc.array(anyText, { maxLength: 20 }), (text, pieces) => {
      let end = 0;
      for (const stretch of placeDrawnText(text, pieces)) {
        expect(stretch.start).toBeGreaterThanOrEqual(end);
        end = stretch.end;
        expect(letters(text.slice(stretch.start, stretch.end))).toBe(
          letters(pieces[stretch.piece]?.slice(stretch.from, stretch.to) ?? ''),
        );
      }
    }),
  );
});
