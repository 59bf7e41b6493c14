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

test('a stop that a style doubles is printed once, whatever formatting ends before it', () => {
  const plain = (output: string) =>
    parseMarkup(output)
      .map(({ text }) => text)
      .join('');
  expect(plain('A history of talks. . Northern Press')).toBe('A history of talks. Northern Press');
  expect(plain(`${wrap('i', 'A history.')} . . Press`)).toBe('A history. Press');
  expect(plain('What next? . Online. . ')).toBe('What next? Online. ');
  expect(plain('“A history.” . Press')).toBe('“A history.” Press');
  expect(plain('From . to .NET. .5')).toBe('From . to .NET. .5');
});

test.each(['Wait . . . what', 'Wait. . . . what', 'End . .', 'End. .', 'What? . Yes', '“Yes.” . no'])(
  'the stops in the title “%s” are printed as they are written',
  (title) => {
    expect(parseMarkup(toProcessorText(title))).toEqual([{ text: title }]);
  },
);
