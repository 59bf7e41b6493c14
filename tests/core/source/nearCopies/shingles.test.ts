import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../../../src/core/source/nearCopies/compareTexts.ts';
import { fingerprintsOf } from '../../../../src/core/source/nearCopies/fingerprintsOf.ts';
import { sharedPassages } from '../../../../src/core/source/nearCopies/sharedPassages.ts';
import { shinglesOf } from '../../../../src/core/source/nearCopies/shinglesOf.ts';

const words = (min: number, max: number) =>
  fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: min, maxLength: max }).map((numbers) =>
    // No two alphabets look alike: what stands in two texts by chance is no passage.
    numbers.map((number) => `w${number.toString(26)}`).join(' '),
  );

describe('shingles', () => {
  test('case, accents, punctuation and line breaks make no difference', () => {
    const plain = shinglesOf('The minister said that the ecole in Elodie was closed');
    const printed = shinglesOf('THE MINISTER said, that\n\nthe École in Élodie – was closed!');
    expect([...printed.hashes]).toEqual([...plain.hashes]);
  });

  test('a text of fewer words than a shingle has none', () => {
    expect(shinglesOf('Only four words here').hashes).toHaveLength(0);
    expect(shinglesOf('').hashes).toHaveLength(0);
  });

  test('words of scripts without spaces are compared by characters', () => {
    expect(shinglesOf('市卫生部门召开发布会').hashes).toHaveLength(3);
    expect(shinglesOf('五個字而已').hashes).toHaveLength(0);
  });

  test('a passage gives the same shingles wherever it stands', () => {
    fc.assert(
      fc.property(words(0, 30), words(8, 60), words(0, 30), (before, passage, after) => {
        const inside = new Set(shinglesOf(`${before} ${passage} ${after}`).hashes);
        for (const hash of shinglesOf(passage).hashes) expect(inside.has(hash)).toBe(true);
      }),
    );
  });
});

describe('fingerprints', () => {
  test('two texts with a passage of twenty words in common have one in common, whatever surrounds it', () => {
    fc.assert(
      fc.property(words(20, 25), words(0, 300), words(0, 300), words(0, 300), words(0, 300), (passage, a, b, c, d) => {
        const first = fingerprintsOf(shinglesOf(`${a} ${passage} ${b}`));
        const second = new Set(fingerprintsOf(shinglesOf(`${c} ${passage} ${d}`)));
        expect(first.some((value) => second.has(value))).toBe(true);
      }),
    );
  });

  test('a long text is known by about an eighth of its shingles', () => {
    const text = Array.from({ length: 4000 }, (_, index) => `w${((index * 7919) % 4001).toString(26)}`).join(' ');
    const count = fingerprintsOf(shinglesOf(text)).length;
    expect(count).toBeGreaterThan(4000 * 0.09);
    expect(count).toBeLessThan(4000 * 0.15);
  });
});

describe('shared passages', () => {
  test('are word for word the same in both texts', () => {
    fc.assert(
      fc.property(words(0, 40), words(6, 40), words(0, 40), words(0, 40), (a, passage, b, c) => {
        const first = `${a} ${passage} ${b}`;
        const second = `${c} ${passage} ${a}`;
        for (const { range, otherRange, words: count } of sharedPassages(shinglesOf(first), shinglesOf(second))) {
          const shared = first.slice(range.start, range.end);
          expect(second.slice(otherRange.start, otherRange.end)).toBe(shared);
          expect(shared.split(' ')).toHaveLength(count);
        }
      }),
    );
  });

  test('are given with their places as a person reads them, marks and case kept', () => {
    const first = 'Before it. The Ministry, they say, closed all “schools” in town. After.';
    const second = 'Other words. the ministry they say closed all schools in town – and more';
    const [passage] = sharedPassages(shinglesOf(first), shinglesOf(second));
    expect(first.slice(passage?.range.start, passage?.range.end)).toBe(
      'The Ministry, they say, closed all “schools” in town',
    );
    expect(second.slice(passage?.otherRange.start, passage?.otherRange.end)).toBe(
      'the ministry they say closed all schools in town',
    );
  });

  test('tell quotations from the rest', () => {
    const quote = '“We shall count every vote in this hall and we shall do so in the light of day,” he said';
    const kinds = sharedPassages(
      shinglesOf(`One thing. ${quote} on Monday`),
      shinglesOf(`Another. ${quote} to us`),
    ).map(({ kind }) => kind);
    expect(kinds).toEqual(['quotation']);
  });
});

describe('the share of a text that stands in another', () => {
  test('is all of it where it stands whole in a longer one, and less the other way round', () => {
    fc.assert(
      fc.property(words(40, 80), words(100, 200), (short, rest) => {
        const { share, otherShare } = compareTexts(shinglesOf(short), shinglesOf(`${short} ${rest}`));
        expect(share).toBe(1);
        expect(otherShare).toBeLessThan(0.65);
      }),
    );
  });

  test('is a number from 0 to 1 for any two texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const { share, otherShare } = compareTexts(shinglesOf(a), shinglesOf(b));
        for (const value of [share, otherShare]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
