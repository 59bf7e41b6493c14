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

  it('are numbers that are read one after the other from the right, each from the left', () => {
    // Drawn from the left, as some programs do, and from the right, as they are read.
    const row = [piece('56', 240), piece('-', 266), piece('34', 255), piece('12', 280), piece('יחידה', 300)];
    expect(textsOf(...row)).toEqual(['יחידה 12 -34 56']);
    expect(textsOf(...row.reverse())).toEqual(['יחידה 12 -34 56']);
  });

  it('keep the separators of a number in it, as the bidirectional algorithm has them in Hebrew and in Arabic', () => {
    const date = [piece('14', 240), piece('/', 250), piece('03', 255), piece('/', 265), piece('2026', 270)];
    expect(textsOf(...date, piece('ביום', 300))).toEqual(['ביום 14/03/2026']);
    expect(textsOf(...date, piece('بتاريخ', 300))).toEqual(['بتاريخ 14/03/2026']);
    const paragraph = [piece('3', 275), piece('-', 280), piece('7', 285)];
    expect(textsOf(...paragraph, piece('סעיף', 300))).toEqual(['סעיף 3-7']);
    expect(textsOf(...paragraph, piece('المادة', 300))).toEqual(['المادة 7-3']);
    const share = [piece('%', 275), piece('5.3', 280)];
    expect(textsOf(...share, piece('ב', 300))).toEqual(['ב %5.3']);
    expect(textsOf(...share, piece('بنسبة', 300))).toEqual(['بنسبة 5.3%']);
    expect(textsOf(piece('20', 275), piece('–', 285), piece('10', 290), piece('עמ', 305))).toEqual(['עמ 10–20']);
  });

  it('go with the Latin words beside them, unless the file drew them before, and are in doubt else', () => {
    const agency = piece('Reuters', 200);
    const number = piece('48', 240);
    const word = piece('לפי סוכנות הידיעות', 255);
    const [beside] = pageLines([word, agency, number]);
    expect([beside?.text, beside?.hasDoubtfulNumbers]).toEqual(['לפי סוכנות הידיעות Reuters 48', true]);
    const [before] = pageLines([word, number, agency]);
    expect([before?.text, before?.hasDoubtfulNumbers]).toEqual(['לפי סוכנות הידיעות 48 Reuters', false]);
  });

  it('are in doubt where one piece holds several numbers, as another program put them in order', () => {
    const doubts = (text: string, word: string) =>
      pageLines([piece(text, 295 - 5 * text.length), piece(word, 300)])[0]?.hasDoubtfulNumbers;
    expect(doubts('12 34', 'שורה')).toBe(true);
    expect(doubts('10–20', 'שורה')).toBe(true);
    expect(doubts('7-3', 'سطر')).toBe(true);
    expect(doubts('03-555-1234', 'שורה')).toBe(false);
    expect(doubts('1,234.50', 'سطر')).toBe(false);
  });

  it('are marks that were drawn in one go around a word, each on its side of it', () => {
    const marks = piece(',") (', 205, { right: 230 });
    expect(textsOf(marks, piece('ב', 220, { right: 225 }), piece('לסעיף', 235))).toEqual(['לסעיף (ב)",']);
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
