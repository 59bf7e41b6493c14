import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractMarkdown } from '../../../src/extraction/markdown/extractMarkdown.ts';
import { listBlocks } from '../../support/extracted.ts';
import { extractionContext } from '../../support/extractionContext.ts';

const extract = (text: string) =>
  extractMarkdown({ bytes: new Uint8Array(Buffer.from(text)), fileName: 'note.md', context: extractionContext });
const blocksOf = (text: string) => listBlocks(extract(text));

describe('extractMarkdown', () => {
  it('gives headings, items with their numbers, quotes, code and tables as a reader of the page sees them', () => {
    expect(
      blocksOf(
        [
          'A heading\n=========',
          'Words in *italics*, **bold**, `code` and a\n[link](https://a.example/x), a  \nline break, 1,200<sup>3</sup>.',
          '> A quote\n>\n> - in it an item',
          '3. three\n4. four\n   - below\n\n     its second paragraph',
          '```js\ncode  here\n```',
          '| A | B |\n|---|--:|\n| 1 \\| 2 | **3** |',
          '## Last',
        ].join('\n\n'),
      ),
    ).toEqual([
      'heading 1: A heading',
      'paragraph: Words in italics, bold, code and a link, a line break, 1,200³.',
      'quote: A quote',
      'listItem: in it an item',
      'listItem: 3. three',
      'listItem: 4. four',
      'listItem: below',
      'listItem: its second paragraph',
      'preformatted: code  here',
      'tableRow: A\tB',
      'tableRow: 1 | 2\t3',
      'heading 2: Last',
    ]);
  });

  it('numbers notes as the text refers to them, puts them last, and loses none', () => {
    const text =
      'One[^b], two[^a], one again[^B], [^none].\n\n[^a]: Of a, see[^b].\n\n[^b]: Of b.\n\n    Its second paragraph.\n\n[^c]: Of c.';
    expect(blocksOf(text)).toEqual([
      'paragraph: One¹, two², one again¹, [^none].',
      'footnote: ¹ Of b.',
      'footnote: Its second paragraph.',
      'footnote: ² Of a, see¹.',
      'footnote: [c] Of c.',
    ]);
  });

  it('leaves citations, formulas and what is no Markdown as they are written', () => {
    const text = 'So it is [@cohen2026, p. 4; see @levi], $x^2$, ~~struck~~ and [ ] done.';
    expect(extract(text).text).toBe(text);
  });

  it('keeps the text of HTML and drops its tags, scripts and comments', () => {
    const text =
      'Some <b>bold</b><br>text<script>evil()</script>.\n\n<div>Raw <script>evil()</script><p>paragraph</p></div>\n\n<!-- nobody sees this -->\n\nEnd';
    expect(blocksOf(text)).toEqual([
      'paragraph: Some bold text.',
      'paragraph: Raw',
      'paragraph: paragraph',
      'paragraph: End',
    ]);
  });

  it('takes title, authors, date, language and address from its header', () => {
    const source = extract(
      '---\ntitle: "The note: one"\nauthor:\n  - "[[Jane Roe]]"\n  - {family: Doe, given: John}\n  - {literal: Port Authority}\ndate: 2026-11-22\nlang: en_GB\nsource: https://harbour.example/a?utm_source=x\ntags: [a, b]\n---\n\nThe words of the note are English.',
    );
    expect(source.metadata).toEqual({
      type: 'document',
      title: 'The note: one',
      authors: [{ family: 'Roe', given: 'Jane' }, { family: 'Doe', given: 'John' }, { literal: 'Port Authority' }],
      published: '2026-11-22',
      language: 'en-GB',
      url: 'https://harbour.example/a',
    });
    expect(source.text).toBe('The words of the note are English.');
    expect(source.warnings).toEqual([]);
  });

  it('tells of a marking in the header and of fields it did not take, and sets neither', () => {
    const { warnings, metadata } = extract('---\nmarking: TLP:AMBER\nabstract: In short.\n---\nWords');
    expect(warnings).toEqual([
      "The header says “TLP:AMBER”; set the source's marking.",
      "Not taken into the text: the header's field abstract; see the original.",
    ]);
    expect(metadata).toEqual({ type: 'document' });
  });

  it.each(['---\njust words\n---\nBody', '---\na: [1\n---\nBody', '---\n- a\n- b\n---\nBody'])(
    'takes for text what stands where a header would and is none, and says so (%#)',
    (text) => {
      const source = extract(text);
      expect(source.text).toContain('Body');
      expect(source.text).toMatch(/just words|a: \[1|a\nb/);
      expect(source.warnings[0]).toContain('no YAML list of fields; it was taken as text');
    },
  );

  it('survives a header made to grow without end', () => {
    const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
      .split('')
      .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(',')}]`)
      .join('\n')}\n---\nBody`;
    expect(extract(bomb).text).toContain('Body');
  });

  it('takes its first heading for the title where there is no header', () => {
    expect(extract('# On the harbour\n\nWords').metadata.title).toBe('On the harbour');
    expect(extract('Words\n\n# Later').metadata.title).toBeUndefined();
  });

  it('refuses quotes and lists nested as no text is', () => {
    expect(() => extract(`${'>'.repeat(1000)} deep`)).toThrow(/nests its parts deeper/);
    expect(() => extract(Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n'))).toThrow(
      /nests its parts deeper/,
    );
    expect(extract(`${'>'.repeat(20)} deep`).text).toBe('deep');
  });

  it('takes a passage of thousands of signs as it is written, and says so', () => {
    const { text, warnings } = extract(`${'*a_ '.repeat(5000)}\n\n# End`);
    expect(text).toContain('*a_ *a_ *a_');
    expect(warnings[0]).toContain('thousands of signs');
  });

  it('reads a long text in pieces as it would read it whole: links and notes are known across them', () => {
    const filler = 'Plain words that fill a line of the text.\n\n'.repeat(500);
    const { text } = extract(
      `[ref] and[^n] here.\n\n${filler}\`\`\`\ncode\n\n# no heading\n\`\`\`\n\n${filler}Later [ref] and[^n].\n\n[ref]: https://a.example\n[^n]: The note.\n`,
    );
    expect(text.startsWith('ref and¹ here.\n')).toBe(true);
    expect(text).toContain('code\n\n# no heading\nPlain words');
    expect(text.endsWith('Later ref and¹.\n¹ The note.')).toBe(true);
  });

  it('gives plain paragraphs back word for word', () => {
    const word = fc.stringMatching(/^[\p{L}]{1,10}$/u);
    const paragraphs = fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(paragraphs, (given) => {
        const lines = given.map((words) => words.join(' '));
        expect(extract(lines.join('\n\n')).text).toBe(lines.join('\n'));
      }),
      { numRuns: 50 },
    );
  });
});
