import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashInTurns } from '../../src/library/safety/hashInTurns.ts';
import { temporaryFolder } from '../support/temporaryLibrary.ts';

const MEGABYTE = 1024 * 1024;

function fileOf(name: string, size: number): { readonly path: string; readonly sha256: string; readonly size: number } {
  const bytes = Buffer.alloc(size, `${name} and more of it, `);
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return { path, sha256: createHash('sha256').update(bytes).digest('hex'), size };
}

test('files of any size that are read at the same time each have their own hash', async () => {
  const files = [0, 1, MEGABYTE, MEGABYTE + 1, 16 * MEGABYTE, 35 * MEGABYTE + 7].map((size, index) =>
    fileOf(`file-${index}`, size),
  );
  const { signal } = new AbortController();
  const found = await Promise.all(files.map(({ path }) => hashInTurns(path, signal)));
  expect(found).toEqual(files.map(({ sha256, size }) => ({ sha256, size })));
});

test('a long file is left in the middle when nobody wants it any more', async () => {
  const { path } = fileOf('long', 40 * MEGABYTE);
  const controller = new AbortController();
  const hashing = hashInTurns(path, controller.signal);
  controller.abort(new Error('not wanted'));
  await expect(hashing).rejects.toThrow('not wanted');
});

test('a file that is not there is told by its code', async () => {
  const path = join(temporaryFolder(), 'gone');
  await expect(hashInTurns(path, new AbortController().signal)).rejects.toMatchObject({ code: 'ENOENT' });
});
