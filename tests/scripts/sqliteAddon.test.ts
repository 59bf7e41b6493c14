import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/runtime/prepare.mjs';
import { gypArguments, patchSource } from '../../scripts/runtime/sqlite/buildAddon.mjs';
import { decideAddon, readProbeStamp } from '../../scripts/runtime/sqlite/sqliteAddon.mjs';
import { addonFileName, applySubstitution, SUBSTITUTIONS } from '../../scripts/runtime/sqlite/sqlitePatch.mjs';

const NEW_NODE = { testRuntime: false, napi: 10, installed: 'none', cached: false, prebuilt: 'unknown' } as const;
const OLD_NODE = { ...NEW_NODE, napi: 9 };

describe('whether the database addon is built', () => {
  test('on a Node with Node-API 10 the prebuilt one is tried first', () => {
    expect(decideAddon(NEW_NODE)).toBe('probe');
    expect(decideAddon({ ...NEW_NODE, prebuilt: 'loads' })).toBe('keep');
  });
  test('where the prebuilt one does not load, it is built', () => {
    expect(decideAddon({ ...NEW_NODE, prebuilt: 'fails' })).toBe('build');
  });
  test('an older Node builds without a probe, which would crash', () => {
    expect(decideAddon(OLD_NODE)).toBe('build');
  });
  test('the test runtime needs the built one on any Node', () => {
    expect(decideAddon({ ...NEW_NODE, testRuntime: true, prebuilt: 'loads' })).toBe('build');
  });
  test('what was built before is put back after node_modules was installed anew', () => {
    expect(decideAddon({ ...OLD_NODE, cached: true })).toBe('restore');
  });
  test('an addon of unknown origin is replaced', () => {
    expect(decideAddon({ ...OLD_NODE, cached: true, installed: 'other' })).toBe('restore');
  });
  test('nothing is done while ours is in place', () => {
    expect(decideAddon({ ...OLD_NODE, cached: true, installed: 'ours' })).toBe('keep');
    expect(decideAddon({ ...NEW_NODE, cached: true, installed: 'ours', testRuntime: true })).toBe('keep');
  });
  test('what a probe found holds for the Node it was made with', () => {
    expect(readProbeStamp('22.14.0 loads', '22.14.0')).toBe('loads');
    expect(readProbeStamp('22.14.0 fails', '22.14.0')).toBe('fails');
    expect(readProbeStamp('22.14.0 loads', '24.1.0')).toBe('unknown');
    expect(readProbeStamp('')).toBe('unknown');
  });
});

describe('the changes to its source', () => {
  let copy = '';
  beforeEach(async () => {
    copy = await mkdtemp(join(tmpdir(), 'briefdesk-patch-'));
    const source = join(ROOT, 'node_modules', 'better-sqlite3');
    await cp(join(source, 'binding.gyp'), join(copy, 'binding.gyp'));
    await cp(join(source, 'src'), join(copy, 'src'), { recursive: true });
  });
  afterEach(() => rm(copy, { recursive: true }));

  test('fit the installed version and leave no persistent string reference', async () => {
    await patchSource(copy);
    const files = new Set(SUBSTITUTIONS.map(({ file }) => file));
    const sources = await Promise.all([...files].map((file) => readFile(join(copy, file), 'utf8')));
    expect(sources.join('\n')).not.toMatch(/Napi::Reference<Napi::String>|NAPI_VERSION=10/);
    expect(sources.join('\n')).toContain('class StringReference');
  });

  test('are refused by a source in which one of them does not match', async () => {
    const path = join(copy, 'src', 'util', 'helpers.cpp');
    await writeFile(path, (await readFile(path, 'utf8')).replace('Napi::Reference<Napi::String>', 'Napi::String'));
    await expect(patchSource(copy)).rejects.toThrow('not the expected one (src/util/helpers.cpp)');
  });

  test('are refused by a source that has one of them too often', () => {
    const substitution = { file: 'a.cpp', from: 'old', to: 'new', count: 1 };
    expect(applySubstitution('an old word', substitution)).toBe('an new word');
    expect(() => applySubstitution('old and old', substitution)).toThrow('a.cpp');
  });
});

test('another version or machine has another file in the cache', () => {
  const linux = addonFileName({ version: '13.2.0', platform: 'linux', arch: 'x64' });
  expect(linux).toMatch(/^better-sqlite3-13\.2\.0-linux-x64-[0-9a-f]{12}\.node$/);
  expect(addonFileName({ version: '13.2.0', platform: 'linux', arch: 'arm64' })).not.toBe(linux);
});

test('node-gyp is led to the headers at hand and else fetches them', () => {
  expect(gypArguments('/prefix')).toContain('--nodedir=/prefix');
  expect(gypArguments(undefined).join(' ')).not.toContain('nodedir');
});
