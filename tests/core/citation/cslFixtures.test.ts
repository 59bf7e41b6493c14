import { describe, expect, test } from 'vitest';
import { hasCslFixtures, listCslFixtures, runCslFixture } from '../../support/cslFixtures.ts';

const positions = hasCslFixtures ? listCslFixtures().filter((name) => name.startsWith('position_')) : [];

const REASON = 'needs the official CSL fixtures in ../shared/csl';

describe('the official CSL fixtures', () => {
  test('all sixteen position fixtures are there', ({ skip }) => {
    skip(!hasCslFixtures, REASON);
    expect(positions).toHaveLength(16);
  });

  test.each(positions)('%s comes out as the suite states it', (name) => {
    const { expected, actual } = runCslFixture(name);
    expect(actual).toBe(expected);
  });

  test('no fewer of all fixtures come out as stated than when this was written', ({ skip }) => {
    skip(!hasCslFixtures, REASON);
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
