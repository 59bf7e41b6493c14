import { describe, expect, it } from 'vitest';
import { markupBlocks, parseMarkup } from '../../../src/extraction/html/markupBlocks.ts';
import { writeOutFormulas } from '../../../src/extraction/html/writeOutFormulas.ts';

function read(formula: string): string {
  const document = parseMarkup(`<p>So ${formula} holds.</p>`, () => new Error('too deep'));
  expect(writeOutFormulas(document)).toBe(1);
  return markupBlocks(document)
    .map(({ text }) => text.replace(/\s+/g, ' '))
    .join('\n');
}

describe('a formula in a page', () => {
  it.each([
    ['a half, not twelve', '<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>', '1/2'],
    ['a power', '<math><msup><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></msup></math>', '(a+b)^2'],
    ['a limit below and above', '<math><msubsup><mo>∑</mo><mi>i</mi><mi>n</mi></msubsup></math>', '(∑)_i^n'],
    ['a root', '<math> <msqrt> <mn>2</mn> </msqrt> </math>', '√(2)'],
    ['a table', '<math><mtable><mtr><mtd>1</mtd><mtd>2</mtd></mtr><mtr><mtd>3</mtd></mtr></mtable></math>', '1 2; 3'],
    [
      'as its writer typed it',
      '<math><semantics><mfrac><mn>1</mn><mn>2</mn></mfrac><annotation encoding="application/x-tex">\\tfrac12</annotation></semantics></math>',
      '\\tfrac12',
    ],
    ['by its description', '<math alttext="x squared"><msup><mi>x</mi><mn>2</mn></msup></math>', 'x squared'],
  ])('is written out: %s', (_, formula, text) => {
    expect(read(formula)).toBe(`So ${text} holds.`);
  });
});
