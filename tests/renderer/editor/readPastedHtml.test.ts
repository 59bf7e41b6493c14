// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { textOfInlines } from '../../../src/core/briefing/walkDocument.ts';
import { readPlainText } from '../../../src/renderer/editor/paste/pasteExtension.ts';
import { readPastedHtml } from '../../../src/renderer/editor/paste/readPastedHtml.ts';
import { citationId, footnoteId, sourceId, text } from '../../support/draft.ts';

const read = (html: string) =>
  readPastedHtml(html, { newCitationId: () => citationId('fresh'), newFootnoteId: () => footnoteId('fresh') });
const blocksOf = (html: string) => read(html).blocks;
const lossesOf = (html: string) => [...read(html).losses];

/** Lists with the number each begins with, when it is said. */
const numbered = (html: string) =>
  blocksOf(html).map((block) => {
    if (block.kind !== 'list') return 'inlines' in block ? textOfInlines(block.inlines) : '';
    const items = block.items.map((item) => '>'.repeat(item.indent) + textOfInlines(item.inlines));
    return `${block.start ?? '-'}: ${items.join(' ')}`;
  });

/** What Word 365 puts on the clipboard for a heading, two paragraphs and a list of three with one nested. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<h1>Bottom line<o:p></o:p></h1>
<p class=MsoNormal>Ten hostages are <b style='mso-bidi-font-weight:normal'>believed</b>
to be <i>alive</i>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>First<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a.<span>&nbsp; </span></span>Nested<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>Second<o:p></o:p></p>
<p class=MsoNormal><span style='mso-hide:all'>hidden</span>The end.<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a><o:p></o:p></p>
<!--EndFragment--></body></html>`;

describe('paste from Word', () => {
  it('makes headings, paragraphs and nested lists of ours', () => {
    expect(blocksOf(word)).toEqual([
      { kind: 'heading', level: 1, inlines: [text('Bottom line')] },
      {
        kind: 'paragraph',
        inlines: [
          text('Ten hostages are '),
          text('believed', { bold: true }),
          text(' to be '),
          text('alive', { italic: true }),
          text('.'),
        ],
      },
      {
        kind: 'list',
        items: [
          { indent: 0, ordered: true, inlines: [text('First')] },
          { indent: 1, ordered: true, inlines: [text('Nested')] },
          { indent: 0, ordered: true, inlines: [text('Second')] },
        ],
      },
      { kind: 'paragraph', inlines: [text('The end.[1]')] },
    ]);
  });

  it('says that footnotes came in as text, and that hidden text was left out', () => {
    expect(lossesOf(word).sort()).toEqual(['footnotes', 'hidden']);
  });

  it('says nothing of hidden tags in which nothing stands', () => {
    expect(lossesOf('<p>one<span style="display:none"> </span></p>')).toEqual([]);
  });

  it('lets another list begin again, one that goes on count on, and keeps the number a list begins with', () => {
    const item = (marker: string, list: string, words: string) =>
      `<p class=MsoListParagraph style='mso-list:${list}'><span style='mso-list:Ignore'>${marker}<span>&nbsp; </span></span>${words}</p>`;
    const html = [
      item('5.', 'l0 level1 lfo1', 'five'),
      item('6.', 'l0 level1 lfo1', 'six'),
      item('a.', 'l0 level2 lfo1', 'inner'),
      item('A.', 'l1 level1 lfo2', 'Letter A'),
      '<p>Between.</p>',
      item('B.', 'l1 level1 lfo2', 'Letter B'),
      item('·', 'l2 level1 lfo3', 'bullet'),
      item('i.', 'l3 level1 lfo4', 'roman'),
    ].join('');
    expect(numbered(html)).toEqual([
      '5: five six >inner',
      '1: Letter A',
      'Between.',
      '2: Letter B',
      '-: bullet',
      '-: roman',
    ]);
  });
});

describe('paste from the web', () => {
  it('keeps text and links, and nothing that could run or load', () => {
    const html = `<p onclick="alert(1)">One <a href="https://example.org/a" onmouseover="x()">link</a><script>alert(2)</script>
      <img src="https://example.org/pixel.gif"><a href="javascript:alert(3)">trap</a></p><object data="x.swf">fallback</object>`;
    expect(blocksOf(html)).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          text('One '),
          { kind: 'link', url: 'https://example.org/a', children: [text('link')] },
          text(' trap'),
        ],
      },
    ]);
    expect(lossesOf(html).sort()).toEqual(['links', 'pictures']);
  });

  it('reads formats from styles, and lets a style say that a bold tag is not bold', () => {
    const html = `<b style="font-weight:normal">plain <span style="font-weight: 700">bold</span> <span style="font-style:italic">slanted</span></b>`;
    expect(blocksOf(html)).toEqual([
      {
        kind: 'paragraph',
        inlines: [text('plain '), text('bold', { bold: true }), text(' '), text('slanted', { italic: true })],
      },
    ]);
  });

  it('nests lists, keeps what stands in an item together and starts another list where the kind changes', () => {
    const html = '<ul><li>a<ol><li>b</li></ol></li><li><p>c</p><p>d</p></li></ul><ol><li>e</li></ol>';
    expect(blocksOf(html)).toEqual([
      {
        kind: 'list',
        items: [
          { indent: 0, ordered: false, inlines: [text('a')] },
          { indent: 1, ordered: true, inlines: [text('b')] },
          { indent: 0, ordered: false, inlines: [text('c'), { kind: 'lineBreak' }, text('d')] },
        ],
      },
      { kind: 'list', items: [{ indent: 0, ordered: true, inlines: [text('e')] }] },
    ]);
  });

  it('makes a quote of each paragraph of a quotation', () => {
    expect(blocksOf('<blockquote><p>one</p><p>two</p></blockquote><p>three</p>')).toEqual([
      { kind: 'quote', inlines: [text('one')] },
      { kind: 'quote', inlines: [text('two')] },
      { kind: 'paragraph', inlines: [text('three')] },
    ]);
  });

  it('leaves tracked deletions out and says so, and says what formatting is lost', () => {
    const html = '<p>kept <del>deleted</del><u>line</u></p><h5>Deep</h5>';
    expect(blocksOf(html)).toEqual([
      { kind: 'paragraph', inlines: [text('kept line')] },
      { kind: 'heading', level: 3, inlines: [text('Deep')] },
    ]);
    expect(lossesOf(html)).toEqual(['deletions', 'formatting', 'levels']);
  });

  it('keeps raised and lowered digits apart from the figure before them', () => {
    const html =
      '<p>10<sup>6</sup> t of CO<sub>2</sub>, 10<span style="vertical-align:super"><b>-3</b></span>, 10<sup>6.5</sup></p>';
    expect(blocksOf(html)).toEqual([{ kind: 'paragraph', inlines: [text('10⁶ t of CO₂, 10⁻³, 10^6.5')] }]);
    expect(lossesOf(html)).toEqual(['formatting']);
    expect(lossesOf('<p>10<sup>6</sup></p>')).toEqual([]);
    expect(blocksOf('<p>the 1<sup>st</sup> of May</p>')).toEqual([
      { kind: 'paragraph', inlines: [text('the 1st of May')] },
    ]);
  });

  it('leaves out what was struck out, which would say what was withdrawn, and names it', () => {
    const html =
      '<p>did <s>not agree</s> agreed on <span style="text-decoration:line-through">May 1</span> May 2.' +
      '<strike>x</strike><a href="https://example.org/" style="text-decoration-line: line-through">y</a>' +
      '<span style="text-decoration: underline line-through red">z</span></p>';
    expect(blocksOf(html)).toEqual([{ kind: 'paragraph', inlines: [text('did agreed on May 2.')] }]);
    expect(lossesOf(html)).toEqual(['deletions']);
  });

  it('lets an ordered list of its own begin again, and one that says its number go on from there', () => {
    expect(numbered('<ol><li>one<li>two</ol><ol><li>fresh one</ol>')).toEqual(['-: one two', '1: fresh one']);
    expect(numbered('<ol><li>one<li>two</ol><ol start=3><li>three</ol>')).toEqual(['-: one two', '3: three']);
    expect(numbered('<ol><li>one<ol><li>a</ol><li>two</ol><p>x</p><ol><li>one</ol>')).toEqual([
      '-: one >a two',
      'x',
      '-: one',
    ]);
    expect(numbered('<ul><li>one</ul><ul><li>two</ul>')).toEqual(['-: one two']);
    expect(numbered('<ol><li>one</li><ol><li>a</li></ol><li>two</li></ol>')).toEqual(['-: one >a two']);
  });

  it('keeps how lines are indented where spaces are kept', () => {
    expect(blocksOf('<pre>\n  if x:\n    stop\n</pre>')).toEqual([
      { kind: 'paragraph', inlines: [text('  if x:'), { kind: 'lineBreak' }, text('    stop')] },
    ]);
    expect(blocksOf('<p>  a <br>  b</p>')).toEqual([
      { kind: 'paragraph', inlines: [text('a'), { kind: 'lineBreak' }, text('b')] },
    ]);
  });

  it('makes nothing of HTML without words', () => {
    expect(blocksOf('<p> </p><div><br></div><img src="x.png">')).toEqual([]);
  });
});

describe('paste of our own HTML', () => {
  it('brings a citation back with its sources, under a new id', () => {
    const items = [{ sourceId: sourceId('one'), locator: { label: 'page', value: '4' } }];
    const html = `<p>See <span data-briefdesk-citation='${JSON.stringify(items)}'>Post 2026, p. 4</span>.</p>`;
    expect(blocksOf(html)).toEqual([
      { kind: 'paragraph', inlines: [text('See '), { kind: 'citation', id: citationId('fresh'), items }, text('.')] },
    ]);
  });

  it('takes a citation whose data is damaged as text', () => {
    const html = `<p><span data-briefdesk-citation='[{"sourceId":"x"}]'>Post 2026</span></p>`;
    expect(blocksOf(html)).toEqual([{ kind: 'paragraph', inlines: [text('Post 2026')] }]);
  });
});

describe('paste of plain text', () => {
  it('makes a paragraph of each line and none of empty ones', () => {
    expect(readPlainText('one\r\n\r\ntwo\n')).toEqual([
      { kind: 'paragraph', inlines: [text('one')] },
      { kind: 'paragraph', inlines: [text('two')] },
    ]);
  });
});
