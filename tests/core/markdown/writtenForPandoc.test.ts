import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { BriefingHeader } from '../../../src/core/briefing/briefing.ts';
import type { Block, Inline, ListItem } from '../../../src/core/briefing/document.ts';
import { DOCUMENT_VERSION } from '../../../src/core/briefing/document.ts';
import type { Citation } from '../../../src/core/citation/citation.ts';
import { citationsInDocument } from '../../../src/core/citation/citationsInDocument.ts';
import { writeMarkdown } from '../../../src/core/markdown/writeMarkdown.ts';
import { buildBriefing, heading, list, paragraph, quote } from '../../support/buildBriefing.ts';
import { citationId, sourceId } from '../../support/buildSource.ts';
import { hasPandoc, itemsOf, nodesOf, readWithPandoc, rowsOf, textOf } from '../../support/pandoc.ts';

const cite = (
  number: number,
  ...items: Omit<Extract<Inline, { kind: 'citation' }>['items'][number], 'sourceId'>[]
): Citation => ({
  kind: 'citation',
  id: citationId(number),
  items: items.map((item, index) => ({ sourceId: sourceId(index), ...item })),
});
const note = (...inlines: Extract<Inline, { kind: 'footnote' }>['inlines']): Inline =>
  ({ kind: 'footnote', id: 'ftn_0000000000000001', inlines }) as unknown as Inline;
const text = (words: string): Extract<Inline, { kind: 'text' }> => ({ kind: 'text', text: words });

/** Text that would all mean something if it were not escaped. */
const LITERAL = [
  '*no* _emphasis_ `code` ~~struck~~ H~2~O x^2^ $x$ <b> &amp; [@nobody] @nobody [link](x) ![p](q) ^[note] [^1]',
  '# no heading',
  '- no item',
  '12. no item',
  'a) no item',
  '(iv) no item',
  '> no quote',
  '| no | table',
  ': no definition',
  '::: no div',
  '+---+',
  '---',
  '===',
  '"straight" don\'t -- --- ...',
  'ends with a backslash \\',
  'a {#id} {.class}',
  'price $20 and $30',
  '~~~ ``` ***',
  '% no title',
  'שלום (עולם) مرحبا، 人质',
];

const write = (blocks: Block[], header: Partial<BriefingHeader> = {}) => {
  const document = { version: DOCUMENT_VERSION as typeof DOCUMENT_VERSION, blocks };
  const { text: written } = writeMarkdown(
    { header: { ...buildBriefing([]).header, ...header }, document },
    {
      keyOf: (id) => `work${Number(id.slice(4))}`,
      bibliography: 'refs.json',
      fileOf: (image) => `${image.slice(0, 4)}.png`,
    },
  );
  return { written, document };
};

const read = (...blocks: Block[]) => {
  const { written, document } = write(blocks, { title: 'Weekly: "talks"', marking: 'TLP:AMBER' });
  return { tree: readWithPandoc('markdown', { text: written }), written, document };
};

test('pandoc reads text as it stands, whatever it looks like', ({ skip }) => {
  skip(!hasPandoc, 'needs pandoc');
  const { tree, written } = read(...LITERAL.flatMap((line) => [paragraph(line), quote(line), heading(2, line)]));
  const texts = tree.flatMap((block) => (block.t === 'BlockQuote' ? textOf(block.c) : textOf([block])));
  expect(texts, written).toEqual(LITERAL.flatMap((line) => [line, line, line]));
  expect(tree.map(({ t }) => t)).toEqual(LITERAL.flatMap(() => ['Para', 'BlockQuote', 'Header']));
  for (const kind of [
    'Emph',
    'Strong',
    'Code',
    'Link',
    'Image',
    'Cite',
    'Note',
    'Math',
    'Strikeout',
    'Quoted',
    'RawInline',
  ]) {
    expect(nodesOf(tree, kind), kind).toEqual([]);
  }
});

