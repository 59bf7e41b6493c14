import { describe, expect, it } from 'vitest';
import { parseLocator, startsLocator } from '../../../src/core/citation/parseLocator.ts';

describe('parseLocator', () => {
  it.each([
    ['p 4', 'page', '4'],
    ['p4', 'page', '4'],
    ['p. 4', 'page', '4'],
    ['P. 4', 'page', '4'],
    ['pp. 4-6', 'page', '4-6'],
    ['pp. 4–6', 'page', '4-6'],
    ['pp 4 – 6, 9', 'page', '4-6, 9'],
    ['page iv', 'page', 'iv'],
    ['12', 'page', '12'],
    ['ch 2', 'chapter', '2'],
    ['chap. 12', 'chapter', '12'],
    ['para 3', 'paragraph', '3'],
    ['paras 3-5', 'paragraph', '3-5'],
    ['¶ 7', 'paragraph', '7'],
    ['§ 5', 'section', '5'],
    ['§5.2', 'section', '5.2'],
    ['sec. 4.1.3', 'section', '4.1.3'],
    ['s 9', 'section', '9'],
    ['ss 9-11', 'section', '9-11'],
    ['sect. 4', 'section', '4'],
    ['l. 40', 'line', '40'],
    ['12:30', 'timestamp', '12:30'],
    ['1:02:30', 'timestamp', '1:02:30'],
    ['t 12:30-13:05', 'timestamp', '12:30-13:05'],
    ['ص 5', 'page', '5'],
    ['ص. ٥-٧', 'page', '٥-٧'],
    ['صص 5، 9', 'page', '5, 9'],
    ['الفقرة 12', 'paragraph', '12'],
    ["עמ' 4", 'page', '4'],
    ['עמ׳ 4-6', 'page', '4-6'],
    ['סעיף 3', 'section', '3'],
  ])('reads %s', (typed, label, value) => {
    expect(parseLocator(typed)).toEqual({ label, value });
  });

  it.each([
    '',
    'p',
    'pp.',
    'pass 4',
    'place 4',
    'chapter',
    'perhaps',
    'p 4 of the report',
    '12:75',
    'and 4',
    '4 of 5',
    'parallel 38',
    's i',
    's',
    'ss',
    'says 4',
  ])('does not take “%s” for one', (typed) => {
    expect(parseLocator(typed)).toBeUndefined();
  });
});

describe('startsLocator', () => {
  it.each([
    'p',
    'pp',
    'pp.',
    'p ',
    'p. 4-',
    'pp 4, ',
    'cha',
    'para',
    '§',
    '§ 4.',
    's',
    's ',
    's. ',
    's 9',
    '12:',
    '12:3',
    't 12:',
  ])('waits after “%s”', (typed) => {
    expect(startsLocator(typed)).toBe(true);
  });

  it.each(['x', 'pe', 'p 4 o', 'chop', '12', 'the', 's i', 's and'])('does not wait after “%s”', (typed) => {
    expect(startsLocator(typed)).toBe(false);
  });
});
