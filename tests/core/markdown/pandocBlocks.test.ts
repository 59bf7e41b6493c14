import { describe, expect, test } from 'vitest';
import { countedBytes } from '../../../src/core/countedBytes.ts';
import { readMarkdown } from '../../../src/core/markdown/readMarkdown.ts';
import { sourceId } from '../../support/buildSource.ts';
import { outlineOf } from '../../support/outlineOf.ts';

const read = (text: string) =>
  readMarkdown(text, {
    randomBytes: countedBytes(),
    findWork: (key) => (key === 'cohen2026' ? sourceId(1) : undefined),
  });
const outline = (text: string): unknown[] => read(text).blocks.map(outlineOf);
const messages = (text: string): string[] => read(text).problems.map(({ line, message }) => `${line}: ${message}`);

describe('lists with letters, Roman figures and brackets are lists with numbers, at their depth', () => {
  const printed = (mark: string) =>
    `The list marked “${mark}” is printed with the numbers of the document: 1., below it a., then i.`;
  test.each<readonly [string, unknown[], readonly string[]]>([
    [
      '1. one\n2. two\n    a. alpha\n    b. beta\n        i. deep\n3. three',
      [['1. one', '1. two', '  1. alpha', '  1. beta', '    1. deep', '1. three']],
      [],
    ],
    ['(1) one\n(2) two', [['1. one', '1. two']], [`1: ${printed('(1)')}`]],
    ['i. one\nii. two\n\n    more\nv. five', [['1. one', '1. two↵more', '1. five']], [`1: ${printed('i.')}`]],
    ['h) one\ni) two', [['1. one', '1. two']], [`1: ${printed('h)')}`]],
    ['1. one\na. other', [['1. one'], ['1. other']], [`2: ${printed('a.')}`]],
    ['#. one\n#. two', [['1. one', '1. two']], []],
    ['- one\n  (a) x\n\n  (b) y', [['- one', '  1. x', '  1. y']], [`2: ${printed('(a)')}`]],
    ['B.  Russell\n\nText.', [['1. Russell'], 'paragraph Text.'], [`1: ${printed('B.')}`]],
    ['a.\n\nText', [['1. '], 'paragraph Text'], [`1: ${printed('a.')}`]],
  ])('%j', (text, blocks, said) => {
    expect(outline(text)).toEqual(blocks);
    expect(messages(text)).toEqual(said);
  });

  test.each([
    'B. Russell wrote',
    'p. 4 has it',
    'as in plan B\nc. 1920',
    'vx. no',
    'e.g. this',
    '(a b) c',
    '(sic) c',
    'a.b c',
  ])('%j is text', (text) => {
    expect(outline(text)).toEqual([`paragraph ${text.replace('\n', ' ')}`]);
    expect(messages(text)).toEqual([]);
  });

  test('numbers begin where they are said to, and examples go on through the file', () => {
    const starts = (text: string) => read(text).blocks.map((block) => block.kind === 'list' && block.start);
    expect(starts('c. three\nd. four')).toEqual([3]);
    expect(starts('(xiv) fourteen')).toEqual([14]);
    expect(starts('MCMXC) many')).toEqual([1990]);
    expect(starts('(@) one\n(@) two\n\nText.\n\n(@) three')).toEqual([1, false, 3]);
  });

  test('in a footnote, the marks stay in its text', () => {
    expect(outline('x[^1]\n\n[^1]: A\n\n    3. c\n    4. d\n\n    (v) e')).toEqual([
      'paragraph x((A↵3. c↵4. d↵(v) e))',
    ]);
  });
});

