// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { PastedBlock } from '../../../src/renderer/editor/paste/pastedBlock.ts';
import { readPastedHtml } from '../../../src/renderer/editor/paste/readPastedHtml.ts';
import { citationId, cite, footnoteId, sourceId, text } from '../../support/draft.ts';

const read = (html: string) => {
  const { blocks, losses } = readPastedHtml(html, {
    newCitationId: () => citationId('one'),
    newFootnoteId: () => footnoteId('one'),
  });
  return { blocks, losses: [...losses] };
};

/** What is read in the cells of the only block. */
function cells(blocks: readonly PastedBlock[]): readonly (readonly string[])[] {
  const [block] = blocks;
  if (blocks.length !== 1 || block?.kind !== 'table') throw new Error(`Not one table: ${JSON.stringify(blocks)}`);
  return block.rows.map((row) =>
    row.cells.map((cell) =>
      cell.inlines
        .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'lineBreak' ? '\n' : '?'))
        .join(''),
    ),
  );
}

describe('a pasted table', () => {
  it('is a table with its header row, and headers are not bold once more', () => {
    expect(
      read('<table><tr><th>Outlet</th><th>Number</th></tr><tr><td><p>Post</p></td><td>ten</td></tr></table>'),
    ).toEqual({
      blocks: [
        {
          kind: 'table',
          headerRow: true,
          rows: [
            { cells: [{ inlines: [text('Outlet')] }, { inlines: [text('Number')] }] },
            { cells: [{ inlines: [text('Post')] }, { inlines: [text('ten')] }] },
          ],
        },
      ],
      losses: [],
    });
  });

  it('has no header row when only its first column has headers', () => {
    const { blocks } = read('<table><tr><th>Post</th><td>ten</td></tr><tr><th>Herald</th><td>two</td></tr></table>');
    expect(blocks).toMatchObject([{ kind: 'table' }]);
    expect(blocks[0]).not.toHaveProperty('headerRow');
  });

  it('from Word keeps its head, its alignment and its lines, and leaves the row behind that only holds widths', () => {
    const html = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><!--StartFragment-->
      <table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
       <thead><tr><td width=200 valign=top style='width:150pt;border:solid windowtext 1.0pt'>
        <p class=MsoNormal><b>Quarter<o:p></o:p></b></p></td>
        <td width=200><p class=MsoNormal align=right style='text-align:right'>Cost, m<o:p></o:p></p></td></tr></thead>
       <tr><td><p class=MsoNormal>First<o:p></o:p></p><p class=MsoNormal>revised<o:p></o:p></p></td>
        <td><p class=MsoNormal align=right style='text-align:right'>12.4<o:p></o:p></p></td></tr>
       <![if !supportMisalignedColumns]><tr height=0><td width=200 style='border:none'></td><td></td></tr><![endif]>
      </table><!--EndFragment--></body></html>`;
    expect(read(html)).toEqual({
      blocks: [
        {
          kind: 'table',
          headerRow: true,
          rows: [
            {
              cells: [
                { inlines: [text('Quarter', { bold: true })] },
                { inlines: [text('Cost, m')], alignment: 'right' },
              ],
            },
            {
              cells: [
                { inlines: [text('First'), { kind: 'lineBreak' }, text('revised')] },
                { inlines: [text('12.4')], alignment: 'right' },
              ],
            },
          ],
        },
      ],
      losses: [],
    });
  });

  it('from Excel has its cells, and no widths or colours', () => {
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--td{mso-number-format:General;}--></style></head>
      <body><table border=0 width=128 style='width:96pt'><col width=64 span=2><!--StartFragment-->
      <tr height=20><td height=20 class=xl65 style='background:#FFFF00'>Region</td><td align=right x:num>7</td></tr>
      <tr height=20><td>North</td><td align=right x:num="0.5">50%</td></tr><!--EndFragment--></table></body></html>`;
    expect(cells(read(html).blocks)).toEqual([
      ['Region', '7'],
      ['North', '50%'],
    ]);
    expect(read(html).losses).toEqual([]);
  });

  it('from a right-to-left sheet starts on the right', () => {
    const { blocks } = read(
      '<table dir="rtl"><tr><td>שם</td><td align="left">12</td></tr><tr><td>א</td><td>3</td></tr></table>',
    );
    expect(blocks).toMatchObject([
      { direction: 'rtl', rows: [{ cells: [{}, { alignment: 'left' }] }, { cells: [{}, {}] }] },
    ]);
  });

  it('keeps its merged cells, and where a row is short it has empty ones', () => {
    const html = `<table><tr><td rowspan="2">both rows</td><td colspan="2">two columns</td></tr>
      <tr><td>a</td><td>b</td></tr><tr><td>short</td></tr></table>`;
    const empty = { inlines: [] };
    expect(read(html)).toEqual({
      blocks: [
        {
          kind: 'table',
          rows: [
            {
              cells: [
                { inlines: [text('both rows')], rows: 2 },
                { inlines: [text('two columns')], columns: 2 },
              ],
            },
            { cells: [{ inlines: [text('a')] }, { inlines: [text('b')] }] },
            { cells: [{ inlines: [text('short')] }, empty, empty] },
          ],
        },
      ],
      losses: [],
    });
  });

  it('loses no cell by a row of another program that only holds widths and lies under a merged one', () => {
    const html = `<table><tr><td rowspan="3">a</td><td>b</td></tr><tr height="0"><td style="width:9pt"></td></tr>
      <tr><td>c</td></tr></table>`;
    expect(read(html).blocks).toMatchObject([
      { rows: [{ cells: [{ rows: 2 }, {}] }, { cells: [{ inlines: [text('c')] }] }] },
    ]);
  });

  it('has lists and headings in a cell as lines, and says so', () => {
    const html = '<table><tr><td><h2>Aims</h2><ul><li>one</li><li>two</li></ul></td><td>x</td></tr></table>';
    expect(cells(read(html).blocks)).toEqual([['Aims\none\ntwo', 'x']]);
    expect(read(html).losses).toEqual(['cellBlocks']);
  });

  it('keeps citations of ours in its cells', () => {
    const items = JSON.stringify([{ sourceId: sourceId('one') }]);
    const html = `<table><tr><td>Ten <span data-briefdesk-citation='${items}'>Post 2026</span></td><td>x</td></tr></table>`;
    expect(read(html).blocks).toEqual([
      { kind: 'table', rows: [{ cells: [{ inlines: [text('Ten '), cite('one')] }, { inlines: [text('x')] }] }] },
    ]);
  });

  it('that only arranges a page is read as what stands in it', () => {
    const mail = `<table role="presentation"><tr><td><p>Dear all,</p></td></tr><tr><td>
      <table><tr><td>Year</td><td>Cost</td></tr><tr><td>2026</td><td>12</td></tr></table></td></tr></table>`;
    const { blocks, losses } = read(mail);
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table']);
    expect(losses).toEqual([]);
    expect(read('<table><tr><td>one cell of a sheet</td></tr></table>').blocks).toEqual([
      { kind: 'paragraph', inlines: [text('one cell of a sheet')] },
    ]);
  });

  it('that is wider than a Word table can be comes in as a paragraph per row, and says so', () => {
    const row = `<tr>${Array.from({ length: 64 }, (_, index) => `<td>${index}</td>`).join('')}</tr>`;
    const { blocks, losses } = read(`<table>${row}${row}</table>`);
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
    expect(losses).toEqual(['tables']);
  });

  it('without a word in it is nothing', () => {
    expect(read('<table><tr><td> </td><td><img src="x.png"></td></tr></table>').blocks).toEqual([]);
  });
});
