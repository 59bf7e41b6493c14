import { expect, test } from 'vitest';
import { markupFor, parseMarkup, toProcessorText } from '../../../src/core/citation/cslMarkup.ts';

const wrap = (code: Parameters<typeof markupFor>[0], text: string) => markupFor(code).replace('%%STRING%%', text);

test('formatting inside formatting adds up, and can be taken back', () => {
  expect(parseMarkup(`a ${wrap('i', `b ${wrap('b', 'c')} ${wrap('I', 'd')}`)}${wrap('^', 'e')}`)).toEqual([
    { text: 'a ' },
    { text: 'b ', italic: true },
    { text: 'c', italic: true, bold: true },
    { text: ' ', italic: true },
    { text: 'd' },
    { text: 'e', superscript: true },
  ]);
});

test('neighbours with the same formatting are one run', () => {
  expect(parseMarkup(`${wrap('i', 'a')}${wrap('i', 'b')}`)).toEqual([{ text: 'ab', italic: true }]);
});

test('a link is one only with a web address', () => {
  expect(parseMarkup(wrap('l', 'https://a.example/'))).toEqual([
    { text: 'https://a.example/', url: 'https://a.example/' },
  ]);
  expect(parseMarkup(wrap('l', 'javascript:alert(1)'))).toEqual([{ text: 'javascript:alert(1)' }]);
});

test('text comes back as it went in, and cannot close or open anything', () => {
  expect(parseMarkup(wrap('i', toProcessorText('<i>a</i> & "b"')))).toEqual([{ text: '<i>a</i> & "b"', italic: true }]);
  expect(parseMarkup(toProcessorText(wrap('b', 'x')))).toEqual([{ text: 'bx' }]);
});

test('empty formatting leaves no run', () => {
  expect(parseMarkup(`${wrap('i', '')}`)).toEqual([]);
});
