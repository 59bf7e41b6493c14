import { foldedUnit, foldedUnits, SPACE, STANDS_AS_WORD } from './foldedUnit.ts';
import { isAbbreviationMark, isInHebrewAbbreviation } from './hebrewAbbreviation.ts';

/**
 * A text folded as by `normaliseText`, but at its own length: a character that is a word of its own gets no spaces. Several times
 * quicker, and no offset changes. Undefined where something folds to more or less than one code unit, or has marks.
 */
export function foldInPlace(text: string): string | undefined {
  if (units.length < text.length) units = new Uint16Array(text.length * 2);
  const folded = units;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const unit = foldedUnits[code] || foldedUnit(code);
    if (unit < STANDS_AS_WORD) return undefined;
    if (
      unit === SPACE &&
      code !== SPACE &&
      isAbbreviationMark(code) &&
      isInHebrewAbbreviation(text, index, text.charCodeAt(index + 1))
    ) {
      return undefined;
    }
    folded[index] = unit === STANDS_AS_WORD ? code : unit;
  }
  return decoder.decode(new Uint8Array(folded.buffer, 0, text.length * 2));
}

/** Kept, since to make room takes as long as to fill it. */
let units = new Uint16Array(4_096);

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
