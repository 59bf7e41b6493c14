import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractHtml } from '../../../src/extraction/html/extractHtml.ts';
import { extractionContext } from '../../support/extractionContext.ts';

const extract = (html: string) =>
  extractHtml({ bytes: new Uint8Array(Buffer.from(html)), fileName: 'page.html', context: extractionContext });
const filler = `<p>${'The ministry said on Sunday that the ships would stay in the harbour for two more weeks. '.repeat(4)}</p>`;
/** A page with an article that Readability finds, and the lines of its text without what surrounds them. */
function read(body: string, style = '') {
  const { text, warnings } = extract(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title><style>${style}</style></head><body><article><h1>Headline here</h1>${filler}${body}${filler}</article></body></html>`,
  );
  const lines = text.split('\n');
  return { lines: lines.slice(2, -1), warnings };
}

describe('struck-out text on a page', () => {
  const one = (quoted: string) => [
    `1 piece of text is struck out in the original and stands between ~~ here: “${quoted}”. Do not quote it as valid.`,
  ];

  it.each([
    ['an element s', '<p>We will <s>not</s> withdraw.</p>', ''],
    ['an element strike', '<p>We will <strike>not</strike> withdraw.</p>', ''],
    ['an element del', '<p>We will <del>not</del> withdraw.</p>', ''],
    ['an element around the blank space', '<p>We will<s> not </s>withdraw.</p>', ''],
    ['its own style', '<p>We will <span style="text-decoration: line-through">not</span> withdraw.</p>', ''],
    [
      'its own style, said longer',
      '<p>We will <span style="text-decoration-line:line-through">not</span> withdraw.</p>',
      '',
    ],
    ['a class', '<p>We will <span class="a x">not</span> withdraw.</p>', '.x{text-decoration:line-through}'],
    [
      'a class within another',
      '<p class=q>We will <b class=x>not</b> withdraw.</p>',
      'p.q > .x, .y {color:red;text-decoration:red line-through}',
    ],
    [
      'a class for screens',
      '<p>We will <i class=x>not</i> withdraw.</p>',
      '@media screen { .x{text-decoration:line-through} }',
    ],
    ['two elements that follow each other', '<p>We will <s>n</s><s>ot</s> withdraw.</p>', ''],
    ['one within another', '<p>We will <s>n<del>ot</del></s> withdraw.</p>', ''],
  ])('stays between marks, counted, when it is so by %s', (_, body, style) => {
    expect(read(body, style)).toEqual({ lines: ['We will ~~not~~ withdraw.'], warnings: one('not') });
  });

  it('never runs into what replaces it, and never takes a number apart', () => {
    expect(read('<p>He did <del>not</del><ins>finally</ins> sign.</p>').lines).toEqual([
      'He did ~~not~~ finally sign.',
    ]);
    expect(read('<p>Held: 1<del>5</del><ins>6</ins>0 people.</p>').lines).toEqual(['Held: 1~~5~~60 people.']);
  });

  it('is marked in every block and cell that it goes over', () => {
    expect(
      read(
        '<del><p>First.</p><p>Second.</p></del><table><tr><td>A</td><td><s>12</s></td></tr><tr><td>B</td><td>7</td></tr></table>',
      ).lines,
    ).toEqual(['~~First.~~', '~~Second.~~', 'A\t~~12~~', 'B\t7']);
  });

  it('is not what is so only on paper, or under the pointer', () => {
    expect(
      read(
        '<p>We will <i class=x>not</i> withdraw.</p>',
        '@media print{.x{text-decoration:line-through}} .x:hover{text-decoration:line-through}',
      ),
    ).toEqual({ lines: ['We will not withdraw.'], warnings: [] });
  });

  it('gives the text of the page back when the marks and what is between them go', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.boolean()), { minLength: 1, maxLength: 12 }), (words) => {
        const html = words.map(([text, isStruck]) => (isStruck ? `<s>${text}</s>` : text)).join(' ');
        const [line = ''] = read(`<p>It began ${html} then.</p>`).lines;
        const valid = words.filter(([, isStruck]) => !isStruck).map(([text]) => text);
        expect(line.replace(/~~.*?~~ ?/g, '').split(' ')).toEqual(['It', 'began', ...valid, 'then.']);
      }),
      { numRuns: 20 },
    );
  });
});

describe('what a style sheet does to the words of a page', () => {
  it.each([
    ['10<span class="u">6</span> kg', '.u{vertical-align:super;font-size:60%}', '10⁶ kg'],
    ['H<span class=d>2</span>O', '.d { VERTICAL-ALIGN : sub }', 'H₂O'],
    ['10<span style="vertical-align:super">9</span> tons', '', '10⁹ tons'],
    ['1,200<span style="position:relative;top:-0.33em;font-size:0.58em">3</span> people', '', '1,200³ people'],
    ['the 1<span class=u>st</span> day', '.u{vertical-align:super}', 'the 1st day'],
    ['a <b class=k>5</b> mark', '.k{vertical-align:1px}', 'a 5 mark'],
  ])('raises and lowers digits as their elements would: %s', (html, style, text) => {
    expect(read(`<p>There were ${html} there.</p>`, style).lines).toEqual([`There were ${text} there.`]);
  });

  it('hides a paragraph, which is left out and counted', () => {
    expect(read('<p class=h>Words that no reader of the page sees.</p><p>Seen words.</p>', '.h{display:none}')).toEqual(
      {
        lines: ['Seen words.'],
        warnings: ['Left out beside the article: 1 hidden paragraph; see the original.'],
      },
    );
  });

  it('hides what a later rule hides', () => {
    expect(read('<p class="b h">Words that nobody sees.</p>', '.b{display:block} .h{display:none}').lines).toEqual([]);
  });

  it.each([
    ['another rule shows it', '.h{display:none} .open .h{display:block}'],
    ['it is hidden only on small screens', '@media (max-width:600px){.h{display:none}}'],
    ['it is hidden only on paper', '@media print{.h{display:none}}'],
    ['a later rule shows a class beside it', '.h{display:none} .s{display:inline-block}'],
    ['a later rule shows it', '.h{display:none} p{color:red} .h{display:block}'],
    ['the sheet is damaged before it', '}}{ .h{display:none'],
  ])('hides nothing for certain where %s', (_, style) => {
    expect(read('<p class="h s">Words that a reader may see.</p>', style).lines).toEqual([
      'Words that a reader may see.',
    ]);
  });

  it('may add words that turn a sentence round, which is said', () => {
    expect(
      read('<p>He will <b class=n>sign</b> it.</p>', '.n:before{content:"NOT "} .i::after{content:"\\f101"}'),
    ).toEqual({
      lines: ['He will sign it.'],
      warnings: ['Style sheets add words that are not in the text: “NOT”; compare what you quote with the original.'],
    });
    expect(read('<p>He will <b>sign</b> it.</p>', '.n:before{content:"NOT "}').warnings).toEqual([]);
  });
});

describe('lists, checkboxes and notes on a page', () => {
  it('keep the numbers that a browser shows', () => {
    expect(
      read(
        '<ol start=5><li>five<li>six<ol type=a><li>alpha<li>beta</ol></ol><ol><li value=10>ten</li><li>eleven</li></ol><ol reversed><li>x<li>y</ol><ol type=I><li>one</ol><ul><li>dot</ul>',
      ).lines,
    ).toEqual(['5. five', '6. six', 'a. alpha', 'b. beta', '10. ten', '11. eleven', '2. x', '1. y', 'I. one', 'dot']);
  });

  it('keep the shape that a style gives the numbers, and none where it takes them away', () => {
    expect(
      read(
        '<ol class=r><li>one<li>two</ol><ol style="list-style:none"><li>bare</ol><ol class=c><li>plain</ol>',
        'ol,ul{list-style:none} .r{list-style-type:lower-roman} article ol.c{list-style:decimal}',
      ).lines,
    ).toEqual(['i. one', 'ii. two', 'bare', '1. plain']);
  });

  it('keep what is ticked and what is not', () => {
    expect(
      read('<ul><li><input type="checkbox" disabled checked /> Done</li><li><input type=checkbox> Open</li></ul>')
        .lines,
    ).toEqual(['☒ Done', '☐ Open']);
  });

  it('keep the mark of a note where it is referred to and before it, once', () => {
    const { lines } = read(
      '<p>He signed.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> So she said.</p>' +
        '<section role="doc-endnotes"><ol><li id="fn1" role="doc-endnote"><p>Her spokesman denied this.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>',
    );
    expect(lines).toEqual(['He signed.¹ So she said.', '¹ Her spokesman denied this.']);
  });
});
