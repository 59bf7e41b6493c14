import { describe, expect, test } from 'vitest';
import { compareTexts, judgeComparison } from '../../../../src/core/source/nearCopies/compareTexts.ts';
import { shinglesOf } from '../../../../src/core/source/nearCopies/shinglesOf.ts';
import { annotatedPairs } from '../../../support/annotatedPairs.ts';

const judged = annotatedPairs().map((pair) => ({
  ...pair,
  found: judgeComparison(compareTexts(shinglesOf(pair.a), shinglesOf(pair.b))),
}));
const named = (pairs: typeof judged) => pairs.map(({ what }) => what);

describe('near copies among annotated pairs', () => {
  test('there are at least sixty pairs, copies and others', () => {
    expect(judged.filter(({ copies }) => copies).length).toBeGreaterThanOrEqual(30);
    expect(judged.filter(({ copies }) => !copies).length).toBeGreaterThanOrEqual(30);
  });

  test('of what is called a near copy, at least 95 in 100 are', () => {
    const called = judged.filter(({ found }) => found === 'copy');
    const wrong = called.filter(({ copies }) => !copies);
    expect(1 - wrong.length / called.length, named(wrong).join('; ')).toBeGreaterThanOrEqual(0.95);
  });

  test('of the near copies at least 90 in 100 are found', () => {
    const copies = judged.filter(({ copies: areCopies }) => areCopies);
    const missed = copies.filter(({ found }) => found !== 'copy');
    expect(1 - missed.length / copies.length, named(missed).join('; ')).toBeGreaterThanOrEqual(0.9);
  });

  test('two reports of one press conference are no copies, and are said to share quotations', () => {
    for (const { what, found } of judged.filter(({ shares }) => shares === 'quotations')) {
      expect(found, what).toBe('quotes');
    }
  });

  test('it makes no difference which of two texts comes first', () => {
    for (const { a, b, what, found } of judged) {
      expect(judgeComparison(compareTexts(shinglesOf(b), shinglesOf(a))), what).toBe(found);
    }
  });
});
