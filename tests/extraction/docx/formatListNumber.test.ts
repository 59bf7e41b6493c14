import { describe, expect, it } from 'vitest';
import { formatListNumber } from '../../../src/extraction/docx/formatListNumber.ts';

describe('formatListNumber', () => {
  it.each([
    [3, 'decimal', '3'],
    [3, 'decimalZero', '03'],
    [14, 'lowerRoman', 'xiv'],
    [1994, 'upperRoman', 'MCMXCIV'],
    [26, 'lowerLetter', 'z'],
    [27, 'lowerLetter', 'aa'],
    [28, 'upperLetter', 'BB'],
    [11, 'ordinal', '11th'],
    [22, 'ordinal', '22nd'],
    [15, 'hebrew1', 'טו'],
    [248, 'hebrew1', 'רמח'],
    [3, 'hebrew2', 'ג'],
    [3, 'arabicAbjad', 'ج'],
    [3, 'arabicAlpha', 'ت'],
    [4, 'russianLower', 'г'],
    [5, 'chicago', '**'],
    [7, 'bullet', ''],
  ])('writes %i as %s: %s', (number, format, text) => {
    expect(formatListNumber(number, format)).toBe(text);
  });

  it('does not guess: formats it does not know, and numbers that a format cannot write, are undefined', () => {
    expect(formatListNumber(3, 'thaiLetters')).toBeUndefined();
    expect(formatListNumber(4000, 'upperRoman')).toBeUndefined();
    expect(formatListNumber(0, 'lowerLetter')).toBeUndefined();
  });
});