test('pandoc reads emphasis, links, breaks, lists, tables, footnotes and citations as they are meant', ({ skip }) => {
  skip(!hasPandoc, 'needs pandoc');
  const bold = (words: string): Inline => ({ ...text(words), bold: true });
  const both = (words: string): Inline => ({ ...text(words), bold: true, italic: true });
  const items = list('- one', '  1. deeper', '    - deepest', '  2. second', '- two');
  const table: Block = {
    ...({ id: 'blk_000000000000table' } as unknown as Pick<Block, 'id'>),
    kind: 'table',
    headerRow: true,
    rows: [
      { cells: [{ inlines: [text('Port | basin')] }, { inlines: [text('Share')], alignment: 'right' }] },
      {
        cells: [{ inlines: [text('North'), note(text('As of May.'))] }, { inlines: [cite(9, {})], alignment: 'right' }],
      },
    ],
  };
  const { tree, document } = read(
    paragraph('in', bold('tra'), 'word ', bold('bold '), both('and italic'), { ...text(' italic'), italic: true }, '.'),
    paragraph(
      'A ',
      { kind: 'link', url: 'https://example.org/a_b(c)', children: [text('link')] },
      { kind: 'lineBreak' },
      'next',
      cite(
        1,
        { prefix: 'see', locator: { label: 'page', value: '4-6' }, suffix: 'emphasis mine' },
        { suppressAuthor: true },
      ),
      '(so)',
      note(text('A note. '), cite(2, { locator: { label: 'chapter', value: '2' } })),
    ),
    items,
    table,
  );
  expect(nodesOf(tree, 'Strong').map(({ c }) => textOf(c))).toEqual(['tra', 'bold and italic']);
  expect(nodesOf(tree, 'Emph').map(({ c }) => textOf(c))).toEqual(['and italic', 'italic']);
  expect(nodesOf(tree, 'LineBreak')).toHaveLength(1);
  expect(JSON.stringify(nodesOf(tree, 'Link'))).toContain('https://example.org/a_b(c)');
  expect(itemsOf(tree)).toHaveLength((items as { items: ListItem[] }).items.length);
  expect(nodesOf(tree, 'Note').map(({ c }) => textOf(c))).toEqual(['A note. [@work0, chap. 2]', 'As of May.']);
  const [printed] = nodesOf(tree, 'Table');
  expect(printed && rowsOf(printed).map((row) => row.map((cell) => textOf((cell as unknown[])[4])))).toEqual([
    ['Port | basin', 'Share'],
    ['North', '[@work0]'],
  ]);
  const cites = nodesOf(tree, 'Cite').map(({ c }) =>
    (
      c as [{ citationId: string; citationPrefix: unknown; citationSuffix: unknown; citationMode: { t: string } }[]]
    )[0].map((one) => [textOf(one.citationPrefix), one.citationId, textOf(one.citationSuffix), one.citationMode.t]),
  );
  expect(cites).toEqual([
    [
      ['see', 'work0', ', pp. 4-6 emphasis mine', 'NormalCitation'],
      ['', 'work1', '', 'SuppressAuthor'],
    ],
    [['', 'work0', ', chap. 2', 'NormalCitation']],
    [['', 'work0', '', 'NormalCitation']],
  ]);
  expect(cites).toHaveLength(citationsInDocument(document).length);
});

