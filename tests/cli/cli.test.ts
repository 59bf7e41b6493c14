import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { BriefingId, SourceId } from '../../src/core/ids.ts';
import { originalPath } from '../../src/library/originals.ts';
import type { ImportResult } from '../../src/shared/contract/importOperations.ts';
import { buildParagraph } from '../support/builders.ts';
import { type BuiltCli, buildCli } from '../support/builtCli.ts';
import { minimalPdf, scannedPage } from '../support/minimalPdf.ts';
import { readDocx } from '../support/readDocx.ts';
import { type TemporaryLibrary, temporaryFolder, temporaryLibraryIn } from '../support/temporaryLibrary.ts';

const fixtures = join(import.meta.dirname, '../fixtures/import');
let cli: BuiltCli;

beforeAll(async () => {
  cli = await buildCli();
});

/** A folder with sources of every format, and files that cannot be imported. */
function mixedFolder(): string {
  const folder = join(temporaryFolder(), 'incoming');
  mkdirSync(join(folder, 'deeper'), { recursive: true });
  writeFileSync(join(folder, 'notes.txt'), 'Talks resume on Sunday, the notes say.');
  writeFileSync(join(folder, 'deeper', 'article.html'), readFileSync(join(fixtures, 'html/harbour-post.html')));
  writeFileSync(join(folder, 'report.pdf'), readFileSync(join(fixtures, 'pdf/ngo-report.pdf')));
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(join(folder, 'locked.pdf'), readFileSync(join(fixtures, 'pdf/encrypted.pdf')));
  writeFileSync(join(folder, 'scan.pdf'), minimalPdf({ pages: [scannedPage] }));
  writeFileSync(join(folder, 'memo.docx'), 'PK\x03\x04[Content_Types].xml');
  return folder;
}

async function importedLibrary(): Promise<{ readonly folder: string; readonly result: ImportResult }> {
  const folder = join(temporaryFolder(), 'library');
  const { value } = await cli.json('import', '--library', folder, mixedFolder());
  return { folder, result: value as ImportResult };
}

describe('import', () => {
  test('imports what it can, lists the rest with its reasons, and says so by its exit code', async () => {
    const folder = join(temporaryFolder(), 'library');
    const { code, value, err } = await cli.json('import', '--library', folder, mixedFolder());
    const { imported, rejected, duplicates, cancelled } = value as ImportResult;
    expect(code).toBe(1);
    expect(err).toBe(`Created a library in ${folder}.\n`);
    expect(imported.map(({ title }) => title).sort()).toEqual([
      'Displacement in the Northern Districts: October Report',
      'Ministry says 48 remain held, two fewer than before',
      'notes',
      'scan',
    ]);
    expect(imported.find(({ title }) => title === 'scan')?.warnings).toEqual([
      expect.stringContaining('has no text layer: one page, images only'),
    ]);
    expect(Object.fromEntries(rejected.map(({ file, code: reason }) => [basename(file), reason]))).toEqual({
      'empty.txt': 'file-empty',
      'locked.pdf': 'file-encrypted',
      'memo.docx': 'file-broken',
    });
    for (const { message } of rejected) expect(message).toMatch(/\.$/);
    expect([duplicates, cancelled]).toEqual([[], []]);
  });

  test('keeps every original byte for byte, and a second time reports it instead of doubling it', async () => {
    const { folder } = await importedLibrary();
    const pdf = join(fixtures, 'pdf/ngo-report.pdf');
    const again = await cli.json('import', '--library', folder, pdf, join(fixtures, 'html/harbour-post.html'));
    const { duplicates, imported } = again.value as ImportResult;
    expect([again.code, again.err]).toEqual([0, '']);
    expect(imported).toEqual([]);
    expect(duplicates.map(({ file, title }) => [file, title])).toEqual([
      [pdf, 'Displacement in the Northern Districts: October Report'],
      [join(fixtures, 'html/harbour-post.html'), 'Ministry says 48 remain held, two fewer than before'],
    ]);
    const library = temporaryLibraryIn(folder, 'open');
    const { sha256 } = library.call('sources.get', { id: (duplicates[0]?.id ?? '') as SourceId });
    library.close();
    expect(readFileSync(originalPath(folder, sha256)).equals(readFileSync(pdf))).toBe(true);
  });

  test('speaks in columns without --json: what was imported on stdout, all else on stderr', async () => {
    const folder = join(temporaryFolder(), 'library');
    const { out, err } = await cli.run('import', '--library', folder, mixedFolder());
    expect(out.trim().split('\n')).toHaveLength(4);
    for (const line of out.trim().split('\n')) expect(line).toMatch(/^src_[0-9a-z]{16} {2}\S/);
    expect(err).toContain('4 imported, 2 with notices, 0 already there, 3 not imported.');
    expect(err).toContain('has no text layer: one page, images only');
  });

  test('interrupted, it keeps what was confirmed and lists what was left out', async () => {
    const incoming = temporaryFolder();
    for (let index = 0; index < 400; index += 1)
      writeFileSync(join(incoming, `${index}.txt`), `Note ${index} says so.`);
    const folder = join(temporaryFolder(), 'library');
    // A process group of its own: as in a terminal, the interrupt reaches the extraction process too.
    const child = spawn(process.execPath, [cli.entry, 'import', '--library', folder, incoming, '--json'], {
      detached: true,
    });
    let out = '';
    child.stdout.on('data', (bytes: Buffer) => {
      out += bytes.toString();
    });
    const closed = new Promise((resolve) => child.once('close', resolve));
    await vi.waitUntil(
      () => existsSync(join(folder, 'originals')) && readdirSync(join(folder, 'originals')).length > 3,
      { timeout: 20_000, interval: 5 },
    );
    process.kill(-(child.pid ?? 0), 'SIGINT');
    const code = await closed;
    const { imported, cancelled, rejected } = JSON.parse(out) as ImportResult;
    expect([code, rejected]).toEqual([1, []]);
    expect(imported.length).toBeGreaterThan(0);
    expect(cancelled.length).toBeGreaterThan(0);
    expect(imported.length + cancelled.length).toBe(400);
    const { value } = await cli.json('sources', '--library', folder);
    expect((value as unknown[]).length).toBe(imported.length);
  });
});

