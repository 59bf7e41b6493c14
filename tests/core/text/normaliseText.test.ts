import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseText, tokensOf } from '../../../src/core/text/normaliseText.ts';

const fold = (text: string): string => tokensOf(normaliseText(text).text).join(' ');

describe('two spellings of one word fold to the same tokens', () => {
  test.each([
    ['case', 'MINISTRY', 'ministry'],
    ['accents', 'Café Ōsaka Übung', 'cafe osaka ubung'],
    ['combining accents', 'Cafe\u0301', 'café'],
    ['the sharp s', 'Straße STRASSE STRAẞE', 'strasse strasse strasse'],
    ['strokes and ligatures', 'Łódź Tromsø Æsir Đorđe', 'lodz tromso aesir dorde'],
    ['the Turkish dotted and dotless i', 'İstanbul Diyarbakır', 'istanbul diyarbakir'],
    ['full width', 'ＡＢＣ１２３', 'abc123'],
    ['compatibility ligatures', 'ﬁnancial ofﬁce', 'financial office'],
    ['the final sigma', 'ΟΔΥΣΣΕΥΣ', 'οδυσσευς'],
    ['Greek accents', 'Αθήνα', 'αθηνα'],
    ['the Russian yo', 'Королёв', 'королев'],
    ['Arabic vowel signs', 'مُحَمَّد', 'محمد'],
    ['hamza on alef', 'أحمد إسلام آمن', 'احمد اسلام امن'],
    ['alef wasla', 'ٱلقدس', 'القدس'],
    ['hamza on waw and yeh', 'مسؤول رئيس', 'مسوول رييس'],
    ['teh marbuta', 'مدرسة', 'مدرسه'],
    ['alef maksura', 'مصطفى', 'مصطفي'],
    ['Persian yeh and kaf', 'کتاب ایران', 'كتاب ايران'],
    ['tatweel', 'غـــزة', 'غزه'],
    ['Arabic presentation forms', 'ﻣﺤﻤﺪ', 'محمد'],
    ['Arabic and Persian digits', '١٢٣ ۴۵۶', '123 456'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['Hebrew presentation forms', 'שׁלום', 'שלום'],
    ['Hebrew abbreviations', 'צה״ל ארה"ב', 'צהל ארהב'],
    ['half-width kana', 'ｶﾞｻﾞ', 'ガザ'],
    ['Korean spelt in letters', '\u1112\u1161\u11ab\u1100\u116e\u11a8', '한국'],
  ])('%s', (_, spelling, other) => {
    expect(fold(spelling)).toBe(fold(other));
    expect(fold(spelling)).not.toBe('');
  });
});

test('words that differ by more than spelling stay apart', () => {
  expect(fold('رجل')).not.toBe(fold('راجل'));
  expect(fold('שלום')).not.toBe(fold('שלומי'));
  expect(fold('resume')).not.toBe(fold('resumed'));
});

test('Chinese, Japanese, Korean and Thai become one word for each character', () => {
  expect(tokensOf(normaliseText('人質の交渉').text)).toEqual(['人', '質', 'の', '交', '渉']);
  expect(tokensOf(normaliseText('한국').text)).toEqual(['한', '국']);
  expect(tokensOf(normaliseText('ที่').text)).toEqual(['ที่']);
});

test('vowel signs stay where a script spells with them', () => {
  expect(tokensOf(normaliseText('हिन्दी').text)).toEqual(['हिन्दी']);
});

test('a quotation mark beside a Hebrew word is no part of it', () => {
  expect(tokensOf(normaliseText('"שלום" אמר').text)).toEqual(['שלום', 'אמר']);
});

test('a stretch of the folded text leads back to the whole characters it came from', () => {
  const original = 'In Straße 5, مُحَمَّد said “人質”.';
  const { text, originalRange } = normaliseText(original);
  const originalOf = (token: string): string => {
    const start = text.indexOf(token);
    const range = originalRange(start, start + token.length);
    return original.slice(range.start, range.end);
  };
  expect(originalOf('strasse')).toBe('Straße');
  expect(originalOf('محمد')).toBe('مُحَمَّد');
  expect(originalOf('質')).toBe('質');
  expect(originalOf('said')).toBe('said');
  expect(originalOf('in')).toBe('In');
});

const anyText = fc.string({
  unit: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...'ab Z.é’"\n') },
    { weight: 3, arbitrary: fc.constantFrom(...'أةىשָׁ״質한ไｶﾞßﷺ😀\u0301\u0640') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  ),
  maxLength: 60,
});

test('folding folded text changes no word of it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = tokensOf(normaliseText(text).text);
      expect(tokensOf(normaliseText(once.join(' ')).text)).toEqual(once);
    }),
  );
});

test('every token leads back to a piece of the original that folds to it', () => {
  fc.assert(
    fc.property(anyText, (original) => {
      const { text, originalRange } = normaliseText(original);
      let previousStart = 0;
      for (const { 0: token, index } of text.matchAll(/[\p{L}\p{N}\p{M}\p{Co}]+/gu)) {
        const { start, end } = originalRange(index, index + token.length);
        expect(start).toBeGreaterThanOrEqual(previousStart);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(original.length);
        expect(normaliseText(original.slice(start, end)).text).toContain(token);
        previousStart = start;
      }
    }),
  );
});
