import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { curatedStyleIds } from '../../src/core/citation/curatedStyles.ts';
import { type BuiltCli, buildCli } from '../support/builtCli.ts';
import { readDocx } from '../support/readDocx.ts';
import { temporaryFolder } from '../support/temporaryLibrary.ts';

let cli: BuiltCli;

beforeAll(async () => {
  cli = await buildCli();
});

const houseStyle = (citation = '<text variable="title"/>') => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>House style</title><id>https://desk.example/styles/house-style</id></info>
<citation><layout prefix="{" suffix="}">${citation}</layout></citation>
</style>`;

function brief(header = ''): { readonly folder: string; readonly file: string; readonly out: string } {
  const folder = temporaryFolder();
  const file = join(folder, 'brief.md');
  const works = [
    {
      id: 'doe',
      type: 'book',
      title: 'A history of talks',
      author: [{ family: 'Doe', given: 'John' }],
      issued: { 'date-parts': [[2020]] },
    },
  ];
  writeFileSync(join(folder, 'refs.json'), JSON.stringify(works));
  writeFileSync(file, `---\nbibliography: refs.json\n${header}---\n\nTalks [@doe, p. 5].\n`);
  return { folder, file, out: join(folder, 'brief.docx') };
}
const firstParagraph = (out: string) =>
  readDocx(readFileSync(out)).paragraphs.find(({ text }) => text.startsWith('Talks'))?.text;

describe('styles', () => {
  test('lists the short list, and more by what is asked for', async () => {
    const { code, out, err } = await cli.run('styles');
    expect(code).toBe(0);
    for (const id of curatedStyleIds) expect(out).toContain(id);
    expect(err).toMatch(/\d{4} more ship\. Search them: styles QUERY\./);
    const found = await cli.json('styles', 'chicago', '16th');
    expect((found.value as { id: string }[]).map(({ id }) => id)).toContain('chicago-note-bibliography-16th-edition');
    expect((await cli.run('styles', 'no such style')).err).toContain('No citation style has “no such style”');
  });

  test('adds a CSL file to a library and takes it out again', async () => {
    const folder = temporaryFolder();
    const library = join(folder, 'library');
    const csl = join(folder, 'house.csl');
    writeFileSync(join(folder, 'notes.txt'), 'Talks resume.');
    await cli.run('import', '--library', library, join(folder, 'notes.txt'));
    writeFileSync(csl, houseStyle());
    expect((await cli.run('styles', '--library', library, '--add', csl)).err).toContain(
      'Added the citation style house-style',
    );
    expect((await cli.run('styles', '--library', library)).out).toContain('house-style');
    expect((await cli.run('styles', '--library', library, '--remove', 'house-style')).code).toBe(0);
    expect((await cli.run('styles', '--library', library)).out).not.toContain('house-style');
  });

  test('names what is wrong with a CSL file as compilers do', async () => {
    const folder = temporaryFolder();
    const library = join(folder, 'library');
    const csl = join(folder, 'wrong.csl');
    writeFileSync(join(folder, 'notes.txt'), 'Talks resume.');
    await cli.run('import', '--library', library, join(folder, 'notes.txt'));
    writeFileSync(csl, houseStyle('<text macro="author"/>'));
    const { code, err } = await cli.run('styles', '--library', library, '--add', csl);
    expect(code).toBe(2);
    expect(err).toContain(`${csl}:4:60: There is no macro “author”. Add it, or take the call out.`);
    expect(err).toContain('The style was not added.');
  });
});

describe('convert', () => {
  test('takes any style that ships', async () => {
    const { file, out } = brief();
    expect((await cli.run('convert', file, '--out', out, '--style', 'modern-language-association')).code).toBe(0);
    expect(firstParagraph(out)).toBe('Talks (Doe 5).');
  });

  test('takes a CSL file', async () => {
    const { folder, file, out } = brief();
    writeFileSync(join(folder, 'house.csl'), houseStyle());
    expect((await cli.run('convert', file, '--out', out, '--style', join(folder, 'house.csl'))).code).toBe(0);
    expect(firstParagraph(out)).toBe('Talks {A history of talks}.');
  });

  test('refuses a style that is not there, and a CSL file that is wrong', async () => {
    const { folder, file, out } = brief();
    const { code, err } = await cli.run('convert', file, '--out', out, '--style', 'no-such-style');
    expect([code, err]).toEqual([2, expect.stringContaining('There is no citation style “no-such-style”.')]);
    writeFileSync(join(folder, 'wrong.csl'), houseStyle('<txt/>'));
    expect((await cli.run('convert', file, '--out', out, '--style', join(folder, 'wrong.csl'))).err).toContain(
      'wrong.csl:4:41: There is no element <txt> in CSL 1.0.2. Did you mean <text>?',
    );
  });

  test('takes the usual style where the brief names one that nobody knows, and says so with the line', async () => {
    const { file, out } = brief('csl: no-such-style.csl\n');
    const { code, err } = await cli.run('convert', file, '--out', out);
    expect(code).toBe(1);
    expect(err).toContain(
      `${file}:3: There is no citation style “no-such-style”; chicago-fullnote-bibliography was taken.`,
    );
  });
});
