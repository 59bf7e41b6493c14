import { expect, test } from 'vitest';
import { searchMessages } from '../../src/cli/searchMessages.ts';

const found = { hits: [], total: 0, order: 'rank' as const, completions: [], problems: [] };

test('a search says how many hits it has, and which of them it shows', () => {
  expect(searchMessages('talks', found)).toEqual(['0 hits.']);
  expect(searchMessages('talks', { ...found, hits: [{} as never], total: 1 })).toEqual(['1 hit.']);
  expect(searchMessages('talks', { ...found, hits: [{} as never], total: 7 })).toEqual(['The best 1 of 7 hits.']);
  const newest = searchMessages('grade:A', { ...found, hits: [{} as never], total: 7, order: 'newest' });
  expect(newest).toEqual(['The newest 1 of 7 hits.']);
});

test('a search that took the last word for others says for which', () => {
  const [, taken] = searchMessages('ho', { ...found, completions: ['ho', 'hostages', 'hospital'] });
  expect(taken).toContain('ho, hostages, hospital');
});

test('what of the query could not be used is named', () => {
  const problems = [{ start: 6, end: 13, message: 'grade: does not know “Z”.' }];
  expect(searchMessages('talks grade:Z', { ...found, problems })[1]).toBe('“grade:Z”: grade: does not know “Z”.');
});

test('an unknown field is told with what was probably meant, and with all there are', () => {
  const problems = [
    {
      start: 0,
      end: 8,
      message: 'There is no field “type”; it was searched for as words.',
      unknownField: { nearest: { name: 'format', query: 'format:pdf' } },
    },
  ];
  const [, problem, meant, fields] = searchMessages('type:pdf', { ...found, problems });
  expect(problem).toContain('There is no field “type”');
  expect(meant).toBe('Was this meant: format:pdf');
  expect(fields).toMatch(/^The fields are title, author, .* and format\.$/);
});
