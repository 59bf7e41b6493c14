import { describe, expect, test } from 'vitest';
import { type OrderedCluster, placeCites } from '../../../src/core/citation/citationOrder.ts';

/** A note with its number and cites; a cite is a work, or a work and its locator: `A` or `A@4`. */
const note = (noteNumber: number, ...cites: string[]): OrderedCluster => ({
  noteNumber,
  cites: cites.map((cite) => {
    const [workId = '', locator = ''] = cite.split('@');
    return { workId, locator };
  }),
});
const positions = (...clusters: OrderedCluster[]) =>
  placeCites(clusters, 5).map((cites) => cites.map(({ position }) => position));

describe('in notes', () => {
  test('a work is first, and then right after itself ibid', () => {
    expect(positions(note(1, 'A'), note(2, 'A'), note(3, 'B'), note(4, 'A'))).toEqual([
      ['first'],
      ['ibid'],
      ['first'],
      ['subsequent'],
    ]);
  });

  test('another locator is ibid with locator, the same is ibid, a missing one is no ibid', () => {
    expect(positions(note(1, 'A@1'), note(2, 'A@1'), note(3, 'A@2'), note(4, 'A'), note(5, 'A@3'))).toEqual([
      ['first'],
      ['ibid'],
      ['ibid-with-locator'],
      ['subsequent'],
      ['ibid-with-locator'],
    ]);
  });

  test('a note on several works is no ground for an ibid in the next', () => {
    expect(positions(note(1, 'B', 'A'), note(2, 'A'), note(3, 'A', 'B'), note(4, 'A'))).toEqual([
      ['first', 'first'],
      ['subsequent'],
      ['ibid', 'subsequent'],
      ['subsequent'],
    ]);
  });

  test('within one note a work right after itself is ibid', () => {
    expect(positions(note(1, 'A@1', 'A@2', 'B', 'A@2'))).toEqual([
      ['first', 'ibid-with-locator', 'first', 'subsequent'],
    ]);
  });

  test('several citations in one note stand to each other as cites of one do, and the note is no ground for an ibid', () => {
    expect(positions(note(1, 'A'), note(1, 'A@4'), note(1, 'B'), note(2, 'B'), note(2, 'A'))).toEqual([
      ['first'],
      ['ibid-with-locator'],
      ['first'],
      ['subsequent'],
      ['subsequent'],
    ]);
    expect(positions(note(2, 'A'), note(3, 'A'))).toEqual([['first'], ['ibid']]);
  });

  test('a note between without citation breaks the chain', () => {
    expect(positions(note(1, 'A'), note(3, 'A'))).toEqual([['first'], ['subsequent']]);
  });

  test('near notes end at the distance of the style', () => {
    const placed = placeCites([note(1, 'A'), note(2, 'B'), note(6, 'A'), note(12, 'A')], 5);
    expect(placed.map(([cite]) => cite?.nearNote)).toEqual([false, false, true, false]);
  });

  test('a later cite knows the note of the first', () => {
    const placed = placeCites([note(3, 'A', 'A'), note(4, 'B'), note(7, 'A')], 5);
    expect(placed.map((cites) => cites.map(({ firstNoteNumber }) => firstNoteNumber))).toEqual([
      [null, null],
      [null],
      [3],
    ]);
  });

  test('a lower number starts anew', () => {
    expect(positions(note(1, 'A'), note(2, 'A'), note(1, 'A'))).toEqual([['first'], ['ibid'], ['first']]);
  });
});

test('citations in the running text are counted apart from notes', () => {
  expect(positions(note(0, 'A'), note(1, 'A'), note(0, 'A'))).toEqual([['first'], ['first'], ['ibid']]);
});

test('ten thousand notes are placed one by one, not against each other', () => {
  const placed = placeCites(
    Array.from({ length: 10_000 }, (_, index) => note(index + 1, `W${index % 3000}`)),
    5,
  );
  expect(placed.filter(([cite]) => cite?.position === 'first')).toHaveLength(3000);
});
