import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  decideElectron,
  electronEnvironment,
  executableName,
  findElectron,
} from '../../scripts/runtime/findElectron.mjs';
import { matchesIntegrity, refreshLoader, TEST_RUNTIME } from '../../scripts/runtime/testRuntime.mjs';

const BARE = { overridden: false, installed: false, download: 'untried', platform: 'linux-x64' } as const;

describe('which Electron is taken', () => {
  test('a folder named by the user comes before everything', () => {
    expect(decideElectron({ ...BARE, overridden: true, installed: true })).toBe('override');
  });
  test('then the one that was downloaded into node_modules', () => {
    expect(decideElectron({ ...BARE, installed: true, download: 'failed' })).toBe('installed');
  });
  test('then its own download is tried', () => {
    expect(decideElectron(BARE)).toBe('download');
    expect(decideElectron({ ...BARE, platform: 'darwin-arm64' })).toBe('download');
  });
  test('after a failed download the test runtime stands in on Linux x64', () => {
    expect(decideElectron({ ...BARE, download: 'failed' })).toBe('testRuntime');
  });
  test('a download that failed long ago is tried again', () => {
    expect(decideElectron({ ...BARE, download: 'failedLongAgo' })).toBe('download');
  });
  test('there is no test runtime for other machines', () => {
    expect(decideElectron({ ...BARE, download: 'failed', platform: 'win32-x64' })).toBe('fail');
    expect(decideElectron({ ...BARE, download: 'failed', platform: 'linux-arm64' })).toBe('fail');
  });
});

describe('looking Electron up in folders', () => {
  let root = '';
  let cache = '';
  beforeEach(async () => {
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '');
    // Progress lines.
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    root = await mkdtemp(join(tmpdir(), 'briefdesk-electron-'));
    cache = join(root, '.runtime');
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(root, { recursive: true });
  });

  async function writeElectron(folder: string, version: string): Promise<void> {
    const program = join(folder, executableName(process.platform));
    await mkdir(join(program, '..'), { recursive: true });
    await writeFile(program, '');
    await writeFile(join(folder, 'version'), version);
  }
  async function writePackage(version: string): Promise<string> {
    const folder = join(root, 'node_modules', 'electron');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), JSON.stringify({ version }));
    // Stands for a download that GitHub refuses.
    await writeFile(join(folder, 'install.js'), "console.error('Error: no way out'); process.exit(1)");
    return folder;
  }

  test('a complete download is used as it is', async () => {
    const folder = await writePackage('45.4.1');
    await writeElectron(join(folder, 'dist'), 'v45.4.1');
    await writeFile(join(folder, 'path.txt'), executableName(process.platform));
    const electron = await findElectron({ root, cache });
    expect(electron).toMatchObject({ folder: join(folder, 'dist'), testRuntime: false });
  });

  test('a named folder without an Electron in it is refused in words', async () => {
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', join(root, 'nowhere'));
    await expect(findElectron({ root, cache })).rejects.toThrow('does not lead to an Electron');
  });

  test.runIf(`${process.platform}-${process.arch}` === TEST_RUNTIME.platform)(
    'a download of another version is not used; when the new one fails, the test runtime is, and says so',
    async () => {
      const folder = await writePackage('45.4.1');
      await writeElectron(join(folder, 'dist'), '44.0.0');
      const ready = join(cache, `electron-${TEST_RUNTIME.electron}-${TEST_RUNTIME.platform}`);
      await writeElectron(ready, TEST_RUNTIME.electron);
      await refreshLoader(ready);
      const electron = await findElectron({ root, cache });
      expect(electron).toEqual({ folder: ready, executable: join(ready, 'electron'), testRuntime: true });
      expect(electronEnvironment(electron)).toMatchObject({ BRIEFDESK_ELECTRON: join(ready, 'electron') });
    },
  );
});

test('the regular Electron is not announced as a test runtime', () => {
  const env = electronEnvironment({ folder: 'dist', executable: 'dist/electron', testRuntime: false });
  expect(env).toEqual({
    ELECTRON_OVERRIDE_DIST_PATH: 'dist',
    ELECTRON_EXEC_PATH: 'dist/electron',
    BRIEFDESK_ELECTRON: 'dist/electron',
  });
});

test('an archive with another SHA-512 is not the expected one', () => {
  const digest = Buffer.from(TEST_RUNTIME.integrity.slice('sha512-'.length), 'base64');
  expect(matchesIntegrity(TEST_RUNTIME.integrity, digest)).toBe(true);
  expect(matchesIntegrity(TEST_RUNTIME.integrity, Buffer.alloc(64))).toBe(false);
});
