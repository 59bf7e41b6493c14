import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareForBibliography } from '../../../src/core/citation/collation.ts';

const sorted = (names: readonly string[]) => [...names].sort(compareForBibliography);

test('names stand letter by letter, whatever their case, accents, spaces and marks', () => {
  const names = [
    'de Villiers',
    'Devon',
    'Álvarez',
    'Aalto',
    "O'Neill",
    'Onega',
    'Öberg',
    'Ødegaard',
    'Šimić',
    'Simpson',
    'al-Masri',
    'Alman',
  ];
  expect(sorted(names)).toEqual([
    'Aalto',
    'Alman',
    'al-Masri',
    'Álvarez',
    'de Villiers',
    'Devon',
    'Öberg',
    'Ødegaard',
    'Onega',
    "O'Neill",
    'Šimić',
    'Simpson',
  ]);
});

test('numbers count as numbers and stand before letters', () => {
  expect(sorted(['Talks 10', 'Talks 9', 'Talks', '2 talks', 'Talks 010b'])).toEqual([
    '2 talks',
    'Talks',
    'Talks 9',
    'Talks 10',
    'Talks 010b',
  ]);
});

test('scripts follow each other: Latin, Greek, Cyrillic, Hebrew, Arabic, Chinese', () => {
  expect(sorted(['中文', 'وزارة', 'משרד', 'Йод', 'Иван', 'Ωmega', 'Zed'])).toEqual([
    'Zed',
    'Ωmega',
    'Иван',
    'Йод',
    'משרד',
    'وزارة',
    '中文',
  ]);
});

test('vowel points and forms of a letter do not count', () => {
  expect(compareForBibliography('مُحَمَّد', 'محمد')).toBe(0);
  expect(compareForBibliography('أحمد', 'احمد')).toBe(0);
  expect(compareForBibliography('שָׁלוֹם', 'שלום')).toBe(0);
});

test('ligatures and full-width letters are their letters', () => {
  expect(compareForBibliography('Straße', 'STRASSE')).toBe(0);
  expect(compareForBibliography('Æsir', 'aesir')).toBe(0);
  expect(compareForBibliography('ＡＢＣ', 'abc')).toBe(0);
});

test('it is an order: consistent both ways, and of any three', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 6 }), fc.stringMatching(/^[a-c0-2 .é-]{0,5}$/));
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(Math.sign(compareForBibliography(a, b))).toBe(-Math.sign(compareForBibliography(b, a)) + 0);
      if (compareForBibliography(a, b) <= 0 && compareForBibliography(b, c) <= 0) {
        expect(compareForBibliography(a, c)).toBeLessThanOrEqual(0);
      }
    }),
    { numRuns: process.env['BRIEFDESK_LONG'] ? 20_000 : 2_000, seed: 2026 },
  );
});
