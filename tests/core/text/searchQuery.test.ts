import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSearchQuery, renderFtsQuery } from '../../../src/core/text/searchQuery.ts';

const render = (query: string): string => renderFtsQuery(parseSearchQuery(query));

test('all words must be found, the last one also as the beginning of a word', () => {
  expect(render('Cairo talks res')).toBe('"cairo" AND "talks" AND "res"*');
});

test('a quoted phrase stays together and is not completed', () => {
  expect(render('cairo "ceasefire talks"')).toBe('"cairo" AND "ceasefire talks"');
  expect(render('„Waffenruhe in Kairo“')).toBe('"waffenruhe in kairo"');
});

test('a phrase still being typed is completed', () => {
  expect(render('"ceasefire ta')).toBe('"ceasefire ta"*');
});

test('a word that the index holds as several becomes a phrase', () => {
  expect(render('U.S. S-300 dual-use')).toBe('"u s" AND "s 300" AND "dual use"*');
  expect(render('人質')).toBe('"人 質"');
});

test('a quotation mark inside a Hebrew abbreviation opens no phrase', () => {
  expect(render('דובר צה"ל אמר')).toBe('"דובר" AND "צהל" AND "אמר"*');
});

test('the operators of the index are words like any other', () => {
  expect(render('title:x OR y* NOT (z) NEAR(a, 2) ^b + {c}')).toBe(
    '"title x" AND "or" AND "y" AND "not" AND "z" AND "near a" AND "2" AND "b" AND "c"*',
  );
});

test('a word is asked for once', () => {
  expect(render('talks talks Talks')).toBe('"talks" AND "talks"*');
});

test('without a letter or digit there is nothing to search for', () => {
  for (const query of ['', '   ', '"', '""', '*', '?!', '“”']) expect(parseSearchQuery(query)).toEqual([]);
});

test('whatever is typed, what the index is asked holds nothing but quoted words', () => {
  const typed = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'"*()^:-+{}ORANDNOT \u0000人é“”'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
  });
  fc.assert(
    fc.property(typed, (query) => {
      expect(render(query)).toMatch(/^(?:"[^"]*"\*?(?: AND "[^"]*"\*?)*)?$/);
    }),
  );
});
