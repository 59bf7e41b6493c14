import { describe, expect, test } from 'vitest';
import type { Block, ImageBlock, Inline, TableBlock } from '../../../src/core/briefing/document.ts';
import { usualExportSettings } from '../../../src/core/briefing/exportSettings.ts';
import type { BriefingToRender } from '../../../src/core/docx/renderBriefing.ts';
import { validatePackage } from '../../../src/core/docx/validatePackage.ts';
import type { BlockId } from '../../../src/core/ids.ts';
import {
  buildBriefing,
  cite,
  exportBytes,
  footnote,
  heading,
  list,
  type PrintedBriefing,
  paragraph,
  quote,
  set,
  table,
} from '../../support/buildBriefing.ts';
import { buildPng } from '../../support/buildImage.ts';
import { buildSource } from '../../support/buildSource.ts';
import { type Docx, type DocxElement, findAll, readDocx, textOf } from '../../support/readDocx.ts';

const sources = [
  buildSource(1, { title: 'Talks stall', authors: [{ family: 'Roe', given: 'Jane' }], published: '2026' }),
  buildSource(2, { title: 'Numbers', authors: [{ family: 'Doe', given: 'John' }], published: '2025' }),
];
const id = (number: number) => `blk_${String(number).padStart(16, '0')}` as BlockId;
const text = (words: string): Inline[] => [{ kind: 'text', text: words }];
const named = <Kind extends Block>(number: number, block: Kind): Kind => ({ ...block, id: id(number) });
const refer = (number: number): Inline & { kind: 'crossReference' } => ({ kind: 'crossReference', target: id(number) });

const HASH = 'a'.repeat(64);
const images = new Map([[HASH, { bytes: buildPng({ width: 30, height: 20 }), type: 'image/png' as const }]]);
const image = (more: Partial<ImageBlock> = {}): ImageBlock => ({
  kind: 'image',
  id: id(500),
  image: HASH,
  size: { width: 300, height: 200 },
  width: 50,
  alt: 'The north by night',
  ...more,
});

type More = Partial<Omit<BriefingToRender, 'briefing' | 'formatted' | 'settings'>> & {
  readonly settings?: Partial<BriefingToRender['settings']>;
};

/** The file of these blocks, which is sound. */
async function render(briefing: PrintedBriefing | readonly Block[], { settings, ...more }: More = {}): Promise<Docx> {
  const whole = 'header' in briefing ? briefing : buildBriefing(briefing);
  const chosen = { ...usualExportSettings, ...settings };
  const bytes = await exportBytes(whole, sources, { images, settings: chosen, ...more });
  expect(validatePackage(bytes)).toEqual([]);
  return readDocx(bytes);
}

const styled = ({ paragraphs }: Docx) => paragraphs.map(({ style, text: words }) => `${style}: ${words}`);
const body = 'word/document.xml';
const all = (docx: Docx, name: string): readonly DocxElement[] => findAll(docx.tree(body), name);