describe('reading a library', () => {
  test('sources lists them, newest first', async () => {
    const { folder } = await importedLibrary();
    const { code, out, err } = await cli.run('sources', '--library', folder);
    expect([code, err]).toEqual([0, '']);
    expect(out.trim().split('\n')).toHaveLength(4);
    expect(out).toMatch(/src_\w{16} {2}2026-11-22 {2}- {2}The Harbour Post {2}Ministry says 48 remain held/);
    const { value } = await cli.json('sources', '--library', folder);
    expect(value).toHaveLength(4);
    expect((value as object[])[0]).toHaveProperty('id');
  });

  test('search finds words of any source and gives its place in the text', async () => {
    const { folder } = await importedLibrary();
    const { code, out } = await cli.run('search', '--library', folder, 'northern', 'distr');
    expect(code).toBe(0);
    expect(out).toMatch(/^src_\w{16} {2}.*Displacement in the Northern Districts: October Report\n {4}\S/);
    const found = await cli.json('search', '--library', folder, 'talks resume');
    expect(found.value).toMatchObject({ total: expect.any(Number), hits: expect.any(Array) });
    expect(JSON.stringify(found.value)).toContain('"title":"notes"');
  });

  test('search that finds nothing is no failure', async () => {
    const { folder } = await importedLibrary();
    expect(await cli.run('search', '--library', folder, 'zebra')).toEqual({ code: 0, out: '', err: '0 hits.\n' });
    const without = await cli.json('search', '--library', folder, 'talks', 'resume', '-northern');
    expect(without).toEqual(await cli.json('search', '--library', folder, 'talks resume -northern'));
  });

  test('text prints the whole text and nothing else', async () => {
    const { folder, result } = await importedLibrary();
    const id = result.imported.find(({ title }) => title === 'notes')?.id ?? '';
    expect(await cli.run('text', '--library', folder, id)).toEqual({
      code: 0,
      out: 'Talks resume on Sunday, the notes say.\n',
      err: '',
    });
  });

  test('a reader that closes the pipe early is no failure', async () => {
    const { folder, result } = await importedLibrary();
    const id = result.imported.find(({ title }) => title.startsWith('Displacement'))?.id ?? '';
    const child = spawn(process.execPath, [cli.entry, 'text', '--library', folder, id]);
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (bytes: Buffer) => {
      err += bytes.toString();
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, err]).toEqual([0, '']);
  });

  test('works beside a window that holds the library, where importing and exporting do not', async () => {
    const { folder, result } = await importedLibrary();
    const window = temporaryLibraryIn(folder, 'open');
    try {
      const briefing = window.call('briefings.create', { header: { title: 'Weekly' } });
      expect((await cli.run('sources', '--library', folder)).code).toBe(0);
      expect((await cli.run('text', '--library', folder, result.imported[0]?.id ?? '')).code).toBe(0);
      expect((await cli.run('briefings', '--library', folder)).out).toContain(`${briefing.id}`);
      const out = join(temporaryFolder(), 'weekly.docx');
      for (const run of [
        await cli.run('import', '--library', folder, join(fixtures, 'html/blog.html')),
        await cli.run('export', '--library', folder, briefing.id, '--out', out),
      ]) {
        expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining('is in use. Another Briefdesk') });
      }
      expect(existsSync(out)).toBe(false);
    } finally {
      window.close();
    }
  });
});

