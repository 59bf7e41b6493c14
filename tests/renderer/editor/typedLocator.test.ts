import { describe, expect, it } from 'vitest';
import { readTypedLocator } from '../../../src/renderer/editor/citations/typedLocator.ts';

const page = (value: string) => ({ label: 'page', value });

describe('text typed behind a new citation', () => {
  it.each(['', 'p', 'pp', 'pp.', '1', '12', '12:', '§'])('may still become a locator after “%s”', (typed) => {
    expect(readTypedLocator(typed, 'en')).toMatchObject({ state: 'open', locator: undefined });
  });

  it.each([
    ['p 4', page('4'), ''],
    ['p 4 ', page('4'), ' '],
    ['p. 4–6', page('4-6'), ''],
    ['p 4-', page('4'), '-'],
    ['pp. 4, ', page('4'), ', '],
    ['p 4.', page('4'), '.'],
    ['s 9', { label: 'section', value: '9' }, ''],
    ['12:30', { label: 'timestamp', value: '12:30' }, ''],
  ])('is a locator already in “%s”', (typed, locator, rest) => {
    expect(readTypedLocator(typed, 'en')).toEqual({ state: 'open', locator, rest });
  });

  it.each([
    ['p 4 a', page('4'), ' a'],
    ['p 4. T', page('4'), '. T'],
    ['p 4;', page('4'), ';'],
    ['pp. 4-6)', page('4-6'), ')'],
    ['ch 2, b', { label: 'chapter', value: '2' }, ', b'],
  ])('is over in “%s”', (typed, locator, rest) => {
    expect(readTypedLocator(typed, 'en')).toEqual({ state: 'ended', locator, rest });
  });

  it.each([' ', ' and', ' p 4', '.', ', and', 'pe', 'perhaps', 'x', 's a', 's i', '4 m', '12 men', '(p 4'])(
    'is prose in “%s”',
    (typed) => {
      expect(readTypedLocator(typed, 'en')).toEqual({ state: 'none' });
    },
  );
});
