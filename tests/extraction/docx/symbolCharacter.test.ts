import dingbats from 'dingbat-to-unicode';
import { describe, expect, it } from 'vitest';
import { symbolCharacter, UNKNOWN_SIGN } from '../../../src/extraction/docx/symbolCharacter.ts';

describe('signs of symbol fonts', () => {
  it.each([
    ['Symbol', 0x61, 'α'],
    ['Symbol', 0xb3, '≥'],
    ['Wingdings', 0x6c, '⚫'],
    ['Wingdings', 0xf0fc, '✓'],
    ['Wingdings 2', 0x52, '☑'],
    ['WINGDINGS', 0x4a, '☺'],
  ])('of %s, code %i, is %s', (font, code, sign) => {
    expect(symbolCharacter(font, code)).toBe(sign);
  });

  it('are told of no other font', () => {
    expect(symbolCharacter('Arial', 0x41)).toBeUndefined();
  });

  /** Another's tables: only Adobe's own names for two signs of Symbol, and its radical's tail, differ. */
  it.each(['Symbol', 'Wingdings', 'Wingdings 2'])('of %s agree with the tables of another program', (font) => {
    const differing = [];
    for (let code = 0x20; code <= 0xff; code += 1) {
      const theirs = dingbats.codePoint(font, code)?.string ?? UNKNOWN_SIGN;
      if (symbolCharacter(font, code) !== theirs) differing.push(code);
    }
    expect(differing).toEqual(font === 'Symbol' ? [0x27, 0x60, 0x7e] : []);
  });
});
