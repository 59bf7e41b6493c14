import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markStruck, noStruckPieces, STRUCK, struckWarnings } from '../../../src/core/importing/struckText.ts';

describe('struck-out text', () => {
  it('stands between marks with its white space outside them, so that no words run together', () => {
    expect(markStruck(' not ', noStruckPieces())).toBe(' ~~not~~ ');
    expect(markStruck('did not', noStruckPieces())).toBe('~~did not~~');
  });

  it('loses no character and gains only the marks, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const pieces = noStruckPieces();
        const marked = markStruck(text, pieces);
        const isBlank = text.trim() === '';
        expect(marked).toBe(isBlank ? text : text.replace(text.trim(), () => `${STRUCK}${text.trim()}${STRUCK}`));
        expect(pieces).toEqual(isBlank ? { count: 0, first: '' } : { count: 1, first: text.trim() });
      }),
    );
  });

  it('is said with how many pieces there are and the first of them', () => {
    const pieces = noStruckPieces();
    expect(struckWarnings(pieces)).toEqual([]);
    markStruck('never', pieces);
    expect(struckWarnings(pieces)).toEqual([
      '1 piece of text is struck out in the original and stands between ~~ here: “never”. Do not quote it as valid.',
    ]);
    markStruck('  ', pieces);
    markStruck('ever', pieces);
    expect(struckWarnings(pieces)).toEqual([
      '2 pieces of text are struck out in the original and stand between ~~ here, the first “never”. Do not quote them as valid.',
    ]);
  });

  it('is quoted in one line of bearable length', () => {
    const pieces = noStruckPieces();
    markStruck(`one\n\ntwo ${'x'.repeat(300)}`, pieces);
    expect(struckWarnings(pieces)[0]).toMatch(/“one two x{71}…”/);
  });
});