describe('an image', () => {
  test('is as wide as it says, in its proportions, with its words for those who do not see it', async () => {
    const docx = await render([image()]);
    const [extent] = all(docx, 'wp:extent');
    // Half of the 9,070 twips between the margins of A4, 635 EMU each.
    expect(extent?.attributes).toEqual({ cx: String(4535 * 635), cy: String(Math.round((4535 * 2) / 3) * 635) });
    expect(all(docx, 'wp:docPr')[0]?.attributes).toEqual({ id: '1', name: 'Image 1', descr: 'The north by night' });
    expect(docx.names.filter((name) => name.startsWith('word/media/'))).toEqual([`word/media/${'a'.repeat(32)}.png`]);
  });

  test('is never higher than the page', async () => {
    const docx = await render([image({ size: { width: 100, height: 4000 }, width: 100 })]);
    const { cx, cy } = all(docx, 'wp:extent')[0]?.attributes ?? {};
    expect(Number(cy) / 635).toBeLessThan(16838 - 2 * 1418);
    expect(Number(cy) / Number(cx)).toBeCloseTo(40, 0);
  });

  test('that shows nothing of its own is marked as decorative and has no words', async () => {
    const docx = await render([image({ alt: '', decorative: true })]);
    expect(all(docx, 'wp:docPr')[0]?.attributes['descr']).toBe('');
    expect(all(docx, 'adec:decorative')[0]?.attributes['val']).toBe('1');
    expect(all(await render([image()]), 'adec:decorative')).toEqual([]);
  });

  test('stays on one page with its caption below it', async () => {
    const docx = await render([image({ caption: text('Seen from the sea') })]);
    expect(styled(docx)).toEqual(['Normal: ', 'Caption: Figure {SEQ Figure \\* ARABIC}1. Seen from the sea']);
    expect(findAll(docx.paragraphs[0]?.element as DocxElement, 'w:keepNext')).toHaveLength(1);
  });

  test('whose bytes are not there is replaced by words', async () => {
    const docx = await render([image()], { images: new Map() });
    expect(styled(docx)).toEqual(['Normal: [image not found] The north by night']);
  });

  test('used twice is in the file once', async () => {
    const docx = await render([image(), image({ id: id(501) })]);
    expect(docx.names.filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
    expect(all(docx, 'wp:docPr').map(({ attributes }) => attributes['id'])).toEqual(['1', '2']);
  });
});

describe('a table with cells over several fields', () => {
  const merged: TableBlock = {
    kind: 'table',
    id: id(1),
    headerRow: true,
    caption: text('Held by month'),
    rows: [
      {
        cells: [
          { inlines: text('Party'), rows: 2 },
          { inlines: text('Held'), columns: 2 },
        ],
      },
      { cells: [{ inlines: text('2025') }, { inlines: text('2026') }] },
      { cells: [{ inlines: text('Movement') }, { inlines: text('20') }, { inlines: text('24') }] },
    ],
  };

  test('has them over as many columns and rows, and repeats all rows that name the columns', async () => {
    const docx = await render([merged]);
    const rows = all(docx, 'w:tr').map((row) =>
      findAll(row, 'w:tc').map((cell) => {
        const [span] = findAll(cell, 'w:gridSpan');
        const [merge] = findAll(cell, 'w:vMerge');
        const words = findAll(cell, 'w:t').map(textOf);
        return [words.join(''), span?.attributes['w:val'] ?? '1', merge ? (merge.attributes['w:val'] ?? 'on') : ''];
      }),
    );
    expect(rows).toEqual([
      [
        ['Party', '1', 'restart'],
        ['Held', '2', ''],
      ],
      [
        ['', '1', 'on'],
        ['2025', '1', ''],
        ['2026', '1', ''],
      ],
      [
        ['Movement', '1', ''],
        ['20', '1', ''],
        ['24', '1', ''],
      ],
    ]);
    expect(docx.tables[0]?.headerRows).toBe(2);
  });

  test('says to a screen reader what stands above it and in its head', async () => {
    const docx = await render([merged]);
    expect(all(docx, 'w:tblCaption')[0]?.attributes['w:val']).toBe('Table 1. Held by month');
    expect(all(docx, 'w:tblDescription')[0]?.attributes['w:val']).toBe('Party, Held');
    expect(styled(docx)[0]).toBe('Caption: Table {SEQ Table \\* ARABIC}1. Held by month');
    expect(findAll(docx.paragraphs[0]?.element as DocxElement, 'w:keepNext')).toHaveLength(1);
  });
});

describe('a cross-reference', () => {
  const target = named(1, heading(1, 'What ', { kind: 'text', text: 'changed', bold: true }));
  const captioned: Block = named(2, { ...table(['a']), caption: text('Numbers') });

  test('is a field with the words of its target, up and down the text and in notes', async () => {
    const docx = await render([
      paragraph('See “', refer(1), '” and ', refer(2), footnote(1, 'Also ', refer(2), '.')),
      target,
      captioned,
      paragraph('Again ', refer(1), '.'),
    ]);
    const bookmarks = new Map(
      all(docx, 'w:bookmarkStart').map(({ attributes }) => [attributes['w:name'] ?? '', attributes['w:id']]),
    );
    expect(bookmarks.size).toBe(2);
    const [toHeading, toTable] = [...(docx.paragraphs[0]?.text ?? '').matchAll(/\{REF (\S+) \\h\}/g)].map(
      ([, name]) => name,
    );
    expect(docx.paragraphs[0]?.text).toBe(
      `See “{REF ${toHeading} \\h}What changed” and {REF ${toTable} \\h}Table 1[1]`,
    );
    expect(docx.footnotes.get(1)).toBe(`Also {REF ${toTable} \\h}Table 1.`);
    expect(docx.paragraphs.at(-1)?.text).toBe(`Again {REF ${toHeading} \\h}What changed.`);
    expect(new Set(bookmarks.keys())).toEqual(new Set([toHeading, toTable]));
  });

  test('has what Word would put there again: the bookmark stands around the words, without mark and label', async () => {
    const docx = await render([
      { ...target, marking: 'TLP:RED' } as Block,
      { ...captioned, marking: 'TLP:RED' } as Block,
      paragraph(refer(1), refer(2)),
    ]);
    const words = (part: string) => {
      const inside = /<w:bookmarkStart [^>]*>(.*?)<w:bookmarkEnd/.exec(part)?.[1] ?? '';
      return [...inside.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, found]) => found).join('');
    };
    const paragraphs = docx.xml(body).match(/<w:p>.*?<\/w:p>/g) ?? [];
    expect(paragraphs.slice(0, 2).map(words)).toEqual(['What changed', 'Table 1']);
  });

  test.each([
    ['en-GB', '[reference not found]'],
    ['de', '[Verweisziel nicht gefunden]'],
    ['he', '[ההפניה לא נמצאה]'],
  ])('to nothing says so in words of %s, and is no broken field', async (language, words) => {
    const docx = await render(buildBriefing([paragraph('See ', refer(9), '.')], { language }));
    expect(docx.paragraphs[0]?.text).toBe(`See ${words}.`);
  });

  test.each([
    ['a table without a caption', named(1, table(['a']))],
    ['an empty heading', named(1, heading(2))],
    ['a paragraph', named(1, paragraph('x'))],
  ])('to %s has nothing to say either', async (_what, block) => {
    const docx = await render([block, paragraph(refer(1))]);
    expect(docx.paragraphs.at(-1)?.text ?? '').toContain('[reference not found]');
  });

  test.each([
    ['fr', 'Tableau 1', 'Figure 1'],
    ['de', 'Tabelle 1', 'Abbildung 1'],
    ['es', 'Tabla 1', 'Figura 1'],
    ['ar', 'الجدول 1', 'الشكل 1'],
    ['he', 'טבלה 1', 'איור 1'],
  ])('in %s names “%s” and “%s”', async (language, ofTable, ofImage) => {
    const blocks = [captioned, image({ caption: text('x') }), paragraph(refer(2)), paragraph(refer(500))];
    const docx = await render(buildBriefing(blocks, { language }));
    const words = docx.paragraphs.slice(-2).map(({ text: found }) => found.replace(/\{[^}]*\}/, ''));
    expect(words).toEqual([ofTable, ofImage]);
  });

  test('to itself, in a heading, comes to an end', async () => {
    const docx = await render([named(1, heading(1, 'About ', refer(1)))]);
    expect(docx.paragraphs[0]?.text).toContain('About');
  });
});

