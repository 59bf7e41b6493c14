import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fingerprintInputs, forgetBuild, isBuilt, stampPath } from '../../scripts/buildStamp.mjs';
import { isStale, withLock } from '../../scripts/runtime/lock.mjs';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'briefdesk-build-'));
  await mkdir(join(root, 'src', 'main'), { recursive: true });
  await writeFile(join(root, 'src', 'main', 'main.ts'), 'one');
  await writeFile(join(root, 'package.json'), '{}');
});
afterEach(() => rm(root, { recursive: true }));

describe('whether the build is stale', () => {
  async function stamp(): Promise<void> {
    await mkdir(dirname(stampPath(root)), { recursive: true });
    await writeFile(stampPath(root), fingerprintInputs(root));
  }
  const fresh = (): boolean => isBuilt(root, fingerprintInputs(root));

  test('it is before the first build and not after it', async () => {
    expect(fresh()).toBe(false);
    await stamp();
    expect(fresh()).toBe(true);
  });
  test('a changed, a new, a removed or a touched source file makes it stale', async () => {
    const path = join(root, 'src', 'main', 'main.ts');
    await stamp();
    await writeFile(path, 'another');
    expect(fresh()).toBe(false);
    await stamp();
    await writeFile(join(root, 'src', 'new.ts'), '');
    expect(fresh()).toBe(false);
    await stamp();
    await rm(join(root, 'src', 'new.ts'));
    expect(fresh()).toBe(false);
    await stamp();
    await utimes(path, new Date(0), new Date(0));
    expect(fresh()).toBe(false);
  });
  test('it is after a development run, which builds into the same folder', async () => {
    await stamp();
    forgetBuild(root);
    expect(fresh()).toBe(false);
  });
  test('a file that no build reads does not make it stale', async () => {
    await stamp();
    await writeFile(join(root, 'README.md'), 'words');
    expect(fresh()).toBe(true);
  });
});

describe('the lock', () => {
  test('lets one job in at a time', async () => {
    // Progress lines.
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const events: string[] = [];
    const job = (name: string) => async (): Promise<void> => {
      events.push(`${name} starts`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      events.push(`${name} ends`);
    };
    const lock = join(root, 'x.lock');
    await Promise.all([withLock(lock, job('a')), withLock(lock, job('b'))]);
    expect(events).toEqual(['a starts', 'a ends', 'b starts', 'b ends']);
  });
  test('is free again after a failure', async () => {
    const lock = join(root, 'x.lock');
    await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await withLock(lock, () => Promise.resolve('in'))).toBe('in');
  });
  test('of a process that is gone is taken over', async () => {
    const lock = join(root, 'x.lock');
    await mkdir(lock);
    // Higher than any process id that Linux, macOS or Windows gives out.
    await writeFile(join(lock, 'pid'), '2000000000');
    expect(await withLock(lock, () => Promise.resolve('in'))).toBe('in');
  });
  test('is stale when its owner is gone, silent, or never wrote its name', () => {
    const nobody = (): boolean => false;
    const somebody = (): boolean => true;
    expect(isStale({ pid: 1, ageMs: 0 }, nobody)).toBe(true);
    expect(isStale({ pid: 1, ageMs: 10_000 }, somebody)).toBe(false);
    expect(isStale({ pid: 1, ageMs: 100_000 }, somebody)).toBe(true);
    expect(isStale({ pid: undefined, ageMs: 0 }, nobody)).toBe(false);
    expect(isStale({ pid: undefined, ageMs: 60_000 }, nobody)).toBe(true);
    expect(isStale(undefined, nobody)).toBe(false);
  });
});
