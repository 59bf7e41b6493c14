import { describe, expect, it } from 'vitest';
import { assembleText } from '../../../src/core/importing/assembleText.ts';
import { pageBlocks } from '../../../src/extraction/html/pageBlocks.ts';
import { parsePage, removeUnseenParts } from '../../../src/extraction/html/pageDom.ts';

/** Blocks as `kind:text`, headings with their level, as they would be kept. */
function blocksOf(body: string): readonly string[] {
  const document = parsePage(`<html><body>${body}</body></html>`);
  removeUnseenParts(document);
  const drafts = document.body ? pageBlocks(document.body) : [];
  const { text, blocks } = assembleText([drafts], null);
  return blocks.map(({ kind, level, start, end }) => `${kind}${level ?? ''}:${text.slice(start, end)}`);
}

describe('pageBlocks', () => {
  it('makes a block of every heading, paragraph, list item, quote and preformatted part', () => {
    expect(
      blocksOf(
        '<h2>Head</h2><p>One\n two</p><ul><li>a<ul><li>b</li></ul>c</li></ul><blockquote><p>said</p></blockquote><pre>x\n  y</pre>',
      ),
    ).toEqual([
      'heading2:Head',
      'paragraph:One two',
      'listItem:a',
      'listItem:b',
      'listItem:c',
      'quote:said',
      'preformatted:x\n  y',
    ]);
  });

  it('keeps text that stands between blocks', () => {
    expect(blocksOf('before<p>in</p>after<div>deep<div>deeper</div></div>')).toEqual([
      'paragraph:before',
      'paragraph:in',
      'paragraph:after',
      'paragraph:deep',
      'paragraph:deeper',
    ]);
  });

  it('makes a line of every table row, its cells parted by tabs', () => {
    expect(
      blocksOf(
        '<table><tr><th>Week</th><th>Held</th></tr><tr><td><p>15</p><p>November</p></td><td>1,200</td></tr></table>',
      ),
    ).toEqual(['tableRow:Week\tHeld', 'tableRow:15 November\t1,200']);
  });

  it('reads a table that only places things as the things', () => {
    expect(blocksOf('<table><tr><td>Menu</td><td><h1>Title</h1><p>Words.</p></td></tr></table>')).toEqual([
      'paragraph:Menu',
      'heading1:Title',
      'paragraph:Words.',
    ]);
  });

  it('takes one line break for a space and two for a paragraph', () => {
    expect(blocksOf('a<br>b<br>\n<br/>c<br><br><br>d')).toEqual(['paragraph:a b', 'paragraph:c', 'paragraph:d']);
  });

  it('never lets a note mark or an exponent run into a number', () => {
    expect(
      blocksOf('<p>1,200<sup>3</sup> of 10<sup>6</sup>, CO<sub>2</sub>, the 1<sup>st</sup>, see<sup>[4]</sup></p>'),
    ).toEqual(['paragraph:1,200³ of 10⁶, CO₂, the 1st, see[4]']);
  });

  it('shows nothing that a reader of the page does not see', () => {
    const hidden = [
      '<script>one()</script>',
      '<style>two{}</style>',
      '<noscript><img src="https://t.example/3.gif">three</noscript>',
      '<template>four</template>',
      '<p hidden>five</p>',
      '<p style="display: none">six</p>',
      '<p style="VISIBILITY:hidden">seven</p>',
      '<span style="font-size:0">eight</span>',
      '<iframe srcdoc="nine">nine</iframe>',
      '<svg><text>ten</text></svg>',
      '<textarea>eleven</textarea>',
      '<button>twelve</button>',
      '<!-- thirteen -->',
      '<object data="x">fourteen</object>',
      '<select><option>fifteen</option></select>',
      '<dialog>sixteen</dialog>',
    ];
    expect(blocksOf(`<p>seen</p>${hidden.join('')}`)).toEqual(['paragraph:seen']);
  });

  it('keeps markup that is written as text as text', () => {
    expect(blocksOf('<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; é &#x5D0;</p>')).toEqual([
      'paragraph:<script>alert(1)</script> &amp; é א',
    ]);
  });
});
