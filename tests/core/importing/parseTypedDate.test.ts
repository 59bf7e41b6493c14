import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTypedDate } from '../../../src/core/importing/dates/parseTypedDate.ts';

describe('a date that a person types', () => {
  it.each([
    '9 Feb 2026',
    '9 February 2026',
    'Feb 9, 2026',
    'February 9th, 2026',
    '9. Februar 2026',
    '2026-02-09',
    '2026/02/09',
    '09.02.2026',
    '9.2.2026',
    '  9 feb 2026 ',
    'Mon, 9 Feb 2026',
    '٩ فبراير ٢٠٢٦',
  ])('%s is the ninth of February', (text) => {
    expect(parseTypedDate(text)).toEqual({ kind: 'date', date: '2026-02-09' });
  });

  it.each([
    ['2026', '2026'],
    ['Feb 2026', '2026-02'],
    ['2026-02', '2026-02'],
    ['13/02/2026', '2026-02-13'],
    ['02/13/2026', '2026-02-13'],
    ['03/03/2026', '2026-03-03'],
    ['9 Feb 2026, 08:30', '2026-02-09T08:30'],
  ])('%s says as much as it says', (text, date) => {
    expect(parseTypedDate(text)).toEqual({ kind: 'date', date });
  });

  it.each(['03/04/2026', '3/4/2026', '03-04-2026'])('%s may be two days, and both are named', (text) => {
    expect(parseTypedDate(text)).toEqual({ kind: 'ambiguous', readings: ['2026-04-03', '2026-03-04'] });
  });

  it.each(['9 Feb', '31 Feb 2026', '2026-13-01', 'yesterday', '9/2/26', '1763800000', '29.02.2026'])(
    '%s is none',
    (text) => {
      expect(parseTypedDate(text)).toEqual({ kind: 'wrong' });
    },
  );

  it('may be left out', () => {
    expect(parseTypedDate('  ')).toEqual({ kind: 'none' });
  });

  it('is the same day in every form that says which number is which', () => {
    const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'];
    const days = fc.record({
      year: fc.integer({ min: 1900, max: 2099 }),
      month: fc.integer({ min: 1, max: months.length }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(days, ({ year, month, day }) => {
        const name = months[month - 1] ?? '';
        const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const forms = [
          date,
          `${day} ${name} ${year}`,
          `${day} ${name.slice(0, 3)} ${year}`,
          `${name} ${day}, ${year}`,
          `${day}.${month}.${year}`,
        ];
        for (const form of forms) expect([form, parseTypedDate(form)]).toEqual([form, { kind: 'date', date }]);
      }),
    );
  });
});
