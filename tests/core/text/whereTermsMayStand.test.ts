import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTerms } from '../../../src/core/text/findTerms.ts';
import { normaliseText, tokensOf } from '../../../src/core/text/normaliseText.ts';
import { findIn } from '../../../src/core/text/searchPassages.ts';
import { termOf } from '../../../src/core/text/searchTerm.ts';
import { whereTermsMayStand } from '../../../src/core/text/whereTermsMayStand.ts';

const PIECES = [
  'مدرسة',
  'مدرسه',
  'أحمد',
  'احمد',
  'إلى',
  'الي',
  'والكتاب',
  'كتاب',
  'آخر',
  'مُحَمَّد',
  'محـمد',
  'ﻛﺘﺎﺏ',
  'کتاب',
  '١٢',
  '،',
  '؟',
  '«',
  '»',
  '…',
  'צה״ל',
  'צה"ל',
  "צה'ל",
  'צה’ל',
  'צהל',
  'והספר',
  'ספר',
  'שָׁלוֹם',
  'שלום',
  '״',
  '׳',
  '’',
  'talks',
  'É',
  '人质',
  'ﬁ',
  ' ',
  ' ',
  '\n',
  '-',
  '.',
  '\u00a0',
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 12 })
  .map((pieces) => pieces.join(''));
const terms = fc
  .tuple(fc.constantFrom(...PIECES), fc.boolean(), fc.boolean())
  .map(([typed, prefix, exact]) => ({ tokens: tokensOf(normaliseText(typed).text), prefix, exact }))
  .filter(({ tokens }) => tokens.length > 0)
  .map(({ tokens, prefix, exact }) => termOf(tokens, { prefix, begun: false, exact }));

test('what is found between the spaces where words may stand is what is found in the whole text folded', () => {
  fc.assert(
    fc.property(texts, fc.array(terms, { minLength: 1, maxLength: 3 }), (text, sought) => {
      const normalised = normaliseText(text);
      const expected = findTerms(normalised.text, sought).map(({ start, end, term }) => ({
        ...normalised.originalRange(start, end),
        term,
      }));
      if (whereTermsMayStand(text, sought)?.length === 0) expect(expected).toEqual([]);
      expect(findIn(text, sought)).toEqual(expected);
    }),
    { numRuns: 4_000 },
  );
});

const word = (typed: string) =>
  termOf(tokensOf(normaliseText(typed).text), { prefix: false, begun: false, exact: false });

test.each([
  ['قال المسؤول إن المحادثات ستستأنف، «قريبا».', 'كتاب'],
  ['הדובר אמר: "השיחות יתחדשו".', 'ספר'],
  ['Officials said talks would resume.', 'ספר'],
])('“%s” need not be folded to know that “%s” is not in it', (text, typed) => {
  expect(whereTermsMayStand(text, [word(typed)])).toEqual([]);
});

test.each([
  ['ذهب إلى المدرسة', 'مدرسه', ['المدرسة']],
  ['דובר צה"ל אמר', 'צהל', ['צה"ל']],
  ['קרא והספר נפל, ספר', 'ספר', ['והספר', 'ספר']],
])('of “%s” only where it is written so need be folded to find “%s”', (text, typed, expected) => {
  expect(whereTermsMayStand(text, [word(typed)])?.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test.each([
  ['نشر الكِتاب', 'كتاب'],
  ['نشر الكـتاب', 'كتاب'],
])('“%s” must be folded to find “%s”', (text, typed) => {
  expect(whereTermsMayStand(text, [word(typed)])).toBeUndefined();
});