describe('pages', () => {
  const orientations = (docx: Docx) =>
    all(docx, 'w:pgSz').map(({ attributes }) => [
      attributes['w:w'],
      attributes['w:h'],
      attributes['w:orient'] ?? 'portrait',
    ]);
  const section = (orientation: 'portrait' | 'landscape'): Block => ({
    kind: 'sectionBreak',
    id: id(orientation.length * 10),
    orientation,
  });

  test('a page break stands before what follows, also before a table', async () => {
    const docx = await render([
      paragraph('a'),
      { kind: 'pageBreak', id: id(1) },
      paragraph('b'),
      { kind: 'pageBreak', id: id(2) },
      table(['c']),
    ]);
    const breaks = docx.paragraphs.filter(({ element }) => findAll(element, 'w:pageBreakBefore').length > 0);
    expect(breaks.map(({ text: words }) => words)).toEqual(['b', '']);
  });

  test('sections lie and stand as they say, each with every header and footer, and fit tables and images to themselves', async () => {
    const docx = await render(
      buildBriefing(
        [
          paragraph('a'),
          section('landscape'),
          table(['x', 'y']),
          image({ width: 100, size: { width: 300, height: 100 } }),
          section('portrait'),
          paragraph('b'),
        ],
        {
          marking: 'TLP:GREEN',
        },
      ),
      { identifier: 'brf_0000000000000007' },
    );
    expect(orientations(docx)).toEqual([
      ['11906', '16838', 'portrait'],
      ['16838', '11906', 'landscape'],
      ['11906', '16838', 'portrait'],
    ]);
    for (const properties of all(docx, 'w:sectPr')) {
      for (const reference of ['w:headerReference', 'w:footerReference']) {
        const kinds = findAll(properties, reference).map(({ attributes }) => attributes['w:type']);
        expect(kinds).toHaveLength(3);
        expect(new Set(kinds)).toEqual(new Set(['default', 'even', 'first']));
      }
      expect(findAll(properties, 'w:titlePg')).toHaveLength(1);
    }
    const lying = 16838 - 2 * 1418;
    expect(docx.tables[0]?.rows[0]?.reduce((sum, { width }) => sum + width, 0)).toBe(lying);
    expect(all(docx, 'wp:extent')[0]?.attributes['cx']).toBe(String(lying * 635));
  });

  test('a list of works behind pages that lie stands upright', async () => {
    const docx = await render([paragraph('a', cite(1, 1)), section('landscape'), paragraph('b')]);
    expect(orientations(docx).map(([, , orientation]) => orientation)).toEqual(['portrait', 'landscape', 'portrait']);
    expect(styled(docx).slice(-2)[0]).toBe('Heading1: Bibliography');
  });

  test('a section without anything in it is none', async () => {
    const docx = await render([section('landscape'), paragraph('a')]);
    expect(orientations(docx).map(([, , orientation]) => orientation)).toEqual(['landscape']);
  });
});

