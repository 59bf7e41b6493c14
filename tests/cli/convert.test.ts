import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildPng, latin, pngChunk } from '../support/buildImage.ts';
import { type BuiltCli, buildCli } from '../support/builtCli.ts';
import { hasSchemaValidator, schemaFaults } from '../support/officeTools.ts';
import { hasPandoc, itemsOf, nodesOf, readWithPandoc, rowsOf, textOf } from '../support/pandoc.ts';
import { readDocx } from '../support/readDocx.ts';
import { temporaryFolder } from '../support/temporaryLibrary.ts';

const fixtures = join(import.meta.dirname, '../fixtures/markdown');
const longBrief = join(fixtures, 'long-brief.md');

let cli: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
});

const REFS = JSON.stringify([
  {
    id: 'cohen2026',
    type: 'article-newspaper',
    title: 'Talks resume',
    author: [{ family: 'Cohen', given: 'Dana' }],
    'container-title': 'The Harbour Post',
    issued: { 'date-parts': [['2026', 3, 3]] },
  },
  {
    id: 'marsh2023',
    type: 'book',
    title: 'Essays',
    publisher: 'Coast Press',
    editor: [{ family: 'Marsh', given: 'Ellen' }],
    issued: { raw: '2023' },
  },
]);

/** A folder with a brief and its bibliography; where they are. */
function writeBrief(brief: string, refs = REFS) {
  const folder = temporaryFolder();
  const file = join(folder, 'brief.md');
  writeFileSync(file, brief);
  mkdirSync(join(folder, 'works'));
  writeFileSync(join(folder, 'works', 'refs.json'), refs);
  return { folder, file, refs: join(folder, 'works', 'refs.json'), out: join(folder, 'brief.docx') };
}

const shownText = (out: string): string =>
  readDocx(readFileSync(out))
    .paragraphs.map(({ text }) => text)
    .join('\n');

