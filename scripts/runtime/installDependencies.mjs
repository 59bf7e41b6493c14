import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { findNpm } from './npmProgram.mjs';
import { collectProgram, lastLines } from './runProgram.mjs';
import { say, sayStep } from './say.mjs';
import { SetupError } from './setupError.mjs';

/**
 * Whether node_modules fits package-lock.json.
 * @param {object} situation
 * @param {string} situation.lockHash of package-lock.json
 * @param {string | undefined} situation.stamp the hash that was installed by us
 * @param {boolean} situation.sameTree npm's own record in node_modules lists the same packages
 * @returns {'nothing' | 'stamp' | 'install'} `stamp`: installed by hand, only write down that it fits
 */
export function decideDependencies({ lockHash, stamp, sameTree }) {
  if (stamp === lockHash) return 'nothing';
  return sameTree ? 'stamp' : 'install';
}

/**
 * Runs `npm ci` when node_modules is missing or belongs to another package-lock.json. No package's scripts are run.
 * @param {{ root: string, cache: string }} place checkout and its `.runtime` folder
 * @throws {SetupError}
 */
export async function installDependencies({ root, cache }) {
  if (decideDependencies(await readSituation(root)) === 'nothing') return;
  await withLock(join(cache, 'dependencies.lock'), async () => {
    const situation = await readSituation(root);
    const decision = decideDependencies(situation);
    if (decision === 'nothing') return;
    if (decision === 'install') await sayStep('installing dependencies', () => install(root));
    await writeFile(stampPath(root), situation.lockHash);
  });
}

const NPM_FLAGS = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** @param {string} root */
async function install(root) {
  const npm = findNpm();
  const first = await collectProgram(process.execPath, [npm, 'ci', ...NPM_FLAGS], { cwd: root });
  if (first.code === 0) return;
  const lock = await readFile(join(root, 'package-lock.json'), 'utf8');
  if (!lacksOnlyOptional(first.output, lock)) throw installFailure(first.output);
  // `npm install` takes what is in the lock file from there too, with the same integrity check.
  say('package-lock.json leaves out optional packages for other platforms: using npm install instead of npm ci');
  const second = await collectProgram(process.execPath, [npm, 'install', '--no-save', ...NPM_FLAGS], { cwd: root });
  if (second.code !== 0) throw installFailure(second.output);
}

/**
 * Whether `npm ci` refused the lock file only because optional packages are not in it. That is so when it was written
 * against a registry that does not carry the packages made for other platforms.
 * @param {string} output of npm ci
 * @param {string} lock
 * @returns {boolean}
 */
export function lacksOnlyOptional(output, lock) {
  const problems = [...output.matchAll(/^npm error (Missing|Invalid): (@?[^@\s]+)@/gm)];
  const packages = Object.values(JSON.parse(lock).packages);
  const optional = new Set(packages.flatMap((entry) => Object.keys(entry.optionalDependencies ?? {})));
  return problems.length > 0 && problems.every(([, kind, name]) => kind === 'Missing' && optional.has(name ?? ''));
}

/** @param {string} output of npm */
function installFailure(output) {
  const lines = output.split('\n').filter((line) => /^npm error \S/.test(line) && !line.includes('complete log'));
  return new SetupError(
    'The dependencies could not be installed.',
    lines.slice(0, 8).join('\n') || lastLines(output),
    'Check that the npm registry can be reached and that package-lock.json fits package.json, then run the same command again.',
  );
}

/** @param {string} root */
async function readSituation(root) {
  const [lock, stamp] = await Promise.all([
    readFile(join(root, 'package-lock.json'), 'utf8').catch(() => undefined),
    readFile(stampPath(root), 'utf8').catch(() => undefined),
  ]);
  if (lock === undefined) {
    throw new SetupError(
      'package-lock.json is missing.',
      'Without it nothing can be installed.',
      'Check it out again.',
    );
  }
  const lockHash = createHash('sha256').update(lock).digest('hex');
  const sameTree = stamp !== lockHash && isSameTree(lock, await readInstalled(root));
  return { lockHash, stamp, sameTree };
}

/** @param {string} root */
function readInstalled(root) {
  return readFile(join(root, 'node_modules', '.package-lock.json'), 'utf8').catch(() => undefined);
}

/**
 * Compares package-lock.json with the record npm keeps in node_modules, which leaves out optional packages made for
 * other platforms.
 * @param {string} lock
 * @param {string | undefined} installed
 * @returns {boolean}
 */
export function isSameTree(lock, installed) {
  if (!installed) return false;
  const wanted = JSON.parse(lock).packages;
  const present = JSON.parse(installed).packages;
  const names = Object.keys(wanted).filter((name) => name !== '');
  const complete = names.every((name) =>
    present[name]
      ? present[name].integrity === wanted[name].integrity
      : wanted[name].optional || wanted[name].devOptional,
  );
  return complete && Object.keys(present).every((name) => name in wanted);
}

/** @param {string} root */
function stampPath(root) {
  return join(root, 'node_modules', '.briefdesk-lock');
}