test('pandoc reads figures, captions, cross-references, portion marks, breaks and numbers as they are meant', ({
  skip,
}) => {
  skip(!hasPandoc, 'needs pandoc');
  const named = (name: string) => `blk_${name.padEnd(16, '0')}` as Block['id'];
  const to = (name: string): Inline => ({ kind: 'crossReference', target: named(name) });
  const item = (words: string): ListItem => ({ indent: 0, ordered: true, inlines: [text(words)] });
  const merged: Block = {
    id: named('merged'),
    kind: 'table',
    caption: [text('Merged')],
    rows: [
      { cells: [{ inlines: [text('wide'), cite(1, {})], columns: 2 }] },
      { cells: [{ inlines: [text('left')] }, { inlines: [text('right')] }] },
    ],
  };
  const { tree, written } = read(
    { ...heading(1, 'Ports'), id: named('ports'), marking: 'TLP:GREEN' } as Block,
    paragraph('See ', to('costs'), ', ', to('map'), ' and ', to('ports'), '.'),
    {
      id: named('costs'),
      kind: 'table',
      headerRow: true,
      marking: 'TLP:AMBER',
      caption: [text('Costs')],
      rows: [{ cells: [{ inlines: [text('a')] }] }, { cells: [{ inlines: [text('b')] }] }],
    },
    {
      id: named('map'),
      kind: 'image',
      image: 'a'.repeat(64),
      size: { width: 600, height: 400 },
      width: 50,
      alt: 'A "map"',
      caption: [text('The strait')],
    },
    { id: named('list'), kind: 'list', start: 5, items: [item('five'), item('six')] },
    { id: named('again'), kind: 'list', start: 1, items: [item('one')] },
    { id: named('page'), kind: 'pageBreak' },
    { id: named('lying'), kind: 'sectionBreak', orientation: 'landscape' },
    paragraph('Lying.'),
    { id: named('standing'), kind: 'sectionBreak', orientation: 'portrait' },
    paragraph('Standing.'),
    merged,
  );
  const attributes = (kind: string, place: number) => nodesOf(tree, kind).map(({ c }) => (c as unknown[])[place]);
  expect(attributes('Header', 1), written).toEqual([['sec:1', [], []]]);
  expect(attributes('Image', 0)).toEqual([
    [
      'fig:1',
      [],
      [
        ['width', '50%'],
        ['alt', 'A "map"'],
      ],
    ],
  ]);
  expect(JSON.stringify(nodesOf(tree, 'Image'))).toContain('fig:');
  const links = nodesOf(tree, 'Link').map(({ c }) => [
    textOf((c as unknown[])[1]),
    ((c as unknown[])[2] as unknown[])[0],
  ]);
  expect(links).toEqual([
    ['Table 1', '#tbl:1'],
    ['Figure 1', '#fig:1'],
    ['Ports', '#sec:1'],
  ]);
  const spans = attributes('Span', 0) as [string, string[]][];
  expect(spans.filter(([id]) => id !== '')).toEqual([['tbl:1', [], []]]);
  expect(spans.filter(([, classes]) => classes.includes('marking'))).toHaveLength(2);
  expect(textOf(tree)).toContain('(TLP:GREEN) Ports');
  expect(JSON.stringify(nodesOf(tree, 'Table')[0])).toContain('Costs');
  expect(attributes('OrderedList', 0)).toEqual([
    [5, { t: 'Decimal' }, { t: 'Period' }],
    [1, { t: 'Decimal' }, { t: 'OneParen' }],
  ]);
  expect(nodesOf(tree, 'RawBlock').map(({ c }) => (c as string[])[0])).toContain('openxml');
  expect(nodesOf(tree, 'Div').map(({ c }) => [(c as [[string, string[]]])[0][1], textOf((c as unknown[])[1])])).toEqual(
    [[['landscape'], 'Lying.']],
  );
  // What pandoc 2.17 does not know, tables in HTML, keeps its text, its citations and its caption.
  expect(textOf(tree)).toMatch(/wide.*left.*right.*Table: Merged/);
  expect(nodesOf(tree, 'Cite')).toHaveLength(1);
});

/** Prints what is read of a place: its kind in long form and its value. */
const PLACES_STYLE = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>Places</title><id>places</id><updated>2026-01-01T00:00:00+00:00</updated></info>
<citation><layout><label variable="locator"/><text variable="locator" prefix="="/></layout></citation></style>`;

/** What pandoc prints of a brief with its own citation processor, in a folder that holds the bibliography and the style above. */
function citeWithPandoc(written: string, args: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'briefdesk-places-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'places.csl'), PLACES_STYLE);
  writeFileSync(join(folder, 'refs.json'), JSON.stringify([{ id: 'work0', type: 'book', title: 'Work' }]));
  return execFileSync('pandoc', ['--citeproc', ...args, '-f', 'markdown', '-t', 'plain'], {
    encoding: 'utf8',
    input: written,
    cwd: folder,
  });
}

test('pandoc formats the citations of a brief whatever its style is called', ({ skip }) => {
  skip(!hasPandoc, 'needs pandoc');
  const { written } = write([paragraph('So ', cite(1, {}), '.')], { citationStyle: 'chicago-fullnote-bibliography' });
  expect(citeWithPandoc(written)).toMatch(/^So \(.*Work.*\)\./);
});

// The words are those of the locales of the CSL project.
test.each([
  ['en', 'page chapter paragraph volume line figure column section'],
  ['de', 'Seite Kapitel Absatz Band Zeile Abbildung Spalte Abschnitt'],
  ['fr', 'page chapitre paragraphe volume ligne figure colonne section'],
  ['es', 'página capítulo párrafo volumen línea figura columna sección'],
])('pandoc reads the places that citations name in a brief of its language, %s', (language, words) => {
  if (!hasPandoc) return;
  const labels = ['page', 'chapter', 'paragraph', 'volume', 'line', 'figure', 'column', 'section'] as const;
  const { written } = write(
    labels.map((label, index) => paragraph(cite(index, { locator: { label, value: '4' } }))),
    { language },
  );
  const printed = citeWithPandoc(written, ['--csl', 'places.csl']);
  expect(printed.trim().split(/\s+/), written).toEqual(words.split(' ').map((word) => `${word}=4`));
});
