import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/core/briefing/document.ts';
import { DOCUMENT_VERSION, documentSchema } from '../../../src/core/briefing/document.ts';
import { textOfBlock } from '../../../src/core/briefing/walkDocument.ts';
import { countedBytes } from '../../../src/core/countedBytes.ts';
import { readMarkdown } from '../../../src/core/markdown/readMarkdown.ts';

const HASH = 'a'.repeat(64);
const findImage = (address: string) =>
  address === 'map.png' ? { image: HASH, width: 301, height: 200 } : { fault: 'is not there' };

const read = (text: string) => {
  const brief = readMarkdown(text, { findImage, randomBytes: countedBytes() });
  documentSchema.parse({ version: DOCUMENT_VERSION, blocks: brief.blocks });
  return brief;
};
const only = (text: string): Block => {
  const { blocks, problems } = read(text);
  expect(problems).toEqual([]);
  expect(blocks).toHaveLength(1);
  return blocks[0] as Block;
};
const messages = (text: string): string[] => read(text).problems.map(({ line, message }) => `${line}: ${message}`);
const outline = (text: string): string[] =>
  read(text).blocks.map((block) => {
    const marking = 'marking' in block && block.marking ? `(${block.marking}) ` : '';
    return block.kind === 'sectionBreak' ? block.orientation : `${block.kind} ${marking}${textOfBlock(block)}`.trim();
  });

describe('images', () => {
  test('one alone in its paragraph is a figure; what stands in its brackets is the caption, with formatting, notes and links', () => {
    expect(only('![The *strait*](map.png){width=50% alt="A map with \\"the\\" strait &amp; ports"}')).toMatchObject({
      kind: 'image',
      image: HASH,
      size: { width: 301, height: 200 },
      width: 50,
      alt: 'A map with "the" strait & ports',
      caption: [{ text: 'The ' }, { text: 'strait', italic: true }],
    });
  });

  test('one without brackets has no caption, one without a width is as wide as on a screen', () => {
    const image = only('![](map.png){.decorative}');
    expect(image).toMatchObject({ decorative: true, alt: '', width: 50 });
    expect(image).not.toHaveProperty('caption');
    expect(only('![a][m]\n\n[m]: map.png')).toMatchObject({ kind: 'image', caption: [{ text: 'a' }] });
  });

  test('files are listed with their lines, and one that cannot be had is named with its words kept', () => {
    expect(read('Text.\n\n![A](map.png)\n\n![B](other.png)\n\n![C](map.png)').images).toEqual([
      { address: 'map.png', line: 3 },
      { address: 'other.png', line: 5 },
    ]);
    expect(messages('Text.\n\n![B](other.png)')).toEqual([
      '3: The image “other.png” is not there; its words stay: “B”.',
    ]);
    expect(outline('![B](other.png)')).toEqual(['paragraph B']);
    expect(messages('![B](https://a.example/x.png)')[0]).toContain('is not there');
  });

  test('what has no place is named', () => {
    expect(messages('![a](map.png "hover"){width=4cm height=2cm .wide}')).toEqual([
      '1: The hover text of an image is left out: “hover”.',
      '1: Attributes of an image are left out: .wide, height.',
      '1: The width “4cm” is not taken; the image is 50% of the text wide. Write it in per cent.',
    ]);
    expect(messages('![a](map.png){width=250%}')).toEqual(['1: The width 250% of an image became 100%.']);
  });
});

describe('cross-references', () => {
  test('lead to headings, captioned tables and captioned images by their names, before and behind', () => {
    const { blocks, problems } = read(
      [
        '# Ports {#sec:ports}',
        'See [Table 1](#tbl:share), [Figure 1](#fig:map) and [Ports](#sec:ports), [Outlook for 2027](#outlook-for-2027).',
        '| a |\n|---|\n| b |',
        ': Shares {#tbl:share}',
        '![Map](map.png){#fig:map}',
        '## Outlook for 2027',
      ].join('\n\n'),
    );
    expect(problems).toEqual([]);
    const [heading, text, table, image, outlook] = blocks;
    const targets =
      text?.kind === 'paragraph'
        ? text.inlines.flatMap((one) => (one.kind === 'crossReference' ? one.target : []))
        : [];
    expect(targets).toEqual([table?.id, image?.id, heading?.id, outlook?.id]);
  });

  test('words of a writer that will not be printed are named; a link that leads nowhere stays as text', () => {
    expect(messages('# A {#a}\n\nsee [the part above](#a)')).toEqual([
      '3: What is printed for a cross-reference is worked out from its target; its words “the part above” are left out.',
    ]);
    expect(messages('see [this](#nowhere)')).toEqual([
      '1: The link to “#nowhere” is kept as text: no heading, and no table or image with a caption, has that name.',
    ]);
    expect(outline('see [this](#nowhere)')).toEqual(['paragraph see this']);
    expect(messages('![](map.png){#fig:a}\n\nsee [Figure 1](#fig:a)')[0]).toMatch(
      /^3: The link to “#fig:a” is kept as text/,
    );
  });
});

