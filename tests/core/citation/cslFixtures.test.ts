import { describe, expect, test } from 'vitest';
import { hasCslFixtures, listCslFixtures, runCslFixture } from '../../support/cslFixtures.ts';

const positions = hasCslFixtures ? listCslFixtures().filter((name) => name.startsWith('position_')) : [];

describe.skipIf(!hasCslFixtures)('the official CSL fixtures (skipped where ../shared/csl is not there)', () => {
  test('all sixteen position fixtures are there', () => {
    expect(positions).toHaveLength(16);
  });

  test.each(positions)('%s comes out as the suite states it', (name) => {
    const { expected, actual } = runCslFixture(name);
    expect(actual).toBe(expected);
  });

  test('no fewer of all fixtures come out as stated than when this was written', () => {
    // The rest needs locales that do not ship, formatting inside titles (text here), or positions of numeric styles.
    const same = listCslFixtures().filter((name) => {
      try {
        const { expected, actual } = runCslFixture(name);
        return actual === expected;
      } catch {
        return false;
      }
    });
    expect(same.length).toBeGreaterThanOrEqual(392);
  });
});
