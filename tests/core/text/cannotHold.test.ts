import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cannotHold } from '../../../src/core/text/cannotHold.ts';
import { findTerms } from '../../../src/core/text/findTerms.ts';
import { normaliseText, tokensOf } from '../../../src/core/text/normaliseText.ts';
import { termOf } from '../../../src/core/text/searchTerm.ts';

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

test('a text that is said not to hold the words does not hold them folded either', () => {
  fc.assert(
    fc.property(texts, fc.array(terms, { minLength: 1, maxLength: 3 }), (text, sought) => {
      if (cannotHold(text, sought)) expect(findTerms(normaliseText(text).text, sought)).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

const word = (typed: string) =>
  termOf(tokensOf(normaliseText(typed).text), { prefix: false, begun: false, exact: false });

test.each([
  ['قال المسؤول إن المحادثات ستستأنف، «قريبا».', 'كتاب'],
  ['הדובר אמר: "השיחות יתחדשו".', 'ספר'],
  ['Officials said talks would resume.', 'ספר'],
])('“%s” need not be folded to know that “%s” is not in it', (text, typed) => {
  expect(cannotHold(text, [word(typed)])).toBe(true);
});

test.each([
  ['ذهب إلى المدرسة', 'مدرسه'],
  ['דובר צה"ל אמר', 'צהל'],
  ['קרא והספר נפל', 'ספר'],
  ['نشر الكِتاب', 'كتاب'],
  ['نشر الكـتاب', 'كتاب'],
])('“%s” may hold “%s”', (text, typed) => {
  expect(cannotHold(text, [word(typed)])).toBe(false);
});