describe('references to headings that need no address', () => {
  const targetsOf = (text: string) => {
    const { blocks } = read(text);
    const headings = blocks.flatMap(({ kind, id }) => (kind === 'heading' ? [id] : []));
    const inlines = blocks.flatMap((block) =>
      block.kind === 'paragraph' || block.kind === 'quote' ? block.inlines : [],
    );
    const notes = inlines.flatMap((one) => (one.kind === 'footnote' ? one.inlines : []));
    return [...inlines, ...notes].flatMap((one) => (one.kind === 'crossReference' ? headings.indexOf(one.target) : []));
  };

  test.each([
    ['See [Summary].', [0]],
    ['See [Summary][].', [0]],
    ['See [summary], [SUMMARY] and [Outlook\nfor  2027].', [0, 0, 1]],
    ['See [the part above][Outlook for 2027] and [*so*][summary].', [1, 0]],
    ['(see [Summary], *[Outlook for 2027]*, "[Summary]")', [0, 1, 0]],
    ['[A *big* one] and [the `last`][]', [2, 3]],
    ['[Summary][@other] and [Summary] [@other]', [0, 0]],
    ['In a note.[^1]\n\n[^1]: As in [Summary].', [0]],
    ['> quoted [Summary]', [0]],
  ])('lead to it: %s', (text, targets) => {
    const headings = '# Summary\n\n## Outlook for 2027\n\n## A *big* one {#big}\n\n## The `last`\n\n';
    expect(targetsOf(`${headings}${text}`)).toEqual(targets);
    // Before the headings as well: who reads the end first reads the same.
    expect(targetsOf(`${text}\n\n${headings}`)).toEqual(targets);
  });

  test('print the words of the heading, and name what a writer wrote instead', () => {
    expect(messages('# Summary\n\nSee [Summary] and [Summary][].')).toEqual([]);
    expect(messages('# Summary\n\nSee [Other][Summary].\n\nSee [summary].')).toEqual([
      '3: What is printed for a cross-reference is worked out from its target; its words “Other” are left out.',
      '5: What is printed for a cross-reference is worked out from its target; its words “summary” are left out.',
    ]);
  });

  test('are words in brackets where no heading is called so', () => {
    for (const words of [
      'He said [sic] so.',
      'See [A big one].',
      'See [text][nowhere] and [Summary][nowhere].',
      'See \\[Summary\\].',
      'See [the Summary].',
      'See [[Summary](https://a.example)].',
    ]) {
      expect(targetsOf(`# Summary\n\n# A *big* one\n\n${words}`)).toEqual([]);
    }
    expect(outline('# Summary\n\nHe [sic] said [Summary][nowhere].')[1]).toBe(
      'paragraph He [sic] said [Summary][nowhere].',
    );
    expect(messages('# Summary\n\nHe [sic] said [Summary][nowhere].')).toEqual([]);
  });

  test('lead to the address that a definition gives, where there is one', () => {
    expect(targetsOf('# Summary\n\nSee [Summary].\n\n[Summary]: https://a.example')).toEqual([]);
  });

  test('lead to the first of several headings that are called so, which is named', () => {
    expect(targetsOf('# Summary\n\n# Summary\n\nSee [Summary].')).toEqual([0]);
    expect(messages('# Summary\n\n# Summary\n\nSee [Summary].')).toEqual([
      '5: More than one heading is called “summary”; the cross-reference leads to the first.',
    ]);
  });
});

