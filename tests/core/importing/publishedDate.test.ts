import { describe, expect, it } from 'vitest';
import { parsePublishedDate } from '../../../src/core/importing/publishedDate.ts';
import { partialDateSchema } from '../../../src/core/partialDate.ts';

describe('parsePublishedDate', () => {
  it.each([
    ['2026-11-22', '2026-11-22'],
    ['2026-11', '2026-11'],
    ['2026', '2026'],
    ['2026-11-22T08:30:00+02:00', '2026-11-22T08:30:00+02:00'],
    ['2026-11-22T08:30:00.123Z', '2026-11-22T08:30:00Z'],
    ['2026-11-22 08:30', '2026-11-22T08:30'],
    ['2026-11-22T08:30:00+0200', '2026-11-22T08:30:00+02:00'],
    ['2026/11/22', '2026-11-22'],
    ['20261122', '2026-11-22'],
    ['20261122T083000Z', '2026-11-22T08:30:00Z'],
    ['Sun, 22 Nov 2026 08:30:00 GMT', '2026-11-22T08:30:00Z'],
    ['Sun Nov 22 2026 08:30:00 GMT+0200 (Eastern European Standard Time)', '2026-11-22T08:30:00+02:00'],
    ['22 November 2026', '2026-11-22'],
    ['November 22, 2026', '2026-11-22'],
    ['Nov. 3 2026', '2026-11-03'],
    ['22nd of November 2026', '2026-11-22'],
    ['22. November 2026', '2026-11-22'],
    ['22 de noviembre de 2026', '2026-11-22'],
    ['22 novembre 2026', '2026-11-22'],
    ['22 נובמבר 2026', '2026-11-22'],
    ['22 نوفمبر 2026', '2026-11-22'],
    ['November 2026', '2026-11'],
    ['22.11.2026', '2026-11-22'],
    ['22/11/2026', '2026-11-22'],
    ['11/22/2026', '2026-11-22'],
    ['2026年11月22日', '2026-11-22'],
    ['1795336200', '2026-11-22T08:30:00Z'],
  ])('reads %s', (text, date) => {
    expect(parsePublishedDate(text)).toBe(date);
    expect(partialDateSchema.parse(date)).toBe(date);
  });

  it.each([
    '',
    'yesterday',
    '11/12/2026',
    '2026-02-31',
    '31.02.2026',
    '2026-13-01',
    '0000-01-01',
    '12345',
    '3 hours ago',
    '22 Foober 2026',
  ])('does not guess what %s means', (text) => {
    expect(parsePublishedDate(text)).toBeUndefined();
  });
});
