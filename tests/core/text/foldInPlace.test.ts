import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTerms } from '../../../src/core/text/findTerms.ts';
import { foldInPlace } from '../../../src/core/text/foldInPlace.ts';
import { normaliseText, tokensOf } from '../../../src/core/text/normaliseText.ts';
import { findIn } from '../../../src/core/text/searchPassages.ts';
import { termOf } from '../../../src/core/text/searchTerm.ts';

const PIECES = [
  'talks',
  'Talks',
  'É',
  'e\u0301',
  '“',
  '’s',
  '-',
  '.',
  ' ',
  '\n',
  'ß',
  '３',
  '٣',
  'ﬁ',
  '人',
  '质',
  '谈判',
  '，',
  '人质',
  'カ',
  'ｶﾞ',
  'が',
  '한국',
  '\u1112\u1161',
  '𠀀',
  'ไทย',
  'محمد',
  'مُحَمَّد',
  'والكتاب',
  'الكتاب',
  'ـ',
  'שלום',
  'והספר',
  'צה״ל',
  'צה"ל',
  'ספר',
  '״',
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

test('folding in place gives the words of the index, each character at its place', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const folded = foldInPlace(text);
      if (folded === undefined) return;
      expect(folded).toHaveLength(text.length);
      const words = tokensOf(normaliseText(text).text);
      expect(tokensOf(folded).join('')).toBe(words.join(''));
    }),
    { numRuns: 1_000 },
  );
});

test('a text of one script without marks is folded in place', () => {
  expect(foldInPlace('Élan “vital” – ３')).toBe('elan  vital    3');
  expect(foldInPlace('人质，谈判')).toBe('人质 谈判');
  expect(foldInPlace('ואת שלום')).toBe('ואת שלום');
  expect(foldInPlace('مُحَمَّد')).toBeUndefined();
  expect(foldInPlace('צה״ל')).toBeUndefined();
});

test('words and phrases are found where they stand in the folded text, however it is folded', () => {
  const sought = fc
    .tuple(
      fc.constantFrom(
        'talks',
        'e',
        'ss',
        '人',
        '人质',
        '谈判',
        'が',
        '한국',
        '한',
        'ไ',
        'محمد',
        'الكتاب',
        'كتاب',
        'ספר',
        'צהל',
        'talks 人',
      ),
      fc.record({ prefix: fc.boolean(), begun: fc.constant(false), exact: fc.boolean() }),
    )
    .map(([typed, how]) => termOf(tokensOf(normaliseText(typed).text), how));
  fc.assert(
    fc.property(texts, fc.array(sought, { minLength: 1, maxLength: 3 }), (text, terms) => {
      const normalised = normaliseText(text);
      const expected = findTerms(normalised.text, terms).map(({ start, end, term }) => ({
        ...normalised.originalRange(start, end),
        term,
      }));
      expect(findIn(text, terms)).toEqual(expected);
    }),
    { numRuns: 2_000 },
  );
});
