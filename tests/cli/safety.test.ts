import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, expect, test } from 'vitest';
import { type BuiltCli, buildCli } from '../support/builtCli.ts';
import { addStoredSource, fillLibrary } from '../support/filledLibrary.ts';
import { temporaryFolder, temporaryLibraryIn } from '../support/temporaryLibrary.ts';

let cli: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
});

function filledFolder(): string {
  const folder = join(temporaryFolder(), 'library');
  const library = temporaryLibraryIn(folder);
  fillLibrary(library);
  library.close();
  return folder;
}

test('verify says that all is well and where the log ends, with exit code 0', async () => {
  const folder = filledFolder();
  const { code, out, err } = await cli.run('verify', '--library', folder);
  expect([code, out]).toEqual([0, '']);
  expect(err).toMatch(
    /^Everything is as it was left\. Checked: 5 originals \(\d+ bytes\), \d+ rows, \d+ custody entries/,
  );
  expect(err).toMatch(/The custody log ends at entry \d+: [0-9a-f]{64}\n$/);
});

test('verify names an edited row, its field, what was on record and what is there, with exit code 1', async () => {
  const folder = filledFolder();
  const db = new Database(join(folder, 'library.sqlite'));
  db.exec("UPDATE excerpt SET exact = '72 captives' WHERE exact = '27 captives'");
  db.close();
  const { code, out } = await cli.run('verify', '--library', folder);
  expect(code).toBe(1);
  expect(out).toContain('Excerpt “72 captives” (exc_');
  expect(out).toContain('exact: on record 27 captives\n  exact: found     72 captives');
  const { code: again, value } = await cli.json('verify', '--library', folder);
  expect(again).toBe(1);
  expect((value as { findings: unknown[] }).findings).toHaveLength(1);
});

test('verify works beside a window that has the library open', async () => {
  const folder = filledFolder();
  const library = temporaryLibraryIn(folder, 'open');
  expect((await cli.run('verify', '--library', folder)).code).toBe(0);
  library.close();
});

test('where there is no library, verify says so', async () => {
  const { code, err } = await cli.run('verify', '--library', join(temporaryFolder(), 'nothing'));
  expect(code).toBe(2);
  expect(err).toContain('library.sqlite');
});

test('a backup is made, listed, compared, and restored only when that is confirmed', async () => {
  const folder = filledFolder();
  const made = await cli.run('backup', '--library', folder);
  expect(made.code).toBe(0);
  const [name = ''] = readdirSync(join(folder, 'backups'));
  expect(made.out.trim()).toBe(join(folder, 'backups', name));
  expect((await cli.run('backups', '--library', folder)).out).toContain(`${name}  by-hand`);

  const library = temporaryLibraryIn(folder, 'open');
  addStoredSource(library, 'Brought in later', 'Some later text.');
  library.close();
  const said = await cli.run('restore', '--library', folder, name);
  expect(said.code).toBe(0);
  expect(said.out).toContain('sources: 4 now, 3 in the backup\n  would go: Brought in later\n');
  expect(said.err).toBe('Nothing was changed. Say --yes to restore it.\n');
  expect((await cli.json('sources', '--library', folder)).value).toHaveLength(4);

  const done = await cli.run('restore', '--library', folder, name, '--yes');
  expect(done.err).toMatch(/^Restored\. What was there before is kept as .+-before-restore\.\n$/);
  expect((await cli.json('sources', '--library', folder)).value).toHaveLength(3);
});

test('a library that was lost comes back from a backup on another disk, originals and all', async () => {
  const folder = filledFolder();
  const disk = temporaryFolder();
  const made = await cli.run('backup', '--library', folder, '--to', disk);
  expect(made.err).toContain('5 originals copied');
  rmSync(folder, { recursive: true });
  const listed = await cli.json('backups', '--library', folder, '--from', disk);
  const [backup] = listed.value as { path: string }[];
  const { code, err } = await cli.run('restore', '--library', folder, backup?.path ?? '', '--yes');
  expect([code, err]).toEqual([0, 'Restored. There was no library there before.\n']);
  expect((await cli.run('verify', '--library', folder)).code).toBe(0);
});

test('a backup that is no backup is not restored', async () => {
  const folder = filledFolder();
  writeFileSync(join(folder, 'note.txt'), '');
  const { code, err } = await cli.run('restore', '--library', folder, 'nothing', '--yes');
  expect(code).toBe(2);
  expect(err).toContain('There is no backup “nothing”.');
});

test('tags and collections are listed, and sources by their tags in any case', async () => {
  const folder = filledFolder();
  expect((await cli.run('tags', '--library', folder)).out).toBe('1  Cairo\n2  Hostages\n');
  const { out } = await cli.run('collections', '--library', folder);
  expect(out.split('\n').map((line) => line.replace(/^col_[0-9a-z]{16} {2}/, ''))).toEqual([
    '2  Case',
    '2    Talks',
    '',
  ]);
  expect((await cli.json('sources', '--library', folder, '--tag', 'CAIRO')).value).toMatchObject([
    { title: 'Talks resume' },
  ]);
});