describe('portion marks', () => {
  const blocks: Block[] = [
    { ...paragraph('Text'), marking: 'TLP:AMBER' } as Block,
    { ...heading(2, 'Heading'), marking: 'TLP:GREEN' } as Block,
    { ...quote('Quote'), marking: 'TLP:RED' } as Block,
    {
      kind: 'list',
      id: id(1),
      items: [{ indent: 0, ordered: false, inlines: text('item'), marking: 'TLP:AMBER+STRICT' }],
    },
    { ...table(['a']), id: id(2), caption: text('Caption'), marking: 'TLP:RED' },
    image({ marking: 'TLP:CLEAR' }),
  ];

  test('stand in parentheses before everything that is marked', async () => {
    expect(styled(await render(blocks))).toEqual([
      'Normal: (TLP:AMBER) Text',
      'Heading2: (TLP:GREEN) Heading',
      'Quote: (TLP:RED) Quote',
      'ListParagraph: (TLP:AMBER+STRICT) item',
      'Caption: (TLP:RED) Table {SEQ Table \\* ARABIC}1. Caption',
      'NoSpacing: a',
      'Normal: ',
      'Caption: (TLP:CLEAR) ',
    ]);
  });

  test('are left out when they shall be', async () => {
    const docx = await render(blocks, { settings: { portionMarks: false } });
    expect(docx.paragraphs.map(({ text: words }) => words).join()).not.toContain('TLP');
  });

  test('do not turn a right-to-left paragraph', async () => {
    const docx = await render([{ ...paragraph('חטופים'), marking: 'TLP:RED' } as Block]);
    expect(docx.paragraphs[0]?.rightToLeft).toBe(true);
  });
});

describe('lists', () => {
  test('begin with the number that was said, and the next one with 1', async () => {
    const docx = await render([{ ...list('1. a', '  1. b', '1. c'), start: 7 } as Block, paragraph('x'), list('1. d')]);
    const startOf = (numbering: string | null | undefined) => {
      const [numId, level] = numbering?.split(':') ?? [];
      const num = findAll(docx.tree('word/numbering.xml'), 'w:num').find(
        ({ attributes }) => attributes['w:numId'] === numId,
      );
      const override = num && findAll(num, 'w:lvlOverride').find(({ attributes }) => attributes['w:ilvl'] === level);
      return override && findAll(override, 'w:startOverride')[0]?.attributes['w:val'];
    };
    const [a, b, c, , d] = docx.paragraphs.map(({ numbering }) => numbering);
    expect(c).toBe(a);
    expect([startOf(a), startOf(b), startOf(d)]).toEqual(['7', '1', '1']);
  });

  test('from right to left leave room for their numbers on either side of where these begin', async () => {
    const docx = await render([list('1. פריט', '  1. בתוכו'), list('1. item')]);
    const indents = docx.paragraphs.map(({ element }) => findAll(element, 'w:ind')[0]?.attributes);
    const [outer, inner, latin] = indents;
    const begins = (one: typeof outer) => Number(one?.['w:left']) - Number(one?.['w:hanging']);
    // A number of two digits and its full stop, in the face of the body, is 14 points wide.
    expect(begins(outer)).toBeGreaterThanOrEqual(280);
    expect(begins(inner)).toBe(Number(outer?.['w:left']));
    expect(latin).toBeUndefined();
  });
});

