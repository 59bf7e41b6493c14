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
import { sumTallies, tallyCheck, tallyRunner } from './tally.mjs';

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

/** Exit codes from here on: a signal, such as Ctrl C. */
const ENDED_BY_SIGNAL = 128;

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

/**
 * Two windows at a time, each on a virtual screen of its own (tests/e2e/ownDisplay), since one mostly keeps one core busy;
 * on a real screen the focus belongs to one. Tests that measure time, tagged `@alone`, have the machine for themselves.
 * @type {Step['run']}
 */
async function runEndToEnd(around) {
  const surroundings = { display: around.display, isolated: canIsolateNetwork(around.superuser) };
  process.stdout.write(`${describeSurroundings(surroundings)}\n`);
  const together = ['--grep-invert=@alone', `--workers=${around.display ? 1 : 2}`];
  const alone = ['--grep=@alone', '--workers=1', '--output=test-results/alone'];
  const first = await runPlaywright(around, surroundings.isolated, together);
  if (first.code >= ENDED_BY_SIGNAL) return first.tally;
  return sumTallies([first.tally, (await runPlaywright(around, surroundings.isolated, alone)).tally]);
}

/**
 * @param {Surroundings} around
 * @param {boolean} isolated
 * @param {readonly string[]} choice which tests, and how many at once
 * @returns {Promise<{ tally: import('./tally.mjs').Tally, code: number }>}
 */
function runPlaywright({ root, env, display }, isolated, choice) {
  const playwright = packageProgram(root, '@playwright/test', 'playwright');
  const [program, ...args] = wrapWindowCommand([...playwright, 'test', '--reporter=list,json', ...choice], {
    display: true,
    isolated,
  });
  return withReport(async (path) => {
    const options = { cwd: root, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: path }, group: !display };
    const code = await runForeground(program, args, options);
    return { tally: tallyRunner(readReport(path, tallyPlaywright), code), code };
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
