import { expect, test } from 'vitest';
import { fuzzyMatch, fuzzyWords } from '../../../src/core/text/fuzzyMatch.ts';

const match = (query: string, text: string) => fuzzyMatch(fuzzyWords(query), text);
const marked = (query: string, text: string): string[] | undefined =>
  match(query, text)?.marks.map(({ start, end }) => text.slice(start, end));
const score = (query: string, text: string): number => match(query, text)?.score ?? Number.NEGATIVE_INFINITY;

test('words match in any order, by their beginnings, and are marked', () => {
  expect(marked('cai tal', 'Talks resume in Cairo')).toEqual(['Tal', 'Cai']);
});

test('a text that lacks one of the words does not match', () => {
  expect(match('cairo doha', 'Talks resume in Cairo')).toBeUndefined();
});

test('left-out letters are forgiven within a word', () => {
  expect(marked('hostg', 'The hostages were freed')).toEqual(['host', 'g']);
  expect(match('xyz', 'The hostages were freed')).toBeUndefined();
});

test('initials match the words they stand for', () => {
  expect(marked('idf', 'The Israel Defense Forces said')).toEqual(['I', 'D', 'F']);
});

test('marks follow the text as it is written', () => {
  expect(marked('strasse', 'Die Straße')).toEqual(['Straße']);
  expect(marked('人質', '昨日の人質')).toEqual(['人質']);
});

test('the closer match scores higher', () => {
  expect(score('talks', 'Talks in Cairo')).toBeGreaterThan(score('talks', 'Cairo: a history of talks'));
  expect(score('talk', 'Talk of war')).toBeGreaterThan(score('talk', 'Talks of war'));
  expect(score('port', 'Port of Haifa')).toBeGreaterThan(score('port', 'Airport of Haifa'));
  expect(score('ceasefire talks', 'A ceasefire talks plan')).toBeGreaterThan(
    score('ceasefire talks', 'Talks on a permanent end after the ceasefire'),
  );
});

test('an empty text or query matches nothing worth marking', () => {
  expect(match('talks', '')).toBeUndefined();
  expect(match('', 'Talks')).toEqual({ score: 0, marks: [] });
});
