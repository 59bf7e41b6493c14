import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPackedOf, packText, packTextAside } from '../../src/library/tables/packedText.ts';

const plain = fc.record({
  text: fc.oneof(fc.string({ unit: 'binary' }), fc.string()),
  blocks: fc.constantFrom('[]', '[{"kind":"paragraph","level":null,"start":0,"end":3,"page":null}]'),
  pages: fc.constantFrom('[]', '[{"label":"1","start":0,"end":3}]'),
});

describe('a text that is packed ahead of its transaction', () => {
  it('is byte for byte what it is packed to within', async () => {
    await fc.assert(
      fc.asyncProperty(plain, async (given) => {
        const packed = await packTextAside(given);
        expect(Buffer.from(packed).equals(packText(given))).toBe(true);
        expect(isPackedOf(packed, given)).toBe(!/[\ud800-\udfff]/u.test(given.text));
      }),
      { numRuns: 40 },
    );
  });

  it('is not taken for another, or where it is damaged', async () => {
    const given = { text: 'Forty-eight containers.', blocks: '[]', pages: '[]' };
    const packed = await packTextAside(given);
    expect(isPackedOf(packed, given)).toBe(true);
    expect(isPackedOf(packed, { ...given, text: 'Forty-nine containers.' })).toBe(false);
    expect(isPackedOf(packed, { ...given, pages: '[1]' })).toBe(false);
    expect(isPackedOf(packed.subarray(0, -3), given)).toBe(false);
    expect(isPackedOf(new Uint8Array(), given)).toBe(false);
  });
});
