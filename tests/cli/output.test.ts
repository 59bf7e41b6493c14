import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { unknownMetadata } from '../../src/core/source/unknownMetadata.ts';
import type { ImportResult } from '../../src/shared/contract/importOperations.ts';
import { addSource, buildSource } from '../support/builders.ts';
import { type BuiltCli, buildCli } from '../support/builtCli.ts';
import { temporaryFolder, temporaryLibraryIn } from '../support/temporaryLibrary.ts';

const root = join(import.meta.dirname, '../..');
const fixtures = join(root, 'tests/fixtures/import');
const id = (prefix: string) => expect.stringMatching(new RegExp(`^${prefix}_[0-9a-z]{16}$`));
const moment = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

let cli: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
});

/** A library of one's own making, closed, so that the command line finds it alone. */
function libraryWith(fill: (library: ReturnType<typeof temporaryLibraryIn>) => void): string {
  const folder = join(temporaryFolder(), 'library');
  const library = temporaryLibraryIn(folder);
  fill(library);
  library.close();
  return folder;
}

describe('with --json, stdout is one value and nothing else', () => {
  test('of an import: what was imported, rejected, there already and not tried', async () => {
    const incoming = join(temporaryFolder(), 'incoming');
    mkdirSync(incoming);
    cpSync(join(fixtures, 'pdf/ngo-report.pdf'), join(incoming, '1.pdf'));
    cpSync(join(fixtures, 'pdf/ngo-report.pdf'), join(incoming, '2.pdf'));
    writeFileSync(join(incoming, '3.txt'), '');
    const missing = join(incoming, 'missing.txt');
    const folder = join(temporaryFolder(), 'library');
    const { code, value } = await cli.json('import', '--library', folder, incoming, missing);
    const title = 'Displacement in the Northern Districts: October Report';
    expect(code).toBe(1);
    // Both are read at once: either may come first.
    const pdfs = [join(incoming, '1.pdf'), join(incoming, '2.pdf')];
    const taken = (value as ImportResult).imported[0]?.file;
    const other = pdfs.find((file) => file !== taken);
    expect(pdfs).toContain(taken);
    expect(value).toEqual({
      imported: [{ id: id('src'), title, file: taken, warnings: expect.any(Array) }],
      rejected: [
        { file: missing, code: 'file-not-found', message: expect.stringContaining(missing) },
        { file: join(incoming, '3.txt'), code: 'file-empty', message: expect.stringContaining('is empty') },
      ],
      duplicates: [{ file: other, id: (value as ImportResult).imported[0]?.id, title }],
      cancelled: [],
    });
  });

  test('of sources: a list of them', async () => {
    const folder = libraryWith((library) => addSource(library, { reliability: 'B', marking: 'TLP:GREEN' }));
    const { code, err, value } = await cli.json('sources', '--library', folder);
    expect([code, err]).toEqual([0, '']);
    expect(value).toEqual([
      {
        id: id('src'),
        format: 'html',
        title: 'Talks resume in Cairo',
        authors: [{ family: 'Haddad', given: 'Leila' }],
        outlet: 'The Levant Courier',
        published: '2026-11-20',
        language: 'en',
        reliability: 'B',
        marking: 'TLP:GREEN',
        importedAt: moment,
        pageCount: null,
        hasText: true,
        excerptCount: 0,
        nearCopyCount: 0,
        version: 1,
        tags: [],
        status: 'new',
        metadata: {
          ...unknownMetadata,
          type: 'article-newspaper',
          title: 'Talks resume in Cairo',
          authors: [{ family: 'Haddad', given: 'Leila' }],
          outlet: 'The Levant Courier',
          published: '2026-11-20',
          url: expect.stringMatching(/^https:\/\/example\.org\/talks/),
          language: 'en',
          reliability: 'B',
          marking: 'TLP:GREEN',
        },
        origins: {},
      },
    ]);
  });

  test('of a source whose file was read with notices: the notices, which are absent of any other', async () => {
    const notices = ['It was read as windows-1252.', 'A comment was not imported.'];
    const folder = libraryWith((library) => {
      library.call('sources.add', { ...buildSource({ title: 'Noticed' }), notices });
      addSource(library, { title: 'Plain' });
    });
    const { value } = await cli.json('sources', '--library', folder);
    const listed = value as readonly {
      readonly id: string;
      readonly title: string;
      readonly notices?: readonly string[];
    }[];
    expect(Object.fromEntries(listed.map((source) => [source.title, source.notices]))).toEqual({
      Noticed: notices,
      Plain: undefined,
    });
    expect(listed.find(({ title }) => title === 'Plain')).not.toHaveProperty('notices');

    const [noticed] = listed.filter(({ title }) => title === 'Noticed');
    expect((await cli.run('sources', '--library', folder)).out).toMatch(/ Noticed \(2 notices\)$/m);
    expect(await cli.run('text', '--library', folder, noticed?.id ?? '')).toEqual({
      code: 0,
      out: 'Officials said talks would resume on Sunday.\n',
      err: notices.map((notice) => `Notice from reading the file: ${notice}\n`).join(''),
    });
  });

  test('of a search: the hits with their snippets, how many there are, and what was not looked at', async () => {
    const folder = libraryWith((library) => addSource(library));
    const { code, err, value } = await cli.json('search', '--library', folder, 'offic', 'talks');
    expect([code, err]).toEqual([0, '0 hits.\n']);
    expect(value).toEqual({ hits: [], total: 0, order: 'rank', completions: [], problems: [] });
    const found = await cli.json('search', '--library', folder, 'talks', 'offic');
    expect(found.err).toBe('1 hit.\n');
    expect(found.value).toEqual({
      hits: [
        expect.objectContaining({
          id: id('src'),
          title: 'Talks resume in Cairo',
          snippet: {
            text: 'Officials said talks would resume on Sunday.',
            marks: [
              { start: 0, end: 9 },
              { start: 15, end: 20 },
            ],
          },
          firstMatch: 0,
        }),
      ],
      total: 1,
      order: 'rank',
      completions: [],
      problems: [],
    });
  });

  test('of briefings: a list of them', async () => {
    const folder = libraryWith((library) => library.call('briefings.create', { header: { title: 'Weekly' } }));
    const { code, err, value } = await cli.json('briefings', '--library', folder);
    expect([code, err]).toEqual([0, '']);
    expect(value).toEqual([expect.objectContaining({ id: id('brf'), title: 'Weekly', updatedAt: moment })]);
  });

  test('of an empty library: an empty list, and the words for it beside', async () => {
    const folder = libraryWith(() => {});
    expect(await cli.json('sources', '--library', folder)).toMatchObject({ code: 0, value: [] });
    expect(await cli.run('sources', '--library', folder)).toEqual({
      code: 0,
      out: '',
      err: 'The library holds no sources.\n',
    });
    expect(await cli.run('briefings', '--library', folder)).toMatchObject({
      out: '',
      err: 'The library holds no briefings.\n',
    });
  });

  test('of a failure: nothing, with the reason on stderr', async () => {
    const folder = join(temporaryFolder(), 'none');
    const { code, out, err } = await cli.run('sources', '--library', folder, '--json');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(folder);
  });
});

