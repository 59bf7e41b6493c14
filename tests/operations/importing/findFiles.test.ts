import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findFiles } from '../../../src/operations/importing/findFiles.ts';

let folder: string;
const never = new AbortController().signal;
const at = (...names: string[]) => join(folder, ...names);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefdesk-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a folder gives all files below it in the order of their names', async () => {
  mkdirSync(at('b', 'deep'), { recursive: true });
  for (const name of [at('c.txt'), at('a.txt'), at('b', 'deep', 'x.html')]) writeFileSync(name, 'text');
  const { files, rejected } = await findFiles([folder], never);
  expect(files.map((file) => file.path)).toEqual([at('a.txt'), at('b', 'deep', 'x.html'), at('c.txt')]);
  expect(rejected).toEqual([]);
});

it('figures in names count as numbers, in folders and in files, whatever the order in which they were written', async () => {
  const names = [
    'week 10/a.html',
    'week 2/page_v10.html',
    'week 2/page_v9.html',
    'week 2/page_v09.html',
    'Week 1/x.html',
  ];
  for (const name of ['week 10', 'week 2', 'Week 1']) mkdirSync(at(name));
  for (const name of names) writeFileSync(at(name), 'text');
  const { files } = await findFiles([folder], never);
  expect(files.map((file) => file.path)).toEqual(
    ['Week 1/x.html', 'week 2/page_v09.html', 'week 2/page_v9.html', 'week 2/page_v10.html', 'week 10/a.html'].map(
      (name) => at(...name.split('/')),
    ),
  );
});

it('what the operating system leaves in a folder is passed over, but hidden files of a person are not', async () => {
  for (const name of ['.DS_Store', 'Thumbs.db', '.notes.txt']) writeFileSync(at(name), 'x');
  const { files } = await findFiles([folder], never);
  expect(files.map((file) => file.name)).toEqual(['.notes.txt']);
});

it('a link is listed with its reason and never followed, not even in a circle', async () => {
  writeFileSync(at('real.txt'), 'x');
  symlinkSync(folder, at('circle'));
  symlinkSync(at('real.txt'), at('linked.txt'));
  const { files, rejected } = await findFiles([folder], never);
  expect(files.map((file) => file.name)).toEqual(['real.txt']);
  expect(rejected.map(({ file, code }) => ({ file, code }))).toEqual([
    { file: at('circle'), code: 'file-not-regular' },
    { file: at('linked.txt'), code: 'file-not-regular' },
  ]);
});

it('a path that is not there is listed, and the others are found', async () => {
  writeFileSync(at('real.txt'), 'x');
  const { files, rejected } = await findFiles([at('gone.pdf'), at('real.txt')], never);
  expect(files).toHaveLength(1);
  expect(rejected[0]).toMatchObject({ file: at('gone.pdf'), code: 'file-not-found' });
  expect(rejected[0]?.message).toContain('gone.pdf');
});
