import { describe, expect, test } from 'vitest';
import { countedBytes } from '../../../src/core/countedBytes.ts';
import { readMarkdown } from '../../../src/core/markdown/readMarkdown.ts';
import { sourceId } from '../../support/buildSource.ts';
import { outlineOf, shortOf } from '../../support/outlineOf.ts';

const WORKS: Readonly<Record<string, number>> = { cohen2026: 1, 'roe:2025.a': 2, other: 3, 'a b/ü': 4 };

const read = (text: string) =>
  readMarkdown(text, {
    randomBytes: countedBytes(),
    findWork: (key) => {
      const work = WORKS[key];
      return work === undefined ? undefined : sourceId(work);
    },
  });

const lineOf = (text: string): string => {
  const [block] = read(text).blocks;
  return block?.kind === 'paragraph' ? shortOf(block.inlines) : `a ${block?.kind}`;
};
const messages = (text: string): string[] => read(text).problems.map(({ line, message }) => `${line}: ${message}`);

describe('citations', () => {
  test.each([
    ['[@cohen2026]', '{1}'],
    ['A point [@cohen2026].', 'A point {1}.'],
    ['[see @cohen2026, p. 4; see also @other, chap. 2]', '{see 1 <page 4>; see also 3 <chapter 2>}'],
    ['[-@cohen2026]', '{-1}'],
    ['-@cohen2026 says', '{-1} says'],
    ['@cohen2026 says', '{@1} says'],
    ['@cohen2026 [p. 4] says', '{@1 <page 4>} says'],
    ['@cohen2026 [p. 4; see also @other]', '{@1 <page 4>; see also 3}'],
    ['@roe:2025.a.', '{@2}.'],
    ['@cohen2026 [; @other]', '{@1; 3}'],
    ['@cohen2026 [@other] says', '{@1; 3} says'],
    ['-@cohen2026 [see @other]', '{-1; see 3}'],
    ['[@{a b/ü}, 12]', '{4 <page 12>}'],
    ['[@cohen2026, pp. 33--35, 38]', '{1 <page 33-35, 38>}'],
    ['[@cohen2026, p. iv]', '{1 <page iv>}'],
    ['[@cohen2026، ص 5]', '{1 <page 5>}'],
    ['[@cohen2026، ص. ٥-٧]', '{1 <page ٥-٧>}'],
    ['[@cohen2026, עמ׳ 4]', '{1 <page 4>}'],
    ['[@cohen2026, 33 and nowhere else]', '{1 <page 33>|and nowhere else}'],
    ['[@cohen2026, § 5]', '{1 <section 5>}'],
    ['[@cohen2026, ¶¶ 7-9]', '{1 <paragraph 7-9>}'],
    ['[@cohen2026, s 9]', '{1 <section 9>}'],
    ['[@cohen2026, ss. 9-11]', '{1 <section 9-11>}'],
    ['[@cohen2026, sect. 4]', '{1 <section 4>}'],
    ['[@cohen2026, s i thought]', '{1|, s i thought}'],
    ['[@cohen2026, vol. 2]', '{1 <volume 2>}'],
    ['[@cohen2026, no. 7]', '{1 <issue 7>}'],
    ['[@cohen2026, fig. 3]', '{1 <figure 3>}'],
    ['[@cohen2026, l. 40]', '{1 <line 40>}'],
    ['[@cohen2026, n. 12]', '{1 <note 12>}'],
    ['[@cohen2026, 12:30]', '{1 <timestamp 12:30>}'],
    ['[@cohen2026, {pp. iv, (xv)-(xvii)} with more]', '{1 <page iv, (xv)-(xvii)>|with more}'],
    ['[@cohen2026{}, 99 years later]', '{1|, 99 years later}'],
    ['[@cohen2026, Kap. 4]', '{1|, Kap. 4}'],
    ['---\nlang: de\n---\n\n[@cohen2026, S. 4 f.; @other, Kap. 2]', '{1 <page 4>|f.; 3 <chapter 2>}'],
    ['---\nlang: de\n---\n\n[@cohen2026, s. v. Hafen]', '{1|, s. v. Hafen}'],
    ['---\nlang: fr-CA\n---\n\n[@cohen2026, n° 3]', '{1 <issue 3>}'],
    ['---\nlang: es\n---\n\n[@cohen2026, págs. 4-6]', '{1 <page 4-6>}'],
    ['[@cohen2026, emphasis mine]', '{1|, emphasis mine}'],
    ['[@cohen2026 passim; @other]', '{1|passim; 3}'],
    ['[@cohen2026, p. 4, who says "so"]', '{1 <page 4>|, who says “so”}'],
    ['write to a@b.example', 'write to a@b.example'],
    ['\\@cohen2026 and `@cohen2026`', '@cohen2026 and @cohen2026'],
    ['[@cohen2026](https://example.org)', '{@1}'],
    ['*as [@cohen2026] has it*', '<i>as </i>{1}<i> has it</i>'],
  ])('%s', (written, expected) => {
    expect(lineOf(written)).toBe(expected);
  });

  test('a link around nothing but a citation is named, since the citation cannot keep it', () => {
    expect(messages('[@cohen2026](https://example.org) and [see @nobody](https://example.org)')[0]).toMatch(
      /^1: The link to “https:\/\/example.org” around a citation is left out/,
    );
    expect(messages('[by @cohen2026](https://example.org)')).toEqual([]);
  });

  test('a key that nobody knows is named with its line, and what was written stays', () => {
    const text = 'One.\n\nTwo\n[see @nobody, p. 4; also @cohen2026] and @nobody [p. 3].';
    const second = read(text).blocks[1];
    expect(second?.kind === 'paragraph' && shortOf(second.inlines)).toBe(
      'Two [see @nobody, p. 4] {also 1} and @nobody [p. 3].',
    );
    expect(read(text).problems.map(({ line }) => line)).toEqual([4]);
    expect(messages(text)[0]).toContain('@nobody is not in the bibliography');
    expect(read(text).citedKeys).toEqual([
      { key: 'nobody', line: 4 },
      { key: 'cohen2026', line: 4 },
    ]);
  });
});

