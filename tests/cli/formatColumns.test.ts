import { expect, test } from 'vitest';
import { formatColumns } from '../../src/cli/formatColumns.ts';

test('columns are as wide as their widest cell, and the last is left as it is', () => {
  expect(
    formatColumns([
      ['a', 'long cell', 'x'],
      ['bcd', '-', 'y z'],
    ]),
  ).toBe('a    long cell  x\nbcd  -          y z');
});

test('East Asian letters take two cells and marks none, as on the screen', () => {
  expect(
    formatColumns([
      ['海港', 'x'],
      ['ｘ', 'x'],
      ['שָׁלוֹם', 'x'],
      ['e\u0301t', 'x'],
      ['👩‍👩‍👧', 'x'],
    ]).split('\n'),
  ).toEqual(['海港  x', 'ｘ    x', 'שָׁלוֹם  x', 'e\u0301t    x', '👩‍👩‍👧    x']);
});

test('commands to the terminal and marks that turn the line round become blanks; joiners that spell words stay', () => {
  expect(formatColumns([['\u001b[31mred\u0007', 'a\u202eb\nc\u2028d', 'می\u200cخواهم']])).toBe(
    ' [31mred   a b c d  می\u200cخواهم',
  );
});

test('no rows are no text', () => {
  expect(formatColumns([])).toBe('');
});