describe('export', () => {
  /** A briefing of one sentence that cites an imported report on page 2; its id and the library's folder. */
  async function briefingOn(): Promise<{ readonly folder: string; readonly id: BriefingId }> {
    const { folder, result } = await importedLibrary();
    const library: TemporaryLibrary & { close(): void } = temporaryLibraryIn(folder, 'open');
    const sourceId = result.imported.find(({ title }) => title.startsWith('Displacement'))?.id;
    const { id } = library.call('briefings.create', { header: { title: 'Northern districts', marking: 'TLP:AMBER' } });
    const block = buildParagraph('a', 'The council counted 5,521 households.', [
      { sourceId, locator: { label: 'page', value: '2' } },
    ]);
    library.call('briefings.saveBlocks', { id, revision: 0, changedBlocks: [block], order: [block.id] });
    library.close();
    return { folder, id };
  }

  test('writes the note with its page, the bibliography and the marking, the same bytes each time', async () => {
    const { folder, id } = await briefingOn();
    const [one, two] = [join(temporaryFolder(), 'one.docx'), join(temporaryFolder(), 'two.docx')];
    const first = await cli.run('export', '--library', folder, id, '--out', one);
    const undated = 'Cited without a date of publication: “Displacement in the Northern Districts: October Report”.';
    expect(first).toEqual({ code: 0, out: '', err: `${undated}\nWrote ${one}.\n` });
    await cli.run('export', '--library', folder, id, '--out', two);
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);

    const docx = readDocx(readFileSync(one));
    expect([...docx.footnotes.values()].join()).toMatch(
      /Mara Ellison and Tomas Brandt.*Displacement in the Northern Districts.*2\./,
    );
    expect(docx.paragraphs.map(({ text }) => text).join('\n')).toMatch(/Ellison, Mara/);
    expect(docx.headers['default']?.map(({ text }) => text).join()).toContain('TLP:AMBER');
  });

  test('takes another style where one is named, and leaves the briefing as it is', async () => {
    const { folder, id } = await briefingOn();
    const out = join(temporaryFolder(), 'dated.docx');
    await cli.run('export', '--library', folder, id, '--out', out, '--style', 'chicago-author-date');
    const docx = readDocx(readFileSync(out));
    expect(docx.footnotes.size).toBe(0);
    expect(docx.paragraphs.map(({ text }) => text).join('\n')).toMatch(/5,521 households.*\(.*2\)/);
    const library = temporaryLibraryIn(folder, 'open');
    expect(library.call('briefings.get', { id }).header.citationStyle).toBe('chicago-fullnote-bibliography');
    library.close();
  });
});

describe('wrong use', () => {
  test('without a command, or asked for help, it shows how it is used', async () => {
    const bare = await cli.run();
    const help = await cli.run('--help');
    expect(bare).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Name a command.') });
    expect([help.code, help.err]).toEqual([0, '']);
    for (const verb of ['import', 'sources', 'search', 'text', 'briefings', 'export']) {
      expect(help.out).toContain(`  ${verb} --library DIR`);
      const one = await cli.run(verb, '--help');
      expect(one).toMatchObject({ code: 0, out: expect.stringContaining(`  ${verb} --library DIR`), err: '' });
    }
  });

  test.each([
    [['bogus'], 'There is no command “bogus”'],
    [['sources'], 'Name the library with --library DIR'],
    [['sources', '--library', 'x', '--nonsense'], '--nonsense'],
    [['import', '--library', 'x'], 'Name the files or folders to import'],
    [['text', '--library', 'x', 'a', 'b'], '“b” is too much'],
    [['export', '--library', 'x', 'brf_1', '--yes'], '--yes means nothing to export'],
  ])('%j ends with 2, an explanation on stderr and nothing on stdout', async (args, words) => {
    const { code, out, err } = await cli.run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });

  test('a library that is not there is named, and not made by those who only read', async () => {
    const folder = join(temporaryFolder(), 'none');
    for (const args of [['sources'], ['search', 'x'], ['briefings'], ['text', 'src_aaaaaaaaaaaaaaaa']]) {
      const [verb = '', ...operands] = args;
      const run = await cli.run(verb, '--library', folder, ...operands);
      expect(run).toMatchObject({ code: 2, out: '', err: expect.stringContaining(folder) });
    }
    expect(existsSync(folder)).toBe(false);
  });

  test('an id that is none, or that nothing has, is named', async () => {
    const { folder } = await importedLibrary();
    expect((await cli.run('text', '--library', folder, 'nonsense')).err).toContain(
      '“nonsense” is not the id of a source',
    );
    expect((await cli.run('text', '--library', folder, 'src_aaaaaaaaaaaaaaaa')).err).toContain('src_aaaaaaaaaaaaaaaa');
  });
});
