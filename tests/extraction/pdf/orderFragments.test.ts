import { describe, expect, it } from 'vitest';
import { pageLines } from '../../../src/extraction/pdf/pageLines.ts';
import type { Fragment } from '../../../src/extraction/pdf/pdfLine.ts';

/** A piece of text on a line, 10 points high, with five points to a letter. */
const piece = (text: string, left: number, given: Partial<Fragment> = {}): Fragment => ({
  text,
  left,
  right: left + text.length * 5,
  baseline: 700,
  size: 10,
  turn: 0,
  isGap: false,
  ...given,
});

const textsOf = (...fragments: readonly Fragment[]) => pageLines(fragments).map(({ text }) => text);

describe('the pieces of a line', () => {
  it('are words where they stand close, and cells where they stand apart', () => {
    expect(textsOf(piece('Upper', 72), piece('Valley', 100), piece('1,120', 200))).toEqual(['Upper Valley\t1,120']);
  });

  it('are read from the left, in whatever order the file drew them', () => {
    expect(textsOf(piece('1,120', 200), piece('Upper Valley', 72))).toEqual(['Upper Valley\t1,120']);
  });

  it('are one word where nothing is between them', () => {
    expect(textsOf(piece('dis', 72), piece('placed', 87))).toEqual(['displaced']);
  });

  it('keep a raised or lowered digit apart from the number before it', () => {
    expect(textsOf(piece('1,200', 72), piece('3', 97, { size: 6, baseline: 704 }))).toEqual(['1,200³']);
    expect(textsOf(piece('CO', 72), piece('2', 82, { size: 6, baseline: 698 }))).toEqual(['CO₂']);
    expect(textsOf(piece('1', 72, { size: 6, baseline: 704 }), piece('Count of October', 75))).toEqual([
      '¹Count of October',
    ]);
  });

  it('run from right to left in Hebrew, but numbers and Latin names from left to right', () => {
    expect(
      textsOf(
        piece('משרד החוץ', 300),
        piece('48', 280),
        piece('בני אדם', 240),
        piece('Post', 210),
        piece('Harbour', 170),
      ),
    ).toEqual(['משרד החוץ 48 בני אדם Harbour Post']);
  });

  it('are cells from right to left in a Hebrew table', () => {
    expect(textsOf(piece('מחוז', 300), piece('1,120', 200), piece('640', 100))).toEqual(['מחוז\t1,120\t640']);
  });

  it('part a bullet from its text by a space', () => {
    expect(textsOf(piece('•', 72), piece('Clean water', 100))).toEqual(['• Clean water']);
  });

  it('make a new line where the baseline changes', () => {
    expect(textsOf(piece('one', 72), piece('two', 72, { baseline: 687 }))).toEqual(['one', 'two']);
  });
});
