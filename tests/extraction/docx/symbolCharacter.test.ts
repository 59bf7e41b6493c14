import { describe, expect, it } from 'vitest';
import { symbolCharacter, UNKNOWN_SIGN } from '../../../src/extraction/docx/symbolCharacter.ts';

describe('signs of symbol fonts', () => {
  it.each([
    ['Symbol', 0x61, 'α'],
    ['Symbol', 0xb3, '≥'],
    ['Symbol', 0x27, '∋'],
    ['Symbol', 0xf0de, '⇒'],
    ['Symbol', 0x60, UNKNOWN_SIGN],
    ['Wingdings', 0xa8, '◻'],
    ['Wingdings', 0xfe, '☑'],
    ['Wingdings', 0xfd, '☒'],
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
});
