import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { ImportResult } from '../../src/shared/contract/importOperations.ts';
import { type BuiltCli, buildCli } from '../support/builtCli.ts';
import { temporaryFolder } from '../support/temporaryLibrary.ts';

let cli: BuiltCli;
beforeAll(async () => {
  cli = await buildCli();
});

const page = (count: string) => `<!doctype html><html lang="en"><head><title>Talks in Cairo</title>
<link rel="canonical" href="https://courier.example/talks"></head><body><article><h1>Talks in Cairo</h1>
<p>${'Mediators met in Cairo on Thursday and spoke until late at night. '.repeat(6)}</p>
<p>They said that ${count} hostages are held in the north.</p></article></body></html>`;

test('importing a page again makes a version, which versions lists and diff compares word by word', async () => {
  const folder = join(temporaryFolder(), 'library');
  const files = temporaryFolder();
  const importPage = async (name: string, count: string) => {
    writeFileSync(join(files, name), page(count));
    const { value } = await cli.json('import', '--library', folder, join(files, name));
    return (value as ImportResult).imported[0] ?? expect.fail('nothing was imported');
  };
  const { id } = await importPage('talks.html', '32');
  expect(await importPage('talks-later.html', '35')).toMatchObject({ id, version: 2 });

  const listed = await cli.run('versions', '--library', folder, id);
  expect(listed.code).toBe(0);
  expect(listed.out).toMatch(/^1 .*first.*talks\.html.*\n2 .*same address.*talks-later\.html/);
  expect((await cli.json('versions', '--library', folder, id)).value).toMatchObject([{ number: 1 }, { number: 2 }]);

  const { code, out, err } = await cli.run('diff', '--library', folder, id);
  expect(code).toBe(0);
  expect(out).toContain('They said that [-32-] {+35+} hostages are held in the north.');
  expect(err).toBe('1 word in, 1 word out, in 1 place.\n');
  expect(await cli.run('diff', '--library', folder, id, '2', '2')).toEqual({
    code: 0,
    out: '',
    err: 'The two versions read the same.\n',
  });
  expect((await cli.run('diff', '--library', folder, id, '1', '9')).err).toContain('There is no version 9');
  expect((await cli.run('diff', '--library', folder, id, 'one')).err).toContain('“one” is not the number of a version');
});
