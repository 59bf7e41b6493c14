import { describe, expect, test } from 'vitest';
import { readMarkdownHeader } from '../../../src/core/markdown/readMarkdown.ts';

const read = (...lines: string[]) => readMarkdownHeader(['---', ...lines, '---', '', 'Text.'].join('\n'));

describe('a YAML header', () => {
  test('says what stands above the briefing', () => {
    const { header, problems } = read(
      'title: "Talks: where they stand"',
      'author: [A. Analyst, B. Writer]',
      'date: 2026-11-22',
      'cut-off: 21 November 2026',
      'marking: tlp:amber+strict',
      'audience: Duty officer',
      'lang: ar',
      'citation-style: chicago-author-date',
      'bibliography: [refs.json, more/refs.json]',
    );
    expect(problems).toEqual([]);
    expect(header).toEqual({
      fields: {
        title: 'Talks: where they stand',
        author: 'A. Analyst; B. Writer',
        date: '2026-11-22',
        informationCutOff: '2026-11-21',
        marking: 'TLP:AMBER+STRICT',
        audience: 'Duty officer',
        language: 'ar',
        citationStyle: 'chicago-author-date',
      },
      styleLine: 9,
      bibliography: ['refs.json', 'more/refs.json'],
    });
  });

  test.each([
    ['marking: AMBER', { marking: 'TLP:AMBER' }],
    ['date: 2026', { date: '2026' }],
    ['date: 22 November 2026', { date: '2026-11-22' }],
    ['information-cut-off: 2026-11', { informationCutOff: '2026-11' }],
    ['cutoff: 2026-11', { informationCutOff: '2026-11' }],
    ['csl: styles/chicago-author-date.csl', { citationStyle: 'chicago-author-date' }],
    ['author:\n  - name: Jane Roe\n    affiliation: Desk', { author: 'Jane Roe' }],
    ['title: 2026', { title: '2026' }],
    ['title: |\n  Two\n  lines', { title: 'Two lines' }],
    ['title:', { title: '' }],
    ['title: Weekly\nsubtitle: The harbour talks', { title: 'Weekly: The harbour talks' }],
    ['subtitle: The harbour talks\ntitle: Weekly', { title: 'Weekly: The harbour talks' }],
    ['title: Will it hold?\nsubtitle: The harbour talks', { title: 'Will it hold? The harbour talks' }],
    ['subtitle: The harbour talks', { title: 'The harbour talks' }],
    ['title: Weekly\nsubtitle:', { title: 'Weekly' }],
  ])('%s', (line, fields) => {
    const { header, problems } = read(line);
    expect(header.fields).toEqual(fields);
    expect(problems).toEqual([]);
  });

  test('may end with three full stops, as in pandoc', () => {
    expect(readMarkdownHeader('---\ntitle: Weekly\n...\n\nText.').header.fields).toEqual({ title: 'Weekly' });
  });

  test('names what has no place in a briefing, with its line', () => {
    const { problems } = read(
      'title: Weekly',
      'toc: true',
      'abstract: More',
      'date: soon',
      'lang: "no tag!"',
      'csl: My Style!.csl',
    );
    expect(problems.map(({ line, severity }) => `${line} ${severity}`)).toEqual([
      '3 warning',
      '4 warning',
      '5 warning',
      '6 warning',
      '7 warning',
    ]);
    expect(problems[1]?.message).toBe('The header field “abstract” has no place in a briefing and was left out.');
    const words = ['“toc”', '“abstract”', 'The date “soon”', 'The language “no tag!”', 'chicago-fullnote-bibliography'];
    for (const [index, word] of words.entries()) expect(problems[index]?.message).toContain(word);
  });

  test('with a marking that is none stops everything: nothing goes out without the marking that was meant', () => {
    expect(read('title: Weekly', 'marking: TLP:ORANGE').problems).toMatchObject([
      { line: 3, severity: 'error', message: expect.stringContaining('TLP:ORANGE') },
    ]);
  });

  test.each([
    ['a quotation mark that is missing', ['title: "Talks', 'date: 2026'], 2],
    ['a colon in a bare text', ['title: Weekly', 'audience: Desk: the duty officer'], 3],
    ['a key that stands twice', ['title: One', 'date: 2026', 'title: Two'], 4],
    ['a list in place of entries', ['- title', '- date'], 2],
  ])('that is broken by %s is named with its line', (_what, lines, line) => {
    const { header, problems } = read(...lines);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.map((error) => error.line)).toContain(line);
    expect(header.fields).toEqual({});
  });

  test('that is broken is named in whole words', () => {
    const messageOf = (...lines: string[]) => read(...lines).problems[0]?.message;
    expect(messageOf('title: "Talks')).toContain(
      'cannot be read: a text that begins with the quotation mark " does not end with one. Correct this line',
    );
    expect(messageOf("title: 'Talks")).toContain("the quotation mark ' does not end with one.");
    expect(messageOf('title: One', 'title: Two')).toContain('cannot be read: “Map keys must be unique”. Correct');
  });

  test('with a title and a subtitle that are too long together names what is cut', () => {
    const { header, problems } = read(`title: ${'a'.repeat(300)}`, `subtitle: ${'b'.repeat(300)}`);
    expect(header.fields.title).toBe(`${'a'.repeat(300)}: ${'b'.repeat(198)}`);
    expect(problems).toMatchObject([{ line: 3, message: expect.stringMatching(/^The title with its subtitle/) }]);
  });

  test('without an end is broken; a line of hyphens before plain text is none', () => {
    expect(readMarkdownHeader('---\ntitle: Weekly\n\nText.').problems).toMatchObject([{ line: 1, severity: 'error' }]);
    expect(readMarkdownHeader('---\n\nText.').problems).toEqual([]);
    expect(readMarkdownHeader('% Title\n% Author\n\nText.').problems).toMatchObject([{ line: 1, severity: 'warning' }]);
  });
});
