import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../build.mjs';
import { packageProgram } from '../runtime/packageProgram.mjs';
import { runForeground } from '../runtime/runProgram.mjs';
import { formatFailure } from '../runtime/setupError.mjs';
import { canIsolateNetwork, describeSurroundings, wrapWindowCommand } from './isolation.mjs';
import { tallyPlaywright } from './playwrightTally.mjs';
import { runSmoke } from './runSmoke.mjs';
import { tallyCheck, tallyRunner } from './tally.mjs';

/**
 * @typedef {object} Surroundings
 * @property {string} root checkout
 * @property {NodeJS.ProcessEnv} env
 * @property {boolean} display
 * @property {boolean} superuser
 *
 * @typedef {object} Step
 * @property {string} name as given to `--only`
 * @property {string} title
 * @property {boolean} [needsBuild]
 * @property {(around: Surroundings) => Promise<import('./tally.mjs').Tally>} run
 */

const VITEST_TALLY = fileURLToPath(new URL('./vitestTally.mjs', import.meta.url));

/** Every step of the test run, in order. @type {readonly Step[]} */
export const STEPS = Object.freeze([
  { name: 'lint', title: 'format and lint', run: check('@biomejs/biome', 'biome', ['ci', '.']) },
  { name: 'oxlint', title: 'oxlint', run: check('oxlint', 'oxlint', ['--type-aware']) },
  { name: 'types', title: 'types', run: check('typescript', 'tsc', ['-b']) },
  { name: 'dead-code', title: 'dead code', run: check('knip', 'knip', []) },
  { name: 'unit', title: 'unit tests', run: runUnit },
  { name: 'build', title: 'build', run: runBuild },
  { name: 'smoke', title: 'smoke tests', needsBuild: true, run: runSmoke },
  { name: 'e2e', title: 'end-to-end tests', needsBuild: true, run: runEndToEnd },
]);

/**
 * @param {string} packageName
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Step['run']}
 */
function check(packageName, program, args) {
  return async ({ root, env }) => {
    const [node, script] = packageProgram(root, packageName, program);
    return tallyCheck(await runForeground(node, [script, ...args], { cwd: root, env }));
  };
}

/** @type {Step['run']} */
async function runUnit({ root, env }) {
  const [node, script] = packageProgram(root, 'vitest');
  const args = [script, 'run', '--reporter=default', `--reporter=${VITEST_TALLY}`];
  return withReport(async (path) => {
    const code = await runForeground(node, args, { cwd: root, env: { ...env, BRIEFDESK_TALLY: path } });
    return tallyRunner(readReport(path, JSON.parse), code);
  });
}

/** @type {Step['run']} */
async function runBuild({ root }) {
  try {
    await ensureBuilt(root);
    return tallyCheck(0);
  } catch (error) {
    process.stdout.write(formatFailure(error));
    return tallyCheck(1);
  }
}

/** @type {Step['run']} */
async function runEndToEnd({ root, env, display, superuser }) {
  const surroundings = { display, isolated: canIsolateNetwork(superuser) };
  process.stdout.write(`${describeSurroundings(surroundings)}\n`);
  const playwright = packageProgram(root, '@playwright/test', 'playwright');
  const [program, ...args] = wrapWindowCommand([...playwright, 'test', '--reporter=list,json'], surroundings);
  return withReport(async (path) => {
    const options = { cwd: root, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: path }, group: !display };
    const code = await runForeground(program, args, options);
    return tallyRunner(readReport(path, tallyPlaywright), code);
  });
}

/**
 * @template T
 * @param {(path: string) => Promise<T>} act gets the path of a report that does not exist yet
 * @returns {Promise<T>}
 */
async function withReport(act) {
  const folder = mkdtempSync(join(tmpdir(), 'briefdesk-report-'));
  try {
    return await act(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} path
 * @param {(text: string) => import('./tally.mjs').Tally} parse
 * @returns {import('./tally.mjs').Tally | undefined} undefined when the runner left no report that can be read
 */
function readReport(path, parse) {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
