import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseText, tokensOf } from '../../../src/core/text/normaliseText.ts';
const cp = fc.integer({min:0,max:0x2ffff}).filter(c=>c<0xd800||c>0xdfff).map(c=>String.fromCodePoint(c));
test('zz', () => {
  fc.assert(fc.property(fc.array(cp,{maxLength:4}), (a) => {
      const once = tokensOf(normaliseText(a.join('')).text);
      expect(tokensOf(normaliseText(once.join(' ')).text)).toEqual(once);
  }), {numRuns: 200000});
});
