import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BriefingError, type ErrorCode } from '../../src/core/errors.ts';
import { discardOriginal, keepOriginal, originalPath, storeOriginal, storeText } from '../../src/library/originals.ts';
import { temporaryFolder } from '../support/temporaryLibrary.ts';

const never = new AbortController().signal;
const MEGABYTE = 1024 * 1024;

function setUp(bytes: string | Uint8Array = 'bytes of an original'): { folder: string; file: string } {
  const place = temporaryFolder();
  const file = join(place, 'article.html');
  writeFileSync(file, bytes);
  return { folder: join(place, 'library'), file };
}

function incoming(folder: string): readonly string[] {
  const path = join(folder, 'originals', 'incoming');
  return existsSync(path) ? readdirSync(path) : [];
}

test('an original is kept byte for byte under its hash', async () => {
  const bytes = Uint8Array.from({ length: 3 * MEGABYTE + 17 }, (_, index) => (index * 31) % 251);
  const { folder, file } = setUp(bytes);
  const stored = await storeOriginal(folder, file, never, 10 * MEGABYTE);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(stored).toMatchObject({ sha256, size: bytes.length });

  await keepOriginal(folder, stored);
  expect(originalPath(folder, sha256)).toBe(join(folder, 'originals', sha256.slice(0, 2), sha256.slice(2)));
  expect(readFileSync(originalPath(folder, sha256)).equals(bytes)).toBe(true);
  expect(incoming(folder)).toEqual([]);
});

test('the same bytes may be kept twice, and discarding afterwards touches nothing', async () => {
  const { folder, file } = setUp();
  for (let time = 0; time < 2; time += 1) {
    const stored = await storeOriginal(folder, file, never, MEGABYTE);
    await keepOriginal(folder, stored);
    await discardOriginal(stored);
    expect(readFileSync(originalPath(folder, stored.sha256), 'utf8')).toBe('bytes of an original');
  }
});

test('a copy that is not wanted goes', async () => {
  const { folder, file } = setUp();
  await discardOriginal(await storeOriginal(folder, file, never, MEGABYTE));
  expect(incoming(folder)).toEqual([]);
});

test('pasted text is written as UTF-8', async () => {
  const { folder } = setUp();
  expect(readFileSync(await storeText(folder, 'Übung מסמך'), 'utf8')).toBe('Übung מסמך');
});

describe('what cannot be stored is refused by its name and leaves no copy', () => {
  async function expectRefusal(folder: string, file: string, code: ErrorCode, maxBytes = MEGABYTE): Promise<void> {
    const error = await storeOriginal(folder, file, never, maxBytes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BriefingError);
    expect(error).toMatchObject({ code, message: expect.stringContaining(file) });
    expect(incoming(folder)).toEqual([]);
  }

  test('a file that is not there', async () => {
    const { folder, file } = setUp();
    await expectRefusal(folder, `${file}x`, 'file-not-found');
    await expectRefusal(folder, join(file, 'below'), 'file-not-found');
  });

  test('a folder, and a link that leads to one', async () => {
    const { folder, file } = setUp();
    mkdirSync(`${file}.d`);
    symlinkSync(`${file}.d`, `${file}.link`);
    await expectRefusal(folder, `${file}.d`, 'file-not-regular');
    await expectRefusal(folder, `${file}.link`, 'file-not-regular');
  });

  test.skipIf(process.platform === 'win32')('a device, which would never end', async () => {
    const { folder } = setUp();
    await expectRefusal(folder, '/dev/zero', 'file-not-regular');
  });

  test('an empty file', async () => {
    const { folder, file } = setUp('');
    await expectRefusal(folder, file, 'file-empty');
  });

  test('a file that is too large', async () => {
    const { folder, file } = setUp(new Uint8Array(MEGABYTE + 1));
    await expectRefusal(folder, file, 'file-too-large');
    await expect(storeOriginal(folder, file, never, MEGABYTE + 1)).resolves.toMatchObject({ size: MEGABYTE + 1 });
  });

  // Tests may run as root, whom permissions do not stop: then it is another user who tries.
  test.skipIf(process.platform === 'win32')('a file that may not be read', async () => {
    const { folder, file } = setUp();
    chmodSync(file, 0o000);
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid?.(65_534);
    try {
      await expectRefusal(folder, file, 'file-unreadable');
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });
});

test('a cancelled copy stops with the signal’s reason and leaves nothing', async () => {
  const { folder, file } = setUp(new Uint8Array(8 * MEGABYTE));
  const controller = new AbortController();
  const storing = storeOriginal(folder, file, controller.signal, 10 * MEGABYTE);
  controller.abort(new Error('enough'));
  await expect(storing).rejects.toThrow('enough');
  expect(incoming(folder)).toEqual([]);
});