test('briefings stand in columns: id, time, marking, title', async () => {
  const folder = libraryWith((library) => {
    library.call('briefings.create', { header: { title: 'Weekly', marking: 'TLP:AMBER' } });
    library.call('briefings.create', { header: { title: 'Later' } });
  });
  const { out } = await cli.run('briefings', '--library', folder);
  expect(out.replace(/brf_\w{16}/g, 'ID')).toBe(
    'ID  2026-11-22T08:00  -          Later\nID  2026-11-22T08:00  TLP:AMBER  Weekly\n',
  );
});

test('a search ranks all it finds, and says what of the query it could not use', async () => {
  const folder = libraryWith((library) => {
    library.writer.transaction(() => {
      for (let index = 0; index <= 1_000; index += 1) addSource(library, { title: `${index}` }, `Talks ${index}.`);
    });
  });
  const partly = await cli.json('search', '--library', folder, 'talks', 'grade:Z');
  expect(partly).toMatchObject({ code: 0, value: { total: 1001, order: 'rank' } });
  expect(partly.err).toMatch(/^The best 200 of 1001 hits\.\n“grade:Z”: grade: does not know “Z”/);
  const whole = await cli.run('search', '--library', folder, 'talks');
  expect(whole.err).toBe('The best 200 of 1001 hits.\n');
  expect(whole.out.match(/^src_/gm)).toHaveLength(200);
});

test('names of files cannot command the terminal', async () => {
  const incoming = temporaryFolder();
  writeFileSync(join(incoming, 'a\u001b[31m\u0007.txt'), '');
  writeFileSync(join(incoming, 'b\u001b]0;title\u0007.txt'), 'Talks resume.');
  const { out, err } = await cli.run('import', '--library', join(temporaryFolder(), 'library'), incoming);
  expect(out).toContain('b ]0;title');
  expect(err).toContain('a [31m .txt');
  expect(`${out}${err}`).not.toMatch(/(?!\n)\p{Cc}/u);
});

test('an import of several files is one step for undo', async () => {
  const folder = join(temporaryFolder(), 'library');
  await cli.run('import', '--library', folder, join(fixtures, 'html/blog.html'), join(fixtures, 'pdf/two-columns.pdf'));
  await cli.run('import', '--library', folder, join(fixtures, 'html/city-ledger.html'));
  const library = temporaryLibraryIn(folder, 'open');
  onTestFinished(() => library.close());
  expect(library.call('undo.undo', {}).description).toMatch(/^importing “Talks to resume/);
  expect(library.call('undo.undo', {}).description).toBe('importing 2 sources');
  expect(library.call('library.counts', {}).sourceCount).toBe(0);
});

test('a library in use is refused to an import with the name of the process that holds it', async () => {
  const folder = join(temporaryFolder(), 'library');
  const window = temporaryLibraryIn(folder);
  onTestFinished(() => window.close());
  const run = await cli.run('import', '--library', folder, join(fixtures, 'html/blog.html'), '--json');
  expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining(`process ${process.pid} on `) });
  window.call('sources.add', buildSource());
  expect((await cli.json('sources', '--library', folder)).value).toHaveLength(1);
});

test.each([
  [['sources', '--library', '']],
  [['import', '--library', 'x', '']],
  [['export', '--library', 'x', 'brf_aaaaaaaaaaaaaaaa', '--out', '']],
])('an empty argument, as an unset variable gives, is no path: %j', async (args) => {
  const run = await cli.run(...args);
  expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining('An argument is empty.') });
});

test('the command of the checkout builds what is stale and still prints the result alone', {
  timeout: 300_000,
}, async () => {
  const folder = libraryWith((library) => addSource(library));
  const script = join(root, 'scripts/cli.mjs');
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [script, 'sources', '--library', folder, '--json']);
  expect(JSON.parse(stdout)).toHaveLength(1);
  await expect(run(process.execPath, [script, 'nonsense'])).rejects.toMatchObject({ code: 2, stdout: '' });
});
