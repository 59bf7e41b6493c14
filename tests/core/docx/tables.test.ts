import { describe, expect, test } from 'vitest';
import type { Inline } from '../../../src/core/briefing/document.ts';
import { validatePackage } from '../../../src/core/docx/validatePackage.ts';
import {
  buildBriefing,
  cite,
  exportBytes,
  exportDocx,
  footnote,
  heading,
  list,
  paragraph,
  quote,
  set,
  table,
  withHeader,
} from '../../support/buildBriefing.ts';
import { buildSource } from '../../support/buildSource.ts';
import { findAll } from '../../support/readDocx.ts';

const sources = [
  buildSource(1, { title: 'Talks', authors: [{ family: 'Roe', given: 'Jane' }], published: '2026' }),
  buildSource(2, { title: 'Numbers', authors: [{ family: 'Doe', given: 'John' }], published: '2025' }),
];
const A4_TEXT = 11906 - 2 * 1418;
const LETTER_TEXT = 12240 - 2 * 1418;

async function exportTable(block: ReturnType<typeof table>, language = 'en-GB') {
  const docx = await exportDocx(buildBriefing([withHeader(block), paragraph('Behind.')], { language }), sources);
  const [first] = docx.tables;
  if (first === undefined) throw new Error('no table');
  return { ...first, docx };
}

describe('a table', () => {
  test('has its cells in their places, in a style that Word knows, as wide as the text', async () => {
    const { rows, element, docx } = await exportTable(table(['Party', 'Held'], ['Movement', '20'], ['', 'n/a']));
    expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['Party', 'Held'],
      ['Movement', '20'],
      ['', 'n/a'],
    ]);
    for (const row of rows) expect(row.reduce((sum, { width }) => sum + width, 0)).toBe(A4_TEXT);
    expect(findAll(element, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']))).toEqual(
      rows[0]?.map(({ width }) => width),
    );
    expect(findAll(element, 'w:tblLayout')[0]?.attributes['w:type']).toBe('fixed');
    expect(findAll(element, 'w:tblStyle')[0]?.attributes['w:val']).toBe('TableGridLight');
    expect(docx.xml('word/styles.xml')).toContain('<w:name w:val="Grid Table Light"/>');
    expect(rows.flat().flatMap((cell) => cell.paragraphs.map(({ style }) => style))).toEqual(
      Array(6).fill('NoSpacing'),
    );
  });

  test('on Letter paper is as wide as its text', async () => {
    const { rows } = await exportTable(table(['a', 'b'], ['c', 'd']), 'en-US');
    expect(rows[1]?.reduce((sum, { width }) => sum + width, 0)).toBe(LETTER_TEXT);
  });

  test('repeats the row that names the columns, says so to a screen reader, and sets it in bold by its style', async () => {
    const { headerRows, element, docx } = await exportTable(table(['Party', 'Held'], ['Movement', '20']));
    expect(headerRows).toBe(1);
    expect(findAll(element, 'w:tblLook')[0]?.attributes).toMatchObject({ 'w:firstRow': '1', 'w:val': '0620' });
    expect(findAll(element, 'w:b')).toEqual([]);
    expect(docx.xml('word/styles.xml')).toMatch(/<w:tblStylePr w:type="firstRow"><w:rPr><w:b\/>/);
    const plain = await exportDocx(buildBriefing([table(['a'], ['b'])]));
    expect(plain.tables[0]?.headerRows).toBe(0);
    expect(findAll(plain.tables[0]?.element ?? element, 'w:tblLook')[0]?.attributes).toMatchObject({
      'w:firstRow': '0',
      'w:val': '0600',
    });
  });

  test('no row is torn apart but one that is longer than half a page', async () => {
    const { element } = await exportTable(table(['a', 'b'], ['short', 'word '.repeat(80)], ['x', 'word '.repeat(800)]));
    expect(findAll(element, 'w:tr').map((row) => findAll(row, 'w:cantSplit').length)).toEqual([1, 1, 0]);
  });

  test('a short table stays on one page, a long one keeps its head with the first row', async () => {
    const kept = async (...rows: Parameters<typeof table>) => {
      const { element } = await exportTable(table(...rows));
      return findAll(element, 'w:tr').map((row) => findAll(row, 'w:keepNext').length);
    };
    expect(await kept(['a'], ['b'], ['c'])).toEqual([1, 1, 0]);
    expect(await kept(['a'], ...Array.from({ length: 29 }, () => ['b']))).toEqual([1, ...Array<number>(29).fill(0)]);
    // Their notes would not find room on the same page.
    const notes = Array.from({ length: 30 }, (_, index) => footnote(index, 'A note.'));
    expect(await kept(['a'], [notes], ['c'])).toEqual([0, 0, 0]);
  });

  test('cells hold line breaks, links, formatting, citations and footnotes, numbered in reading order', async () => {
    const link: Inline = { kind: 'link', url: 'https://a.example/', children: [{ kind: 'text', text: 'link' }] };
    const docx = await exportDocx(
      buildBriefing([
        paragraph('Before', cite(1, 1)),
        table(
          [['One', { kind: 'lineBreak' }, 'two'], link],
          [
            ['By', footnote(1, 'Note')],
            ['Roe', cite(2, 2)],
          ],
          [{ kind: 'text', text: 'bold', bold: true }, cite(3, 1)],
        ),
        paragraph('Behind', footnote(2, 'Last')),
      ]),
      sources,
    );
    expect(docx.paragraphs.slice(0, 8).map(({ text }) => text)).toEqual([
      'Before[1]',
      'One\ntwo',
      'link',
      'By[2]',
      'Roe[3]',
      'bold',
      '[4]',
      'Behind[5]',
    ]);
    expect([...docx.footnotes.keys()]).toEqual([1, 2, 3, 4, 5]);
    expect(docx.footnotes.get(2)).toBe('Note');
    expect(docx.footnotes.get(4)).toBe('Roe, ‘Talks’.');
    expect(docx.links).toContain('https://a.example/');
  });

  test('of author-date citations has them in its cells', async () => {
    const docx = await exportDocx(
      buildBriefing([table(['a', ['Claim.', cite(1, 1)]])], { citationStyle: 'chicago-author-date' }),
      sources,
    );
    expect(docx.tables[0]?.rows[0]?.[1]?.text).toBe('Claim (Roe 2026).');
  });
});

