import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnWidths } from '../../../src/core/docx/table/columnWidths.ts';

const A4 = { width: 9070, padding: 200, points: 10 };
const PROSE = 'The delegation left the capital on Tuesday after a second round in which neither side moved. '.repeat(3);

test('a column of numbers is narrow, a column of prose is wide', () => {
  const [number = 0, name = 0, prose = 0] = columnWidths(
    [
      ['No.', 'Party', 'Position'],
      ['24', 'Ministry', PROSE],
    ],
    A4,
  );
  expect(number).toBeLessThan(900);
  expect(name).toBeLessThan(2500);
  expect(prose).toBeGreaterThan(5000);
});

test('a word, a date and a short name are not broken as long as there is room', () => {
  const [date = 0, word = 0] = columnWidths(
    [
      ['2026-03-07', 'Responsibilities', PROSE, PROSE, PROSE],
      ['', '', PROSE, PROSE, PROSE],
    ],
    A4,
  );
  // Measured in the body face at 10 pt: 935 and 1335 twips.
  expect(date - A4.padding).toBeGreaterThan(935);
  expect(word - A4.padding).toBeGreaterThan(1335);
});

test('an address without a border for lines does not take the room of the others', () => {
  const widths = columnWidths([[`https://a.example/${'x'.repeat(300)}`, PROSE, PROSE]], A4);
  expect(Math.min(...widths)).toBeGreaterThan(2000);
});

test('columns of like content are alike', () => {
  expect(columnWidths([['a', 'b', 'c', 'd']], { ...A4, width: 8000 })).toEqual([2000, 2000, 2000, 2000]);
});

test('a longer text never gets less than a shorter one', () => {
  const [short = 0, middle = 0, long = 0] = columnWidths([['word word', 'word '.repeat(30), 'word '.repeat(200)]], A4);
  expect(short).toBeLessThan(middle);
  expect(middle).toBeLessThan(long);
});

test('whatever the cells hold, the widths are whole, above nothing, add up, and are the same again', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom('', '24', PROSE, 'x'.repeat(200), 'שלום עולם', '漢字'.repeat(30)),
  );
  const rows = fc
    .integer({ min: 1, max: 63 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));
  fc.assert(
    fc.property(rows, fc.constantFrom(9070, 9404), (texts, width) => {
      const measures = {
        width,
        padding: 2 * Math.min(70, Math.floor(width / (texts[0]?.length ?? 1) / 6)),
        points: 8.5,
      };
      const widths = columnWidths(texts, measures);
      expect(widths).toHaveLength(texts[0]?.length ?? 0);
      expect(widths.every((one) => Number.isInteger(one) && one > measures.padding)).toBe(true);
      expect(widths.reduce((sum, one) => sum + one, 0)).toBe(width);
      expect(columnWidths(texts, measures)).toEqual(widths);
    }),
    { numRuns: 300, seed: 2026 },
  );
});
