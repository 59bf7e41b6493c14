import { describe, expect, test } from 'vitest';
import { numberListItems } from '../../../src/core/docx/blocks/listNumbering.ts';
import { documentWordsFor } from '../../../src/core/docx/language/documentWords.ts';
import { formatDate } from '../../../src/core/docx/language/formatDate.ts';
import { findLinkTarget } from '../../../src/core/docx/write/linkTarget.ts';
import { toWordText } from '../../../src/core/docx/write/wordText.ts';

describe('formatDate', () => {
  test.each([
    ['en-GB', '2026-03-03', '3 March 2026'],
    ['en-US', '2026-03-03', 'March 3, 2026'],
    ['en', '2026-03-03', 'March 3, 2026'],
    ['en-CA', '2026-03-03', 'March 3, 2026'],
    ['en-IE', '2026-03-03', '3 March 2026'],
    ['en', '2026-03', 'March 2026'],
    ['en', '2026', '2026'],
    ['en-GB', '2026-03-06T18:00+02:00', '6 March 2026, 18:00 (UTC+02:00)'],
    ['en-GB', '2026-03-06T18:00:30.5Z', '6 March 2026, 18:00 (UTC)'],
    ['en-GB', '2026-03-06T18:00', '6 March 2026, 18:00'],
    ['fr', '2026-08-01', '1 août 2026'],
    ['de-AT', '2026-03-03', '3. März 2026'],
    ['es-MX', '2026-03-03', '3 de marzo de 2026'],
    ['ar', '2026-03-03', '3 مارس 2026'],
    ['he', '2026-03-03', '3 במרץ 2026'],
    ['nl', '2026-03-03', '3 March 2026'],
  ])('in %s, %s is %s', (language, date, expected) => {
    expect(formatDate(date, documentWordsFor(language))).toBe(expected);
  });
});

describe('findLinkTarget', () => {
  test.each([
    ['https://a.example/x?y=1&z=2#part', 'https://a.example/x?y=1&z=2#part'],
    [' https://a.example/with space ', 'https://a.example/with%20space'],
    ['https://a.example/a|b[c]{d}^`"<>\\', 'https://a.example/a%7Cb%5Bc%5D%7Bd%7D%5E%60%22%3C%3E/'],
    ['https://a.example/100%', 'https://a.example/100%25'],
    ['https://müller.example/ü', 'https://xn--mller-kva.example/%C3%BC'],
    ['https://[2001:db8::1]:8443/x', 'https://[2001:db8::1]:8443/x'],
    ['mailto:desk@a.example', 'mailto:desk@a.example'],
  ])('%s may be linked to as %s', (address, expected) => {
    expect(findLinkTarget(address)).toBe(expected);
  });

  test.each(['', 'a.example', 'https://', 'https://[broken', 'javascript:alert(1)', 'file:///etc/passwd'])(
    '%s may not',
    (address) => {
      expect(findLinkTarget(address)).toBeUndefined();
    },
  );
});

describe('numberListItems', () => {
  test('goes on from the instances already used', () => {
    const { numbering, nextInstance } = numberListItems(
      [
        { indent: 0, ordered: true },
        { indent: 2, ordered: false },
      ],
      7,
    );
    expect(numbering).toEqual([
      { kind: 'ordered', instance: 7, level: 0 },
      { kind: 'bullet', instance: 8, level: 2 },
    ]);
    expect(nextInstance).toBe(9);
  });

  test('an item further out ends what is nested', () => {
    const item = (indent: number) => ({ indent, ordered: true });
    const instances = numberListItems([item(1), item(2), item(1), item(2), item(0), item(1)], 1).numbering.map(
      ({ instance }) => instance,
    );
    expect(instances).toEqual([1, 2, 1, 3, 4, 5]);
  });
});

describe('toWordText', () => {
  test('keeps what can be read and leaves out what XML forbids', () => {
    expect(toWordText('a\tb\u0000\u001F\u007F\uFFFE\uFFFF\uFDD0c😀é')).toBe('a\tbc😀é');
    expect(toWordText('1\r\n2\r3\u20284\u000C5')).toBe('1\n2\n3\n4\n5');
    expect(toWordText('half \uD83D of one')).toBe('half \uFFFD of one');
  });
});