describe('around a table', () => {
  test('two tables in a row stay two, and one at the end has a paragraph behind it', async () => {
    const bytes = await exportBytes(buildBriefing([table(['a']), table(['b']), table(['c'])]));
    expect(validatePackage(bytes)).toEqual([]);
    const docx = await exportDocx(buildBriefing([table(['a']), table(['b']), table(['c'])]));
    expect(docx.paragraphs.map(({ style, text }) => `${style} ${text}`)).toEqual([
      'NoSpacing a',
      'NoSpacing ',
      'NoSpacing b',
      'NoSpacing ',
      'NoSpacing c',
      'NoSpacing ',
    ]);
  });

  test('before the bibliography it needs none', async () => {
    const docx = await exportDocx(buildBriefing([table([cite(1, 1)])]), sources);
    expect(docx.paragraphs.map(({ style }) => style)).toEqual(['NoSpacing', 'Heading1', 'Bibliography']);
  });

  test.each([
    ['a paragraph', paragraph('x')],
    ['a list', list('- x')],
  ])('%s behind it keeps its distance', async (_what, block) => {
    const docx = await exportDocx(buildBriefing([table(['a']), block]));
    const behind = docx.paragraphs[1];
    expect(Number(behind && findAll(behind.element, 'w:spacing')[0]?.attributes['w:before'])).toBeGreaterThan(100);
  });

  test.each([
    ['a heading', heading(1, 'x')],
    ['a quote', quote('x')],
  ])('%s behind it has a distance of its own', async (_what, block) => {
    const docx = await exportDocx(buildBriefing([table(['a']), block]));
    const behind = docx.paragraphs[1];
    expect(behind && findAll(behind.element, 'w:spacing')).toEqual([]);
  });
});

describe('directions and alignment', () => {
  test('a table starts at the side of its first letter, or at the one set by hand', async () => {
    const docx = await exportDocx(
      buildBriefing([
        table(['24', 'שם'], ['a', 'b']),
        table(['24', 'name'], ['ש', 'ת']),
        set('rtl', table(['a', 'b'])),
        set('ltr', table(['א', 'ב'])),
        table(['1', '2']),
      ]),
    );
    expect(docx.tables.map(({ rightToLeft }) => rightToLeft)).toEqual([true, false, true, false, false]);
    const hebrew = await exportDocx(buildBriefing([table(['1', '2'])], { language: 'he' }));
    expect(hebrew.tables[0]?.rightToLeft).toBe(true);
  });

  test('a cell has the direction of its text, and one without letters that of its table', async () => {
    const docx = await exportDocx(buildBriefing([set('rtl', table(['Latin', 'עברית', '– 24 –']))]));
    expect(docx.tables[0]?.rows[0]?.map(({ paragraphs }) => paragraphs[0]?.rightToLeft)).toEqual([false, true, true]);
  });

  test('left is left on paper also from right to left, where Word calls it right', async () => {
    const docx = await exportDocx(buildBriefing([table(['|a', '|b|', 'c|'], ['|א', '|ב|', 'ג|'], ['x', 'y', 'ש'])]));
    expect(docx.tables[0]?.rows.map((row) => row.map(({ paragraphs }) => paragraphs[0]?.alignment))).toEqual([
      ['left', 'center', 'right'],
      ['right', 'center', 'left'],
      [null, null, null],
    ]);
  });

  test('columns of numbers end at one line, with what names them, unless one is aligned by hand', async () => {
    const { rows } = await exportTable(
      table(
        ['Month', 'Killed', 'Share', 'Held', 'Code'],
        ['March', '1,204', '45.5%', '|20', 'A1'],
        ['April', '–', '5 %', '24', '7'],
        ['May', '12–14', '', '3', ''],
      ),
    );
    const column = (index: number) => rows.map((row) => row[index]?.paragraphs[0]?.alignment);
    expect(column(0)).toEqual([null, null, null, null]);
    expect(column(1)).toEqual(['right', 'right', 'right', 'right']);
    expect(column(2)).toEqual(['right', 'right', 'right', 'right']);
    expect(column(3)).toEqual([null, 'left', null, null]);
    expect(column(4)).toEqual([null, null, null, null]);
  });
});