describe('grid tables are tables', () => {
  test.each<readonly [string, unknown[]]>([
    [
      '+------+------+\n| Port | Held |\n+:=====+=====:+\n| Alula| *3*  |\n| Bay  | 4    |\n+------+------+\n| بوصاصو | 日本 |\n+------+------+\n\n: Ports',
      [
        [
          'caption Ports',
          'header',
          ['left:Port', 'right:Held'],
          ['left:Alula Bay', 'right:<i>3</i> 4'],
          ['left:بوصاصو', 'right:日本'],
        ],
      ],
    ],
    ['+---+---+\n| a | b |\n+---+---+', [['no header', [':a', ':b']]]],
    ['+------+\n| a | b|\n+------+', [['no header', [':a | b']]]],
    ['+------------+\n| a[^1] [@cohen2026] |\n+------------+\n\n[^1]: Note.', [['no header', [':a((Note.)) {1}']]]],
  ])('%j', (text, blocks) => {
    expect(outline(text)).toEqual(blocks);
    expect(messages(text)).toEqual([]);
  });

  test('what stands in a cell beside lines is named with its line', () => {
    const text = 'Text.\n\n+-----+\n| - a |\n| - b |\n+-----+\n| > q |\n+-----+';
    expect(outline(text)[1]).toEqual(['no header', [':a↵b'], [':q']]);
    expect(messages(text)).toEqual([
      '4: A list in a table cell is kept as lines of text.',
      '7: A quote in a table cell is kept as lines of text.',
    ]);
  });

  test.each(['x | a |\n+---+\n| b |\n+---+', '+---+\n| b | c\n+---+', '+---+---+\n| b     |\n+---+---+'])(
    '%j stays as it is written',
    (text) => {
      expect(outline(text)).toEqual([`paragraph ${text.replaceAll('\n', '↵')}`]);
      expect(messages(text)).toEqual(['1: A grid table is kept as lines of text. Write it as a pipe table.']);
    },
  );
});

describe('an empty heading at the end that names the list of works', () => {
  test.each(['# References', '## Works cited\n', '# Sources {#refs-list}', '# bibliography\n\n::: {#refs}\n:::'])(
    '%j is left out and named, since the list has its own',
    (end) => {
      expect(outline(`See [@cohen2026].\n\n${end}`)).toEqual(['paragraph See {1}.']);
      expect(messages(`See [@cohen2026].\n\n${end}`)[0]).toMatch(/^3: The heading “.*” at the end is left out:/);
    },
  );

  test('is that of the language of the brief', () => {
    const blocks = outline('---\nlang: de\n---\n\nSee [@cohen2026].\n\n# Literaturverzeichnis');
    expect(blocks).toEqual(['paragraph See {1}.']);
  });

  test.each([
    ['# References', ['h1 References']],
    ['See [@nobody].\n\n# References', ['paragraph See [@nobody].', 'h1 References']],
    ['[@cohen2026]\n\n# References\n\nText.', ['paragraph {1}', 'h1 References', 'paragraph Text.']],
    ['[@cohen2026]\n\n# The *References*', ['paragraph {1}', 'h1 The <i>References</i>']],
    ['[@cohen2026]\n\n# &#82;eferences', ['paragraph {1}', 'h1 References']],
  ])('%j stays where no list follows, or more than the list', (text, blocks) => {
    expect(outline(text)).toEqual(blocks);
    expect(messages(text).join('')).not.toContain('The heading');
  });
});

test('a second text for the mark of a footnote, and an address that nothing uses, are named', () => {
  const text = 'a[^1]\n\n[^1]: one\n\n[^1]: two\n\n[x]: https://example.org/x';
  expect(outline(text)).toEqual(['paragraph a((one))']);
  expect(messages(text)).toEqual([
    '5: [^1] was said before; this one is left out.',
    '7: Nothing in the text uses the address “https://example.org/x”; it is left out.',
  ]);
});

test('attributes right behind a span at the end of a heading are those of the span', () => {
  expect(outline('# The [ports]{.smallcaps}')).toEqual(['h1 The ports']);
  expect(messages('# The [ports]{.smallcaps}')).toEqual(['1: The attributes of a span are left out: {.smallcaps}.']);
  expect(messages('# The ports {#ports}')).toEqual([]);
});
