import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from '../lock.mjs';
import { collectProgram } from '../runProgram.mjs';
import { say } from '../say.mjs';
import { SetupError } from '../setupError.mjs';
import { buildAddon } from './buildAddon.mjs';
import { addonFileName, PATCHED_VERSION } from './sqlitePatch.mjs';

/** The Node-API level the library's own prebuilt addon is compiled for. */
const PREBUILT_NAPI = 10;
const PROBE = fileURLToPath(new URL('./probeSqlite.mjs', import.meta.url));

/**
 * What has to happen before the database library loads everywhere it is used.
 * - `keep`: what is installed works
 * - `probe`: the prebuilt addon should work here; find out
 * - `restore`: put the addon built earlier back into node_modules
 * - `build`: build it from source
 * @param {object} situation
 * @param {boolean} situation.testRuntime the old Electron is in use
 * @param {number} situation.napi Node-API level of the running Node
 * @param {'none' | 'ours' | 'other'} situation.installed what lies in the library's build/Release
 * @param {boolean} situation.cached our build is in the cache
 * @param {'unknown' | 'loads' | 'fails'} situation.prebuilt what an earlier probe found
 * @returns {'keep' | 'probe' | 'restore' | 'build'}
 */
export function decideAddon({ testRuntime, napi, installed, cached, prebuilt }) {
  if (installed === 'ours') return 'keep';
  const mustBeOurs = testRuntime || napi < PREBUILT_NAPI || prebuilt === 'fails';
  if (!mustBeOurs) return prebuilt === 'loads' ? 'keep' : 'probe';
  return cached ? 'restore' : 'build';
}

/**
 * Makes better-sqlite3 loadable on this Node and, with `testRuntime`, on the old Electron too. Costs a few file
 * look-ups when nothing is to be done.
 * @param {{ root: string, cache: string, testRuntime: boolean }} place checkout and its `.runtime` folder
 * @throws {SetupError}
 */
export async function prepareSqlite({ root, cache, testRuntime }) {
  const situation = await readSituation(root, cache);
  if (decideAddon({ ...situation, testRuntime }) === 'keep') return;
  await withLock(join(cache, 'sqlite.lock'), () => act(root, cache, testRuntime));
}

/**
 * @param {string} root
 * @param {string} cache
 * @param {boolean} testRuntime
 * @returns {Promise<void>}
 */
async function act(root, cache, testRuntime) {
  const situation = await readSituation(root, cache);
  const decision = decideAddon({ ...situation, testRuntime });
  if (decision === 'keep') return;
  if (decision === 'probe') {
    const works = (await probeAddon(root)).code === 0;
    await writeFile(probeStamp(root), `${process.versions.node} ${works ? 'loads' : 'fails'}`);
    return works ? undefined : act(root, cache, testRuntime);
  }
  if (decision === 'build') await build(root, cache);
  await restore(root, cache);
}

/**
 * Loads the library in a child process and runs a full-text query.
 * @param {string} root
 * @param {string} [addon] another addon file than the one the library finds
 */
function probeAddon(root, addon) {
  return collectProgram(process.execPath, [PROBE, root, ...(addon ? [addon] : [])]);
}

/**
 * @param {string} root
 * @param {string} cache
 */
async function build(root, cache) {
  const { version } = JSON.parse(await readFile(join(packageFolder(root), 'package.json'), 'utf8'));
  if (version !== PATCHED_VERSION) {
    throw new SetupError(
      `better-sqlite3 ${version} cannot be built for this Node or Electron.`,
      `The changes in scripts/runtime/sqlite/sqlitePatch.mjs were made for version ${PATCHED_VERSION}.`,
      `Use a Node from 22.14 up with the regular Electron, or put better-sqlite3 ${PATCHED_VERSION} back.`,
    );
  }
  say('better-sqlite3 has no prebuilt addon for this Node or Electron: building it once, about two minutes');
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'building-'));
  try {
    const built = await buildAddon({ root, source: packageFolder(root), work });
    const { code, output } = await probeAddon(root, built);
    if (code !== 0) {
      throw new SetupError('The database library was built but does not load.', output, 'Please report this output.');
    }
    await rename(built, cachedAddon(cache));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} root
 * @param {string} cache
 */
async function restore(root, cache) {
  const target = installedAddon(root);
  const source = cachedAddon(cache);
  await mkdir(join(target, '..'), { recursive: true });
  await copyFile(source, `${target}.new`);
  const { atime, mtime } = await stat(source);
  await utimes(`${target}.new`, atime, mtime);
  // A rename, since a running application may have the old file mapped into memory.
  await rename(`${target}.new`, target);
  say('better-sqlite3: using the addon built for this machine');
}

/**
 * @param {string} root
 * @param {string} cache
 */
async function readSituation(root, cache) {
  const cached = existsSync(cachedAddon(cache));
  const installed = await compareFiles(installedAddon(root), cachedAddon(cache));
  const stamp = await readFile(probeStamp(root), 'utf8').catch(() => '');
  return { napi: Number(process.versions.napi), installed, cached, prebuilt: readProbeStamp(stamp) };
}

/**
 * @param {string} stamp for example `22.14.0 loads`
 * @param {string} [node]
 * @returns {'unknown' | 'loads' | 'fails'}
 */
export function readProbeStamp(stamp, node = process.versions.node) {
  const [version, result] = stamp.split(' ');
  return version === node && (result === 'loads' || result === 'fails') ? result : 'unknown';
}

/**
 * @param {string} installed
 * @param {string} cached
 * @returns {Promise<'none' | 'ours' | 'other'>}
 */
async function compareFiles(installed, cached) {
  const [here, there] = await Promise.all([installed, cached].map((path) => stat(path).catch(() => undefined)));
  if (!here) return 'none';
  // Whole seconds: not every file system keeps more.
  const same =
    there && here.size === there.size && Math.floor(here.mtimeMs / 1000) === Math.floor(there.mtimeMs / 1000);
  return same ? 'ours' : 'other';
}

/** @param {string} root */
function packageFolder(root) {
  return join(root, 'node_modules', 'better-sqlite3');
}

/** @param {string} root */
function installedAddon(root) {
  return join(packageFolder(root), 'build', 'Release', 'better_sqlite3.node');
}

/** @param {string} root */
function probeStamp(root) {
  return join(packageFolder(root), 'probed.txt');
}

/** @param {string} cache */
function cachedAddon(cache) {
  return join(cache, addonFileName({ version: PATCHED_VERSION, platform: process.platform, arch: process.arch }));
}
