import { describe, expect, test } from 'vitest';
import { likelyOriginal } from '../../../../src/core/source/nearCopies/likelyOriginal.ts';

const member = (id: string, published: string | null, copiedShare = 1) => ({ id, published, copiedShare });

describe('the likely original', () => {
  test('is the one that was published before all others', () => {
    expect(likelyOriginal([member('a', '2026-11-20'), member('b', '2026-11-19T22:10Z'), member('c', null)])).toEqual({
      id: 'b',
      because: 'published-first',
    });
  });

  test('is not told by a date that may be earlier or later than another', () => {
    expect(likelyOriginal([member('a', '2026-11'), member('b', '2026-11-19')])).toBeNull();
  });

  test('of the same day is the one most of whose text stands in the others', () => {
    expect(
      likelyOriginal([member('a', '2026-11-19', 1.2), member('b', '2026-11-19', 1.9), member('c', '2026-11-21', 2)]),
    ).toEqual({ id: 'b', because: 'most-copied' });
  });

  test('without any date is the one most of whose text stands in the others', () => {
    expect(likelyOriginal([member('a', null, 0.4), member('b', null, 0.98)])).toEqual({
      id: 'b',
      because: 'most-copied',
    });
  });

  test('is none of two with the same text and the same day', () => {
    expect(likelyOriginal([member('a', '2026-11-19'), member('b', '2026-11-19')])).toBeNull();
    expect(likelyOriginal([])).toBeNull();
  });
});
