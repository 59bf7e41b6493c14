import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { collectProgram, lastLines } from './runProgram.mjs';
import { say, sayStep } from './say.mjs';
import { SetupError } from './setupError.mjs';

/** What Electron needs on a bare Debian. */
export const WINDOW_PACKAGES = Object.freeze([
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libatspi2.0-0',
  'libsecret-1-0',
]);
/** For a machine without a screen. */
export const DISPLAY_PACKAGES = Object.freeze(['xvfb', 'xauth']);
/** What the tests use besides: a network namespace of their own, and fonts with the metrics of common document fonts. */
export const TEST_PACKAGES = Object.freeze([
  'iproute2',
  'fonts-noto-core',
  'fonts-noto-cjk',
  'fonts-crosextra-carlito',
  'fonts-crosextra-caladea',
]);

/**
 * What to do about missing packages.
 * @param {object} situation
 * @param {readonly string[]} situation.missing
 * @param {boolean} situation.apt apt-get is there
 * @param {boolean} situation.root
 * @param {boolean} situation.desktopSession a person sits at this machine
 * @param {boolean} situation.yes `--yes` was given
 * @returns {'nothing' | 'install' | 'tell'}
 */
export function decideInstall({ missing, apt, root, desktopSession, yes }) {
  if (missing.length === 0) return 'nothing';
  return apt && root && (yes || !desktopSession) ? 'install' : 'tell';
}

/**
 * Installs the missing ones of these Debian packages, or says with which command a person can.
 * @param {readonly string[]} packages
 * @param {{ program?: string, yes: boolean }} options with `program` the command cannot go on while that program misses
 *   a shared library; without it the packages are only of use
 * @throws {SetupError}
 */
export async function installSystemLibraries(packages, { program, yes }) {
  const missing = findMissing(packages);
  const apt = missing.length > 0 && hasProgram('apt-get');
  const decision = decideInstall({ missing, apt, root: isRoot(), desktopSession: hasDesktop(), yes });
  if (decision === 'install') await sayStep(`installing ${missing.join(' ')}`, () => aptInstall(missing));
  const left = decision === 'install' ? findMissing(packages) : missing;
  const command = `apt-get install --no-install-recommends ${left.join(' ')}`;
  if (program) return requireLibraries(program, left, command);
  if (left.length > 0) say(`packages that are of use here are missing. To install them, as root: ${command}`);
}

/**
 * @param {string} program
 * @param {readonly string[]} missing
 * @param {string} command
 */
async function requireLibraries(program, missing, command) {
  if (missing.length === 0 && hasProgram('dpkg-query')) return;
  const libraries = parseLdd((await collectProgram('ldd', [program])).output);
  if (libraries.length === 0) return;
  throw new SetupError(
    'System libraries that Electron needs are missing.',
    libraries.join(', '),
    missing.length > 0
      ? `Run, as root: ${command}`
      : 'Install the packages of your system that carry them (GTK 3, NSS, ALSA, GBM, XTest, AT-SPI).',
  );
}

/**
 * @param {string} listing what ldd prints
 * @returns {string[]} names of libraries that were not found
 */
export function parseLdd(listing) {
  return [...listing.matchAll(/^\s*(\S+) => not found/gm)].map(([, name = '']) => name);
}

/**
 * The packages among these that dpkg does not know as installed. Elsewhere than on a Debian, none: there nothing is
 * known, and Electron itself names the library it misses.
 * @param {readonly string[]} packages
 * @returns {string[]}
 */
function findMissing(packages) {
  const names = packages.flatMap((name) => [name, `${name}t64`]);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own placeholders
  const format = '-f=${Package} ${db:Status-Status}\n';
  const asked = spawnSync('dpkg-query', ['-W', format, ...names], { encoding: 'utf8' });
  return asked.error ? [] : parseMissing(packages, asked.stdout);
}

/**
 * @param {readonly string[]} packages
 * @param {string} listing lines of `name status`; since 2024 some names end in t64
 * @returns {string[]}
 */
export function parseMissing(packages, listing) {
  const installed = new Set(
    listing
      .split('\n')
      .map((line) => line.split(' '))
      .filter(([, status]) => status === 'installed')
      .map(([name]) => name),
  );
  return packages.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
}

/** @param {readonly string[]} packages */
async function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // A failed update is no reason to stop: the lists at hand may do.
  await collectProgram('apt-get', ['update', '-qq'], { env });
  const names = packages.map((name) => (hasCandidate(`${name}t64`) ? `${name}t64` : name));
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...names];
  const { code, output } = await collectProgram('apt-get', args, { env });
  if (code !== 0) say(`apt-get failed: ${lastLines(output, 4)}`);
}

/** @param {string} name */
function hasCandidate(name) {
  return spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0;
}

/**
 * @param {string} name of a program
 * @returns {boolean} whether it is on the PATH
 */
export function hasProgram(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.some((folder) => existsSync(join(folder, name)));
}

/** @returns {boolean} */
export function isRoot() {
  return process.getuid?.() === 0;
}

/** @param {NodeJS.ProcessEnv} [env] */
export function hasDesktop(env = process.env) {
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY || env.XDG_CURRENT_DESKTOP);
}
