import { describe, expect, it } from 'vitest';
import { formatBytes } from '../../../src/renderer/ui/formatBytes.ts';
import { formatKey } from '../../../src/renderer/ui/formatKey.ts';
import { formatLocator } from '../../../src/renderer/ui/formatLocator.ts';
import { formatNames } from '../../../src/renderer/ui/formatNames.ts';
import { formatPartialDate } from '../../../src/renderer/ui/formatPartialDate.ts';
import { keyOf } from '../../../src/renderer/ui/Keys.tsx';

describe('short texts', () => {
  it.each([
    ['2026-11-22', '22 Nov 2026'],
    ['2026-11-22T08:30+02:00', '22 Nov 2026'],
    ['2026-11', 'Nov 2026'],
    ['2026', '2026'],
  ])('a date %s is %s', (date, expected) => expect(formatPartialDate(date)).toBe(expected));

  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1000, '1.0 kB'],
    [48_213, '48.2 kB'],
    [4_200_000, '4.2 MB'],
    [123_456_789, '123 MB'],
  ])('%i bytes are %s', (bytes, expected) => expect(formatBytes(bytes)).toBe(expected));

  it('names one, two or many authors', () => {
    const haddad = { family: 'Haddad', given: 'Leila' };
    const institute = { literal: 'Open Ledger Institute' };
    expect(formatNames([])).toBe('');
    expect(formatNames([haddad])).toBe('Haddad');
    expect(formatNames([haddad, institute])).toBe('Haddad and Open Ledger Institute');
    expect(formatNames([institute, haddad, haddad])).toBe('Open Ledger Institute et al.');
  });

  it('writes a locator with its kind', () => {
    expect(formatLocator({ label: 'page', value: '9' })).toBe('p. 9');
  });

  it('writes keys as each platform does', () => {
    expect(formatKey('mod+shift+f', 'other')).toEqual(['Ctrl', 'Shift', 'F']);
    expect(formatKey('mod+shift+f', 'mac')).toEqual(['⇧', '⌘', 'F']);
    expect(formatKey('mod+alt+enter', 'other')).toEqual(['Ctrl', 'Alt', 'Enter']);
  });

  it('takes another key on macOS where the system has taken the usual one', () => {
    expect(keyOf('export.again', 'other')).toBe('mod+e');
    expect(keyOf('export.again', 'mac')).toBe('mod+alt+e');
    expect(keyOf('view.theme', 'other')).toBeUndefined();
  });
});