test('without any bibliography the keys are named shortly, and their citations stay as they are written', () => {
  const { blocks, problems, citedKeys } = readMarkdown('See\n[@cohen2026, p. 4] and @other.', {
    randomBytes: countedBytes(),
  });
  expect(blocks.map((block) => block.kind === 'paragraph' && shortOf(block.inlines))).toEqual([
    'See [@cohen2026, p. 4] and @other.',
  ]);
  expect(problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([
    '2: @cohen2026 is kept as text.',
    '2: @other is kept as text.',
  ]);
  expect(citedKeys.map(({ key }) => key)).toEqual(['cohen2026', 'other']);
});

describe('text', () => {
  test.each([
    ['"Quoted," she said -- "and \'twice\'" --- don\'t...', '“Quoted,” she said – “and ‘twice’” — don’t…'],
    ["the '90s and rock 'n' roll", 'the ’90s and rock ‘n’ roll'],
    ['\\"straight\\" \\-\\- \\.\\.\\.', '"straight" -- ...'],
    ['`"code"--x`', '"code"--x'],
    ['*a **b** c* ***d***', '<i>a </i><b><i>b</i></b><i> c </i><b><i>d</i></b>'.replace(' c </i>', ' c</i> ')],
    ['one\\\ntwo  \nthree\nfour', 'one↵two↵three four'],
    ['[a link](https://example.org/a--b "hover")', '<https://example.org/a--b|a link>'],
    ['<https://example.org/a--b>', '<https://example.org/a--b|https://example.org/a--b>'],
    ['[by name][x]\n\n[x]: https://example.org', '<https://example.org|by name>'],
    ['[here](file.md)', 'here'],
    ['a^[A note with [@cohen2026, p. 2] and *more*.] b', 'a((A note with {1 <page 2>} and <i>more</i>.)) b'],
    ['a[^1] b\n\n[^1]: First.\n\n    Second.', 'a((First.↵Second.)) b'],
    ['&lt;b&gt; &copy; \\*', '<b> © *'],
    ['two<br>lines<!-- -->', 'two↵lines'],
    ['שלום **עולם**', 'שלום <b>עולם</b>'],
  ])('%s', (written, expected) => {
    expect(lineOf(written)).toBe(expected);
  });
});

test('line ends of any system, and a byte order mark, change nothing', () => {
  const text = '---\ntitle: Weekly\n---\n\nOne\ntwo\\\nthree [@nobody].\n\n- item\n';
  const expected = read(text);
  for (const end of ['\r\n', '\r']) expect(read(`\uFEFF${text.replaceAll('\n', end)}`)).toEqual(expected);
  expect(expected.header.fields.title).toBe('Weekly');
  expect(expected.problems.map(({ line }) => line)).toEqual([7]);
});

test.each(['>'.repeat(5_000), '^['.repeat(5_000) + ']'.repeat(5_000)])(
  'what is nested beyond all measure is refused',
  (text) => {
    expect(read(text).problems).toMatchObject([
      { severity: 'error', message: expect.stringContaining('nested too deeply') },
    ]);
  },
);

describe('blocks', () => {
  const outline = (text: string): unknown[] => read(text).blocks.map(outlineOf);

  test('headings end at level three, and quotes have a block for each paragraph', () => {
    expect(outline('# One\n\n### Three\n\nFour\n====\n\n> a\n> b\n>\n> c')).toEqual([
      'h1 One',
      'h3 Three',
      'h1 Four',
      'quote a b',
      'quote c',
    ]);
    expect(messages('# One\n\n##### Five')).toEqual(['3: A heading of level 5 became one of level 3, the deepest.']);
  });

  test('lists keep their nesting, and paragraphs of one item are lines of it', () => {
    expect(outline('1. one\n\n   more\n2. two\n   - deep\n     1. deeper\n   - next\n\n- other')).toEqual([
      ['1. one↵more', '1. two', '  - deep', '    1. deeper', '  - next'],
      ['- other'],
    ]);
    expect(messages('1. one\n\n   more\n2. two')).toEqual([]);
    expect(read('4. four\n5. five').blocks).toMatchObject([{ kind: 'list', start: 4 }]);
    expect(messages('4. four\n5. five')).toEqual([]);
    expect(messages('- a\n\n  4. four')).toEqual(['3: A list within a list that starts at 4 is numbered from 1.']);
    expect(messages('0. nought')).toEqual(['1: A list that starts at 0 is numbered from 1.']);
  });

  test('pipe tables keep alignment, header row, citations and footnotes', () => {
    const text = '| Port | Share |\n|:--|--:|\n| North[^n] | 12 % [@cohen2026] |\n| a \\| b |\n\n[^n]: Note.';
    expect(outline(text)).toEqual([
      ['header', ['left:Port', 'right:Share'], ['left:North((Note.))', 'right:12 % {1}'], ['left:a | b', 'right:']],
    ]);
    expect(outline('| | |\n|---|---|\n| a | b |')).toEqual([['no header', [':a', ':b']]]);
  });

  describe('a caption belongs to its table', () => {
    const TABLE = '| a |\n|---|\n| b |';
    const table = ['header', [':a'], [':b']];
    const captioned = ['caption Ports by <i>share</i>', ...table];
    test.each([
      [`${TABLE}\n\n: Ports by *share*`, [captioned]],
      [`${TABLE}\n: Ports by *share*  `, [captioned]],
      [`${TABLE}\n\nTable: Ports by *share*`, [captioned]],
      [`${TABLE}\ntable: Ports\nby *share*\n\nText.`, [captioned, 'paragraph Text.']],
      [`:Ports by *share*\n\n${TABLE}`, [captioned]],
      [`Text.\n\nTable: Ports by\n*share*\n\n${TABLE}`, ['paragraph Text.', captioned]],
      [`: Ports by *share*\n${TABLE}`, [captioned]],
      [`${TABLE}\n: Ports by *share* [@cohen2026]`, [['caption Ports by <i>share</i> {1}', ...table]]],
      [`${TABLE}\n\n: Ports by *share*\n\n${TABLE}`, [captioned, table]],
    ])('%j', (text, blocks) => {
      expect(outline(text)).toEqual(blocks);
      expect(messages(text)).toEqual([]);
    });

    test.each([
      ['Table: none is near.\n\nText.', ['paragraph Table: none is near.', 'paragraph Text.']],
      [`Table\\: escaped\n\n${TABLE}`, ['paragraph Table: escaped', table]],
      [`\\: escaped\n\n${TABLE}`, ['paragraph : escaped', table]],
      [`${TABLE}\n\nTables follow.`, [table, 'paragraph Tables follow.']],
      [`${TABLE}\n| : c |`, [['header', [':a'], [':b'], [':: c']]]],
      [`${TABLE}\n: c |`, [['header', [':a'], [':b'], [':: c']]]],
    ])('%j has none', (text, blocks) => {
      expect(outline(text)).toEqual(blocks);
      expect(messages(text)).toEqual([]);
    });

    test('also in a quote and in a list item', () => {
      expect(outline(`> : Ports\n>\n> | a |\n> |---|\n> | b |`)).toEqual([['caption Ports', ...table]]);
      expect(outline(`- item\n\n  | a |\n  |---|\n  | b |\n\n  : Ports`)).toEqual([['- item↵a↵b↵Ports']]);
    });
  });
});

describe('what a briefing cannot hold is named with its line, and its text stays', () => {
  test.each([
    ['![A map](map.png)', 'The image “map.png” is left out; its words stay: “A map”.', 'A map'],
    ['see ![a map](map.png)', 'An image within a line is left out; its words stay: “a map”.', 'see a map'],
    ['~~~\nx = 1\ny\n~~~', 'Code is kept as plain text, line by line.', 'x = 1↵y'],
    ['see `x = 1`', 'Code is kept as plain text: “x = 1”.', 'see x = 1'],
    ['<u>under</u>', 'HTML <u> is left out; its text is kept.', 'under'],
    ['so $E=mc^2$', 'The formula $E=mc^2$ is kept as it is written.', 'so $E=mc^2$'],
    ['~~old~~ new', 'Struck-out text is kept as written: “~~old~~”.', '~~old~~ new'],
    ['H~2~O', 'A subscript, “2”, became the characters “₂”.', 'H₂O'],
    ['10^-6^ t', 'A superscript, “-6”, became the characters “⁻⁶”.', '10⁻⁶ t'],
    ['x~qQ~', 'A subscript is kept as written: “~qQ~”.', 'x~qQ~'],
    ['x^2Q^', 'A superscript is kept as written: “^2Q^”.', 'x^2Q^'],
    ['[wide *it*]{.smallcaps}', 'The attributes of a span are left out: {.smallcaps}.', 'wide <i>it</i>'],
    ['see ![a map](map.png){width=20%}.', 'Attributes within a line are left out: {width=20%}.', 'see a map.'],
    ['`x`{.py}', 'Attributes within a line are left out: {.py}.', 'x'],
    ['a <b>b</b> H<sub>2</sub>O', 'A subscript, “2”, became the characters “₂”.', 'a <b>b</b> H₂O'],
    ['10<sup>6Q</sup>', 'A superscript is kept as “^6Q^”.', '10^6Q^'],
    ['<s>old</s> new', 'HTML <s> is kept as ~~ on either side.', '~~old~~ new'],
    ['a <b>open', 'HTML <b> is left out; its text is kept.', 'a open'],
    ['<div>html div</div> <b>bold</b> 10<sup>6</sup>', 'HTML <div> is left out', 'html div↵<b>bold</b> 10⁶'],
    ['<p>one <i>two</i> three</p>\n<p>four</p>', 'HTML <p> is left out', 'one <i>two</i> three↵four'],
    ['no note[^x]', 'No text stands anywhere for this footnote; it is kept as written: “[^x]”.', 'no note[^x]'],
    ['Term\n:   what it is', 'A definition list is kept as lines of text.', 'Term↵:   what it is'],
    ['A. Smith\nB. Jones', 'A list with letters, Roman numerals or examples is kept', 'A. Smith↵B. Jones'],
    ['+---+---+\n| a -- |\n+---+---+', 'A grid table is kept as lines of text.', '+---+---+↵| a – |↵+---+---+'],
    ['| line\n| block', 'A line block is kept as lines of text.', '| line↵| block'],
    ['::: note\nInside.\n:::', 'The marks of a fenced div are left out; what is in it is kept.', 'Inside.'],
    ['[x](other.md)', 'The link to “other.md” is kept as text', 'x'],
    ['text <!-- to do -->', 'A comment is left out: “to do”.', 'text '],
    ['a^[b^[c]]', 'A footnote within a footnote stands there in brackets.', 'a((b (c)))'],
    ['[@cohen2026, see *this*]', 'Beside @cohen2026, emphasis is left out', '{1|, see this}'],
  ])('%s', (written, message, kept) => {
    const problems = messages(`First.\n\n${written}`);
    expect(
      problems.some((one) => one.includes(message)),
      problems.join('\n'),
    ).toBe(true);
    expect(
      problems.every((one) => /^[345]: /.test(one)),
      problems.join('\n'),
    ).toBe(true);
    expect(lineOf(written).trim()).toBe(kept.trim());
  });

  test.each([
    ['---\n\nText', 'A horizontal rule is left out.'],
    ['- [x] done', 'The box of a task is kept as text.'],
    ['# Title {#id .x}', 'The attributes of a heading are left out: {#id .x}.'],
    ['- a\n  - b\n\n  c', 'Text behind a nested list stands before it now'],
    ['- a\n\n  > quoted', 'A quote in a list item is kept as lines of text.'],
    ['> - a', 'A list in a quote is no longer part of the quote.'],
    ['1. a\n\n<!-- x -->\n\n1. b', 'A comment is left out: “x”.'],
    ['  A   B\n--- ---\n  1   2', 'This looks like a table drawn with hyphens'],
    ['Text.\n\n[^1]: Lost.', 'Nothing in the text points to the footnote [^1]'],
  ])('%s', (written, message) => {
    expect(messages(written).join('\n')).toContain(message);
  });
});
