import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeBlocks } from '../../src/library/tables/placeBlocks.ts';

const stored = new Map(['a', 'b', 'c', 'd'].map((id, index) => [id, (index + 1) * 1024]));

test('an unchanged order moves nothing', () => {
  expect(placeBlocks(stored, ['a', 'b', 'c', 'd']).size).toBe(0);
});

test('a new block between two moves no other', () => {
  expect([...placeBlocks(stored, ['a', 'new', 'b', 'c', 'd']).keys()]).toEqual(['new']);
});

test('new blocks at both ends move no other', () => {
  expect([...placeBlocks(stored, ['first', 'a', 'b', 'c', 'd', 'last']).keys()].sort()).toEqual(['first', 'last']);
});

test('a block dragged from the end to the start moves alone', () => {
  expect([...placeBlocks(stored, ['d', 'a', 'b', 'c']).keys()]).toEqual(['d']);
});

test('a deleted block moves no other', () => {
  expect(placeBlocks(stored, ['a', 'c', 'd']).size).toBe(0);
});

test('where the room between two is used up all are spread anew', () => {
  const tight = new Map([
    ['a', 1],
    ['b', 2],
  ]);
  expect([...placeBlocks(tight, ['a', 'new', 'b'])]).toEqual([
    ['a', 1024],
    ['new', 2048],
    ['b', 3072],
  ]);
});

test('whatever was stored and whatever the order, positions rise along it', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 40 }).map(String), { maxLength: 30 });
  const positions = fc.uniqueArray(fc.oneof(fc.integer({ min: -5, max: 40 }), fc.integer({ min: -1e6, max: 1e6 })), {
    minLength: 30,
    maxLength: 30,
  });
  fc.assert(
    fc.property(ids, ids, positions, (before, order, values) => {
      const known = new Map(before.map((id, index) => [id, values[index] ?? 0]));
      const moved = placeBlocks(known, order);
      const result = order.map((id) => moved.get(id) ?? known.get(id));
      expect(result.every((position) => Number.isInteger(position))).toBe(true);
      expect(result).toEqual([...result].sort((a, b) => (a ?? 0) - (b ?? 0)));
      expect(new Set(result).size).toBe(order.length);
      for (const id of moved.keys()) expect(order).toContain(id);
    }),
  );
});
