import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hyphenatedWords } from '../../../src/core/text/hyphenatedWords.ts';
import { searchPassages } from '../../../src/core/text/searchPassages.ts';
import { termOf } from '../../../src/core/text/searchTerm.ts';

const wordsIn = (text: string) => hyphenatedWords(text).map(({ word }) => word);

test.each([
  ['broken at the end of a printed line', 'the prime mini-ster said', ['minister']],
  ['over a line of a text file', 'the prime mini-\nster said', ['minister']],
  ['a compound', 'Co-operation on T-72 tanks', ['cooperation', 't72']],
  [
    'marks, capitals and letter variants',
    'Ré\u0301-GIME, Straß‐e and Über\u2011gabe',
    ['regime', 'strasse', 'ubergabe'],
  ],
  ['three parts, two by two', 'a well-orga-nised cell', ['wellorga', 'organised']],
  ['Cyrillic', 'прави-тельство', ['правительство']],
  ['numbers alone', '2019-20, 12-11-2026 and 1-0', []],
  ['a dash, a range, a sign', 'talks - again, -4 and A–B, a -b or a- b', []],
  [
    'a hyphen that hangs before a conjunction',
    'Öl- und Gasförderung, pre- and post-war, short- to medium-term',
    ['postwar', 'mediumterm'],
  ],
  ['two lines between', 'mini-\n\nster', []],
  ['scripts that write no spaces', '中-文', []],
])('%s', (_, text, words) => {
  expect(wordsIn(text)).toEqual(words);
});

test('what is no word for its length is left alone, and takes no time that grows with its square', () => {
  expect(wordsIn(`${'a'.repeat(100_000)}-${'b'.repeat(100_000)}`)).toEqual([]);
  expect(wordsIn('ab-'.repeat(100_000))).toHaveLength(99_999);
});

const found = (text: string, word: string, how: { prefix?: boolean; completions?: readonly string[] } = {}) =>
  [...searchPassages(text, [{ ...termOf([word], { prefix: false, begun: false, exact: false }), ...how }])].map(
    ({ start, end }) => text.slice(start, end),
  );

test('a word is found with a hyphen inside as well as without one', () => {
  const text = 'The minister met a Mini-\nster and the mini-ster’s mini bus, not the “minister-president”.';
  expect(found(text, 'minister')).toEqual(['minister', 'Mini-\nster', 'mini-ster', 'minister']);
  expect(found(text, 'mini')).toEqual(['Mini', 'mini', 'mini']);
  expect(found(text, 'minis', { prefix: true })).toEqual(['minister', 'Mini-\nster', 'mini-ster', 'minister']);
  expect(found(text, 'mini', { prefix: true })).toEqual(['minister', 'Mini', 'mini', 'mini', 'minister']);
  expect(found(text, 'minis', { prefix: true, completions: ['ministry'] })).toEqual([]);
  expect(found('Выступ прави-тельства', 'правительства')).toEqual(['прави-тельства']);
});

test('a word is found wherever a hyphen divides it, however long the text', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abcdéñж'), minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(letters, fc.nat(), fc.integer({ min: 0, max: 2_100 }), fc.boolean(), (word, place, room, atLineEnd) => {
      const at = 1 + (place % (word.length - 1));
      const written = `${word.slice(0, at)}-${atLineEnd ? '\n' : ''}${word.slice(at)}`;
      const text = `${'zz '.repeat(room)}${written}. ${'zz\n'.repeat(400)}`;
      const folded = word.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
      expect(found(text, folded)).toEqual([written]);
    }),
  );
});
