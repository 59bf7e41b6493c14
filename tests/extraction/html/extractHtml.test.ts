import { describe, expect, it } from 'vitest';
import { extractHtml } from '../../../src/extraction/html/extractHtml.ts';
import { nestingOf } from '../../../src/extraction/html/nestingOf.ts';
import { extractionContext } from '../../support/extractionContext.ts';

const extract = (html: string) =>
  extractHtml({ bytes: new Uint8Array(Buffer.from(html)), fileName: 'page.html', context: extractionContext });
const sentence =
  'The ministry said on Sunday that 48 people were still being held in the coastal district, two fewer than before. ';

describe('extractHtml', () => {
  it('takes all visible text of a page without an article, and says so', () => {
    const { text, warnings } = extract(
      `<html lang="en"><body>${'<div>'.repeat(300)}<ul><li>One</li><li>Two</li></ul></body></html>`,
    );
    expect(text).toBe('One\nTwo');
    expect(warnings).toEqual([
      'No article was recognised on the page, so all of its visible text was taken, menus and notices included.',
    ]);
  });

  it('does not lose much of what the page itself marks as its article without saying so', () => {
    const asides = Array.from(
      { length: 12 },
      (_, index) => `<div class="comment sidebar"><p>${index}: ${sentence.repeat(2)}</p></div>`,
    ).join('');
    const { text } = extract(
      `<html lang="en"><body><article><h1>Title</h1><div><p>${sentence.repeat(4)}</p></div>${asides}</article></body></html>`,
    );
    for (let index = 0; index < 12; index += 1) expect(text).toContain(`${index}: The ministry`);
  });

  it('keeps the headline, which may be quoted too', () => {
    const { text, blocks } = extract(
      `<html lang="en"><body><nav>Menu</nav><article><h1>A headline</h1>${`<p>${sentence.repeat(3)}</p>`.repeat(3)}</article></body></html>`,
    );
    expect(text.startsWith('A headline\nThe ministry')).toBe(true);
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1, start: 0, end: 10 });
  });

  it.each([
    '<p>Only a paragraph.',
    '<body><p>Only a paragraph.',
    '<html><p>Only a paragraph.',
    '<title>T</title><p>Only a paragraph.',
    '<html><head><title>T</title></head><p>Only a paragraph.',
  ])('reads a page whose author left out what HTML lets one leave out: %s', (html) => {
    expect(extract(html).text).toBe('Only a paragraph.');
  });

  it('refuses a page that is nested as no page is, with the reason', () => {
    expect(() => extract(`<body>${'<div>'.repeat(100_000)}deep`)).toThrow(
      /nests its parts deeper than any readable text does/,
    );
  });

  it('reads a page of a depth that would keep Readability busy for minutes', () => {
    expect(extract(`<body>${'<div>'.repeat(1900)}<p>deep words</p>${'</div>'.repeat(1900)}`).text).toBe('deep words');
  });
});

describe('nestingOf', () => {
  it('counts what is open at once, not what HTML closes by itself', () => {
    expect(nestingOf('<div><div></div><div><b>x</b></div></div>')).toBe(3);
    expect(nestingOf(`<ul>${'<li><p>x<br>'.repeat(5000)}</ul>`)).toBe(1);
    expect(nestingOf(`<svg>${'<path d="M0"/>'.repeat(5000)}</svg>`)).toBe(1);
  });

  it('is not misled by scripts, comments and stray end tags', () => {
    expect(
      nestingOf(
        `<script>${'a<b '.repeat(3000)}</script><!-- ${'<div>'.repeat(3000)} -->${'</div>'.repeat(10)}<div></div>`,
      ),
    ).toBe(1);
  });
});