describe('a brief of thirty pages', () => {
  test('becomes a Word file that is valid, twice with the same bytes, and what its style leaves out is said', async ({
    skip,
  }) => {
    const folder = temporaryFolder();
    const files = [join(folder, 'one.docx'), join(folder, 'two.docx')];
    for (const out of files) {
      const run = await cli.run('convert', longBrief, '--out', out);
      // Chicago's notes print no volume of a case.
      const [unprinted, written] = run.err.split('\n');
      expect(unprinted).toMatch(
        /^Written in citations, and not printed there by the citation style: vol\. 2 \(“A senior official/,
      );
      expect({ ...run, err: written }).toEqual({ code: 0, out: '', err: `Wrote ${out}.` });
    }
    const [one, two] = files.map((file) => readFileSync(file));
    expect(one && two && one.equals(two)).toBe(true);
    skip(!hasSchemaValidator, 'needs ../shared/ooxml/validate.py, xmllint and python3');
    const dated = join(folder, 'dated.docx');
    await cli.run('convert', longBrief, '--out', dated, '--style', 'chicago-author-date');
    expect(await schemaFaults([files[0] ?? '', dated])).toBe('');
  });

  /** What stands in the Markdown, counted by its lines and marks alone. */
  function countSource() {
    const [, , body = ''] = readFileSync(longBrief, 'utf8').split(/^---$/m);
    const text = body.replace(/^\[\^n\d+\]: .*$/gm, '');
    const lines = text.split('\n');
    const tableLines = lines.filter((line) => line.startsWith('|'));
    const inBrackets = text.match(/\[[^[\]]*@[^[\]]*\]/g)?.length ?? 0;
    const named = text.match(/^@\w+ \[p\. \d+\]/gm)?.length ?? 0;
    const allCitations = body.match(/\[[^[\]]*@[^[\]]*\]|^@\w+ \[p\. \d+\]/gm)?.length ?? 0;
    return {
      headings: lines.filter((line) => /^#+ /.test(line)),
      rows: tableLines.filter((line) => !/^[|:-]+$/.test(line)),
      tables: tableLines.filter((line) => /^[|:-]+$/.test(line)).length,
      items: lines.filter((line) => /^ *(?:-|\d\.) /.test(line)).length,
      quotes: lines.filter((line) => /^> \S/.test(line)).length,
      marks: (text.match(/\[\^n\d+\]/g)?.length ?? 0) + (text.match(/\^\[[^n]/g)?.length ?? 0),
      citations: inBrackets + named,
      allCitations,
    };
  }

  test('is read by pandoc with the same headings, notes, tables and list items', async ({ skip }) => {
    skip(!hasPandoc, 'needs pandoc');
    const source = countSource();
    expect(source.allCitations).toBeGreaterThanOrEqual(100);
    const folder = temporaryFolder();
    const outs = { notes: join(folder, 'notes.docx'), dates: join(folder, 'dates.docx') };
    await cli.run('convert', longBrief, '--out', outs.notes);
    await cli.run('convert', longBrief, '--out', outs.dates, '--style', 'chicago-author-date');
    const notes = readWithPandoc('docx', { file: outs.notes });
    const dates = readWithPandoc('docx', { file: outs.dates });
    const levels = (tree: unknown) =>
      nodesOf(tree, 'Header').map((node) => `${'#'.repeat((node.c as [number])[0])} ${textOf([node])}`);

    expect(levels(notes)).toEqual([...source.headings, '# Bibliography']);
    expect(levels(dates)).toEqual([...source.headings, '# References']);
    for (const tree of [notes, dates]) {
      expect(itemsOf(tree)).toHaveLength(source.items);
      const tables = nodesOf(tree, 'Table');
      expect(tables).toHaveLength(source.tables);
      const rows = tables.flatMap(rowsOf).map((cells) => cells.map((cell) => textOf((cell as unknown[])[4])));
      expect(rows).toEqual(
        source.rows.map((row) =>
          row
            .replace(/\[\^n\d+\]/g, '')
            .split('|')
            .slice(1, -1)
            .map((cell) => cell.trim()),
        ),
      );
      expect(nodesOf(tree, 'BlockQuote').flatMap(({ c }) => c)).toHaveLength(source.quotes);
    }
    // With author and date only the writer's own notes are notes; else each citation in the running text is one too.
    expect(nodesOf(dates, 'Note')).toHaveLength(source.marks);
    expect(nodesOf(notes, 'Note')).toHaveLength(source.marks + source.citations);
  });
});

test('what is not as in the file is named by file and line, and the exit code says so', async () => {
  const { file, out } = writeBrief(
    '---\ntitle: Weekly\ntoc: true\nbibliography: works/refs.json\n---\n\nSee [@cohen2026, p. 4]\nand [@nobody].\n\n![Map](m.png)\n',
  );
  const run = await cli.run('convert', file, '--out', out);
  expect(run.code).toBe(1);
  const lines = run.err.trimEnd().split('\n');
  const expected = [
    `${file}:3: The header field “toc”`,
    `${file}:8: @nobody`,
    `${file}:10: The image “m.png” is not there`,
    `Wrote ${out}.`,
  ];
  expect(lines).toHaveLength(expected.length);
  for (const [index, beginning] of expected.entries()) expect(lines[index]).toContain(beginning);
  expect(existsSync(out)).toBe(true);
});

test('a brief that cites without any bibliography says once how to give one, then the lines of its keys', async () => {
  const { file, out } = writeBrief(
    '---\ntitle: Weekly\nsubtitle: Talks\n---\n\nSee [@cohen2026, p. 4]\nand @marsh2023.\n',
  );
  const run = await cli.run('convert', file, '--out', out);
  expect(run).toEqual({
    code: 1,
    out: '',
    err: [
      `${file}:1: No bibliography was given, so no work can be cited. Give one with --bibliography FILE (CSL-JSON, BibTeX, RIS), or write “bibliography: FILE” in the header.`,
      `${file}:6: @cohen2026 is kept as text.`,
      `${file}:7: @marsh2023 is kept as text.`,
      `Wrote ${out}.`,
      '',
    ].join('\n'),
  });
  const plain = writeBrief('---\ntitle: Weekly\n---\n\nNothing is cited.\n');
  expect((await cli.run('convert', plain.file, '--out', plain.out)).code).toBe(0);
});

test('a bibliography in BibTeX or RIS is read as an import reads it, and what is wrong in it has its line', async () => {
  const { folder, out } = writeBrief('');
  const file = join(folder, 'talks.md');
  writeFileSync(file, 'See [@roe2019] and [@doe2020].\n');
  writeFileSync(
    join(folder, 'works.bib'),
    '% ours\n@phdthesis{roe2019, author={Roe, Jane}, title={Counting Captives}, school={Holm University}, date={2019-03-05/2019-03-07}}\n\n@misc{doe2020, title={Sealed}, date={20xx}}\n',
  );
  const run = await cli.run(
    'convert',
    file,
    '--out',
    out,
    '--bibliography',
    join(folder, 'works.bib'),
    '--style',
    'apa',
  );
  expect(run.err).toContain(
    'works.bib:4: “doe2020”: The date “20xx” (date) could not be read. It is kept and cited as it was written.',
  );
  expect(shownText(out)).toContain('(Roe, 2019)');
  expect(shownText(out)).toContain('20xx');

  writeFileSync(
    join(folder, 'works.ris'),
    'TY  - RPRT\r\nID  - roe2019\r\nAU  - Marsh, Ellen\r\nTI  - Ports\r\nPY  - 2021\r\nER  - \r\n',
  );
  await cli.run('convert', file, '--out', out, '--bibliography', join(folder, 'works.ris'), '--style', 'apa');
  expect(shownText(out)).toContain('(Marsh, 2021)');
});

test('a bibliography of another format is named as one that cannot be read', async () => {
  const { folder, file, out } = writeBrief('See [@roe2019].\n');
  writeFileSync(join(folder, 'works.yaml'), 'references:\n');
  const run = await cli.run('convert', file, '--out', out, '--bibliography', join(folder, 'works.yaml'));
  expect(run.code).toBe(2);
  expect(run.err).toContain('works.yaml is no bibliography that can be read.');
  expect(existsSync(out)).toBe(false);
});

test('the bibliography of the command line goes before the one that the header names, and may be several', async ({
  skip,
}) => {
  skip(!hasPandoc, 'needs pandoc');
  const { folder, file, refs, out } = writeBrief(
    '---\nbibliography: gone.json\n---\n\nSee @cohen2026 and [@marsh2023, p. 9; @more].\n',
  );
  writeFileSync(join(folder, 'more.json'), '[{"id":"more","type":"book","title":"More"}]');
  const run = await cli.run(
    'convert',
    file,
    '--out',
    out,
    '--bibliography',
    refs,
    '--bibliography',
    join(folder, 'more.json'),
  );
  expect(run.code).toBe(0);
  const tree = readWithPandoc('docx', { file: out });
  expect(textOf(tree)).toContain('See Dana Cohen and');
  expect(nodesOf(tree, 'Note').map(({ c }) => textOf(c))).toEqual([
    '“Talks Resume,” The Harbour Post, March 3, 2026.',
    // The editor, for whom a source of a library has no place, is cited: the work is cited as its entry has it.
    'Ellen Marsh, ed., Essays (Coast Press, 2023), 9; More, n.d.',
  ]);
});

test('the same sentence reads right with notes and with author and date', async ({ skip }) => {
  skip(!hasPandoc, 'needs pandoc');
  const { file, refs, out } = writeBrief('@cohen2026 [p. 4] denies it; others do not [-@marsh2023].\n');
  const dated = `${out}-dated.docx`;
  await cli.run('convert', file, '--out', out, '--bibliography', refs);
  await cli.run('convert', file, '--out', dated, '--bibliography', refs, '--style', 'chicago-author-date');
  const [first] = readWithPandoc('docx', { file: out });
  expect(textOf([first])).toBe('Dana Cohen denies it; others do not.');
  const [second] = readWithPandoc('docx', { file: dated });
  expect(textOf([second])).toBe('Cohen (2026, 4) denies it; others do not (2023).');
});

describe('nothing is written', () => {
  test.each([
    [
      'for a header that is broken',
      '---\ntitle: "Weekly\n---\n\nText.\n',
      'brief.md:2: The YAML header cannot be read',
    ],
    ['for a marking that is none', '---\nmarking: TLP:ORANGE\n---\n\nText.\n', 'brief.md:2: The marking “TLP:ORANGE”'],
    ['for a bibliography that is not there', '---\nbibliography: gone.json\n---\n\nText.\n', 'gone.json is not there'],
  ])('%s', async (_why, brief, says) => {
    const { folder, file, out } = writeBrief(brief);
    const run = await cli.run('convert', file, '--out', out);
    expect(run.code).toBe(2);
    expect(run.err).toContain(says);
    expect(readdirSync(folder).sort()).toEqual(['brief.md', 'works']);
  });

  test('for a bibliography that is no JSON, a brief that is not there or no text, or a style that is none', async () => {
    const { folder, file, out, refs } = writeBrief('Text.', 'no json');
    writeFileSync(join(folder, 'latin.md'), Buffer.from([0x41, 0xe9, 0x42]));
    const attempts = [
      { args: [file, '--bibliography', refs], says: 'refs.json is no JSON' },
      { args: [join(folder, 'gone.md')], says: 'gone.md is not there' },
      { args: [join(folder, 'latin.md')], says: 'is not UTF-8 text' },
      { args: [file, '--style', 'no-such-style'], says: 'There is no citation style “no-such-style”' },
      { args: [file, '--library', folder], says: '--library means nothing to convert' },
    ];
    for (const { args, says } of attempts) {
      const run = await cli.run('convert', ...args, '--out', out);
      expect([run.code, run.err.includes(says), run.err]).toEqual([2, true, run.err]);
    }
    expect((await cli.run('convert', file)).err).toContain('Name the file to write with --out FILE.');
    expect(existsSync(out)).toBe(false);
  });
});

test('what is marked above the brief goes out only when its marking is confirmed, and only as a .docx', async () => {
  const { file, out } = writeBrief('---\ntitle: Weekly\nmarking: TLP:AMBER\n---\n\n[(TLP:RED)]{.marking} A ship.\n');
  expect(await cli.run('convert', file, '--out', out)).toEqual({
    code: 2,
    out: '',
    err: expect.stringMatching(
      /^briefdesk: Nothing was exported: “A ship\.” is marked TLP:RED, and the file is marked TLP:AMBER\..*--confirm TLP:RED/,
    ),
  });
  const asText = out.replace('.docx', '.txt');
  expect(await cli.run('convert', file, '--out', asText)).toMatchObject({
    code: 2,
    err: expect.stringContaining('.txt” does not end in .docx'),
  });
  expect([existsSync(out), existsSync(asText)]).toEqual([false, false]);
  const done = await cli.run('convert', file, '--out', out, '--confirm', 'TLP:RED');
  expect(done).toMatchObject({
    code: 0,
    err: expect.stringContaining('“A ship.” is marked TLP:RED, the file TLP:AMBER.'),
  });
});

test('a heading that skips a level is named in the words of an export, and is no fault of the file', async () => {
  const { file, out } = writeBrief('---\ntitle: Weekly\n---\n\n# Talks\n\n### Who came\n\nNobody.\n');
  expect(await cli.run('convert', file, '--out', out)).toEqual({
    code: 0,
    out: '',
    err: `The heading “Who came” is of level 3 and follows one of level 1.\nWrote ${out}.\n`,
  });
});

test('what is written in a citation and not printed by the style is named, and is no fault of the file', async () => {
  const header = '---\ntitle: Weekly\nbibliography: works/refs.json\n---\n\n';
  const { file, out } = writeBrief(`${header}They met [@marsh2023, p. 33]. Again [@cohen2026].\n`);
  expect(await cli.run('convert', file, '--out', out)).toMatchObject({ code: 0, err: `Wrote ${out}.\n` });
  expect(await cli.run('convert', file, '--out', out, '--style', 'vancouver')).toEqual({
    code: 0,
    out: '',
    err: `Written in citations, and not printed there by the citation style: p. 33 (“They met . Again .”).\nWrote ${out}.\n`,
  });
});

test('a cross-reference to what is not in the brief is named with its line', async () => {
  const { file, out } = writeBrief('---\ntitle: Weekly\n---\n\n# Talks {#talks}\n\nSee [](#nowhere) and [](#talks).\n');
  const run = await cli.run('convert', file, '--out', out);
  expect(run.err).toContain('nowhere');
  expect(run.err).toContain(`${file}:7: `);
});

test('the images of a brief are in the file without what is not the picture; one that is not there is named with its line', async ({
  skip,
}) => {
  const { folder, file, out } = writeBrief('![The strait](map.png){width=50% alt="A map"}\n\n![Gone](gone.png)\n');
  const clean = join(folder, 'clean.docx');
  writeFileSync(join(folder, 'map.png'), buildPng({ extra: [pngChunk('tEXt', latin('Author\0Jane Roe'))] }));
  const run = await cli.run('convert', file, '--out', out);
  expect(run.err).toBe(`${file}:3: The image “gone.png” is not there; its words stay: “Gone”.\nWrote ${out}.\n`);
  expect(run.code).toBe(1);
  writeFileSync(join(folder, 'map.png'), buildPng());
  await cli.run('convert', file, '--out', clean);
  expect(readFileSync(clean).equals(readFileSync(out))).toBe(true);
  skip(!hasPandoc, 'needs pandoc');
  const tree = readWithPandoc('docx', { file: out });
  expect(nodesOf(tree, 'Image')).toHaveLength(1);
  expect(JSON.stringify(nodesOf(tree, 'Image'))).toContain('map');
  expect(textOf(tree)).toContain('Gone');
});