describe('a table of contents', () => {
  const blocks = [
    heading(1, 'One', footnote(1, 'Note')),
    heading(2),
    heading(2, 'Two\u0000'),
    set('rtl', heading(3, 'שלוש')),
    paragraph(cite(1, 1)),
  ];

  test('names every heading with words, linked to it, in a field that is not dirty', async () => {
    const docx = await render(blocks, { settings: { contents: 'headings' } });
    expect(styled(docx).slice(0, 6)).toEqual([
      'TOCHeading: Contents',
      'TOC1: {TOC \\n \\o "1-3" \\h \\z}One',
      'TOC2: Two',
      'TOC3: שלוש',
      'TOC1: Bibliography',
      'NoSpacing: ',
    ]);
    const anchors = all(docx, 'w:hyperlink')
      .map(({ attributes }) => attributes['w:anchor'])
      .filter(Boolean);
    expect(anchors).toEqual(all(docx, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']));
    expect(docx.xml(body)).not.toContain('w:dirty');
    const names = findAll(docx.tree('word/styles.xml'), 'w:name').map(({ attributes }) => attributes['w:val']);
    expect(names).toEqual(
      expect.arrayContaining(['toc 1', 'toc 2', 'toc 3', 'TOC Heading', 'caption', 'endnote text']),
    );
  });

  test('with page numbers says that they are estimated', async () => {
    const pageBreak = (number: number): Block => ({ kind: 'pageBreak', id: id(number) });
    const docx = await render(
      [heading(1, 'One'), pageBreak(1), heading(1, 'Two'), pageBreak(2), pageBreak(3), heading(1, 'Three')],
      {
        settings: { contents: 'estimatedPages' },
      },
    );
    expect(
      styled(docx)
        .slice(0, 5)
        .map((line) => line.replace(/_Toc\d+/, 'X')),
    ).toEqual([
      'TOCHeading: Contents',
      'Normal: Page numbers are estimated.',
      'TOC1: {TOC \\o "1-3" \\h \\z}One\t{PAGEREF X \\h}1',
      'TOC1: Two\t{PAGEREF X \\h}2',
      'TOC1: Three\t{PAGEREF X \\h}4',
    ]);
  });

  test('of a briefing without headings is none', async () => {
    expect(styled(await render([paragraph('x')], { settings: { contents: 'headings' } }))).toEqual(['Normal: x']);
  });

  test.each([
    ['fr', 'Table des matières'],
    ['de', 'Inhalt'],
    ['es', 'Índice'],
    ['ar', 'المحتويات'],
    ['he', 'תוכן העניינים'],
  ])('in %s is called “%s”', async (language, name) => {
    const docx = await render(buildBriefing([heading(1, 'x')], { language }), { settings: { contents: 'headings' } });
    expect(styled(docx)[0]).toBe(`TOCHeading: ${name}`);
  });
});

describe('endnotes', () => {
  test('hold citations and the writer’s own notes as one series, in Arabic numbers, under their heading at the end', async () => {
    const blocks = [
      paragraph(
        'One.',
        cite(1, 1),
        ' Two.',
        footnote(
          1,
          'Own, see ',
          cite(2, 2),
          ' and ',
          { kind: 'link', url: 'https://a.example/', children: [{ kind: 'text', text: 'this' }] },
          '.',
        ),
      ),
    ];
    const docx = await render(blocks, { settings: { notes: 'endnotes' } });
    expect(docx.paragraphs[0]?.text).toBe('One.[1] Two.[2]');
    expect([...docx.endnotes]).toEqual([
      [1, 'Jane Roe, ‘Talks Stall’, 2026.'],
      [2, 'Own, see John Doe, ‘Numbers’, 2025 and this.'],
    ]);
    expect(docx.footnotes.size).toBe(0);
    expect(docx.links).toContain('https://a.example/');
    expect(styled(docx).at(-1)).toBe('Heading1: Notes');
    for (const part of [body, 'word/settings.xml']) {
      expect(docx.xml(part)).toMatch(/<w:endnotePr><w:numFmt w:val="decimal"\/>/);
    }
  });

  test('are not announced where there is none', async () => {
    expect(styled(await render([paragraph('x')], { settings: { notes: 'endnotes' } }))).toEqual(['Normal: x']);
  });
});

describe('what stands around the text', () => {
  test('summary, lists of works under their headings, appendices on new pages', async () => {
    const entries = [{ sourceId: sources[0]?.id as never, runs: [{ text: 'Roe. Talks.' }], plain: 'Roe. Talks.' }];
    const docx = await render(buildBriefing([paragraph('Text', cite(1, 1))], { title: 'Title' }), {
      summary: [paragraph('Summary')],
      works: [
        { heading: null, entries },
        { heading: 'Consulted', entries },
        { heading: 'Empty', entries: [] },
      ],
      appendices: [{ title: 'Annex', blocks: [paragraph('In it')] }],
    });
    expect(styled(docx)).toEqual([
      'Title: Title',
      'Normal: Summary',
      'Normal: Text[1]',
      'Heading1: Bibliography',
      'Bibliography: Roe. Talks.',
      'Heading1: Consulted',
      'Bibliography: Roe. Talks.',
      'Heading1: Annex',
      'Normal: In it',
    ]);
    expect(docx.paragraphs.map(({ element }) => findAll(element, 'w:pageBreakBefore').length)).toEqual([
      0, 0, 0, 0, 0, 0, 0, 1, 0,
    ]);
  });

  test('the properties of the file say what it is and how it is to be handled', async () => {
    const docx = await render(
      buildBriefing([paragraph('x')], { marking: 'TLP:AMBER', informationCutOff: '2026-03-06T18:00+02:00' }),
      { identifier: 'brf_0000000000000007' },
    );
    const properties = findAll(docx.tree('docProps/custom.xml'), 'property').map((property) => [
      property.attributes['name'],
      property.attributes['pid'],
      findAll(property, 'vt:lpwstr').map(textOf).join(''),
    ]);
    expect(properties).toEqual([
      ['Identifier', '2', 'brf_0000000000000007'],
      ['Marking', '3', 'TLP:AMBER'],
      ['Information cut-off', '4', '2026-03-06T18:00+02:00'],
    ]);
    expect(findAll((await render([paragraph('x')])).tree('docProps/custom.xml'), 'property')).toEqual([]);
  });

  test('words in braces stay as they were written, whatever the docx library means by them', async () => {
    const docx = await render([list('1. {ordered-1}', '1. {bullet-2}'), paragraph('{a.png} rIdabcdefghijklmnopqrstu')]);
    expect(docx.paragraphs.map(({ text: words }) => words)).toEqual([
      '{ordered-1}',
      '{bullet-2}',
      '{a.png} rIdabcdefghijklmnopqrstu',
    ]);
  });

  test('every style has a name that Word gives to a style of its own', async () => {
    const docx = await render([paragraph('x')]);
    const names = findAll(docx.tree('word/styles.xml'), 'w:style').map(
      (style) => findAll(style, 'w:name')[0]?.attributes['w:val'],
    );
    expect(names.filter((name) => !BUILT_IN.has(name ?? ''))).toEqual([]);
  });
});

/** Of the names of ECMA-376 part 4, 2.7.3.9, of the latent styles of Word 2013, and of the character styles it links to its notes. */
const BUILT_IN = new Set(
  'Normal;Default Paragraph Font;Normal Table;No List;Title;Message Header;heading 1;heading 2;heading 3;Quote;List Paragraph;caption;TOC Heading;toc 1;toc 2;toc 3;footnote text;endnote text;Bibliography;header;footer;No Spacing;Body Text 2;Body Text 3;Footnote Text Char;footnote reference;Endnote Text Char;endnote reference;Hyperlink;Grid Table Light'.split(
    ';',
  ),
);