describe('portion marks', () => {
  test('stand in a span in front of paragraphs, headings, quotes, items, tables and images', () => {
    const text = [
      '[(TLP:GREEN)]{.marking} Text.',
      '## [(TLP:AMBER+STRICT)]{.marking} Heading',
      '> [(red)]{.marking} Quote',
      '- [(TLP:CLEAR)]{.marking} Item\n- other',
      '| a |\n|---|\n| b |',
      ': [(TLP:RED)]{.marking} Shares',
      '![[(TLP:RED)]{.marking}](map.png)',
    ].join('\n\n');
    const { blocks, problems } = read(text);
    expect(problems).toEqual([]);
    expect(outline(text).slice(0, 3)).toEqual([
      'paragraph (TLP:GREEN) Text.',
      'heading (TLP:AMBER+STRICT) Heading',
      'quote (TLP:RED) Quote',
    ]);
    expect(blocks[3]).toMatchObject({
      items: [{ marking: 'TLP:CLEAR', inlines: [{ text: 'Item' }] }, { inlines: [{ text: 'other' }] }],
    });
    expect(blocks[4]).toMatchObject({ kind: 'table', marking: 'TLP:RED', caption: [{ text: 'Shares' }] });
    expect(blocks[5]).toMatchObject({ kind: 'image', marking: 'TLP:RED' });
    expect(blocks[5]).not.toHaveProperty('caption');
  });

  test('one that is not understood stops the brief', () => {
    expect(read('[(SECRET)]{.marking} Text.').problems).toEqual([
      { line: 1, severity: 'error', message: expect.stringContaining('The portion mark “SECRET” is none of TLP 2.0.') },
    ]);
  });
});

describe('breaks', () => {
  test('of pages are said in LaTeX or in the XML of Word', () => {
    const xml = '```{=openxml}\n<w:p><w:r><w:br w:type="page"/></w:r></w:p>\n```';
    expect(outline(`a\n\n\\newpage\n\nb\n\n${xml}\n\n\\pagebreak`)).toEqual([
      'paragraph a',
      'pageBreak',
      'paragraph b',
      'pageBreak',
      'pageBreak',
    ]);
    expect(messages('```{=openxml}\n<w:p><w:r><w:t>a</w:t></w:r></w:p>\n```')).toEqual([
      '1: Code is kept as plain text, line by line.',
    ]);
  });

  test('of sections are divs; behind one pages are as before', () => {
    expect(outline('a\n\n::: {.landscape}\nb\n:::\n\nc')).toEqual([
      'paragraph a',
      'landscape',
      'paragraph b',
      'portrait',
      'paragraph c',
    ]);
    expect(outline('::: landscape\na\n:::')).toEqual(['landscape', 'paragraph a']);
    expect(outline(':::: landscape\na\n\n::: note\nb\n:::\n\nc\n::::\n\nd')).toEqual([
      'landscape',
      'paragraph a',
      'paragraph b',
      'paragraph c',
      'portrait',
      'paragraph d',
    ]);
  });
});

describe('tables in HTML', () => {
  test('have cells that cover others, with Markdown in them', () => {
    const text =
      '<table>\n<tr><th colspan="2">Ports</th></tr>\n<tr>\n<td rowspan=2 align="right">\n\n**North**\n\nand more\n\n</td>\n<td>a &amp; b</td></tr>\n<tr><td></td></tr>\n</table>';
    expect(only(text)).toMatchObject({
      kind: 'table',
      headerRow: true,
      rows: [
        { cells: [{ columns: 2, inlines: [{ text: 'Ports' }] }] },
        {
          cells: [
            {
              rows: 2,
              alignment: 'right',
              inlines: [{ text: 'North', bold: true }, { kind: 'lineBreak' }, { text: 'and more' }],
            },
            { inlines: [{ text: 'a & b' }] },
          ],
        },
        { cells: [{ inlines: [] }] },
      ],
    });
  });

  test('whose cells fill no rectangle are kept as text and named', () => {
    const text = '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>';
    expect(messages(text)[0]).toMatch(/^1: .*HTML/);
    expect(read(text).blocks.map(textOfBlock).join('')).toMatch(/a.*b.*c/s);
    expect(read(`${'<table><tr><td>'.repeat(3000)}a`).blocks.length).toBeGreaterThan(0);
  });
});
