import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeFileAtomically } from '../../src/operations/writeFileAtomically.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'briefdesk-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('replaces a file and leaves nothing else behind', async () => {
  const path = join(folder, 'briefing.docx');
  writeFileSync(path, 'old');
  await writeFileAtomically(path, new Uint8Array([110, 101, 119]), 'token');
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['briefing.docx']);
});

it('leaves the old file and no part of the new one when it cannot be put in place', async () => {
  const path = join(folder, 'taken');
  mkdirSync(path);
  writeFileSync(join(path, 'kept.txt'), 'kept');
  await expect(writeFileAtomically(path, 'new', 'token')).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['taken']);
  expect(readFileSync(join(path, 'kept.txt'), 'utf8')).toBe('kept');
});

it('says which error it was when the folder is not there', async () => {
  await expect(writeFileAtomically(join(folder, 'gone', 'x.docx'), 'new', 'token')).rejects.toThrow(/ENOENT/);
});
