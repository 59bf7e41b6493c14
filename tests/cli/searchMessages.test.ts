import { expect, test } from 'vitest';
import { searchMessages } from '../../src/cli/searchMessages.ts';

const found = { hits: [], total: 0, rankedWithinNewest: null, completed: true };

test('a search says how many hits it has', () => {
  expect(searchMessages(found)).toEqual(['0 hits.']);
  expect(searchMessages({ ...found, hits: [{} as never], total: 1 })).toEqual(['1 hit.']);
  expect(searchMessages({ ...found, hits: [{} as never], total: 7 })).toEqual(['The best 1 of 7 hits.']);
});

test('a search that ranked only some of its matches, or took the last word as it stands, says so', () => {
  const [, ranked, taken] = searchMessages({ ...found, rankedWithinNewest: 20_000, completed: false });
  expect(ranked).toContain('the best of the newest 20000');
  expect(taken).toContain('The last word was taken as it stands');
});
