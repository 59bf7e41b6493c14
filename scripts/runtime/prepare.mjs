import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkNode } from './checkNode.mjs';
import { hasDisplay } from './display.mjs';
import { electronEnvironment, findElectron } from './findElectron.mjs';
import { installDependencies } from './installDependencies.mjs';
import { SetupError } from './setupError.mjs';
import { prepareSqlite } from './sqlite/sqliteAddon.mjs';
import {
  DISPLAY_PACKAGES,
  hasProgram,
  installSystemLibraries,
  TEST_PACKAGES,
  WINDOW_PACKAGES,
} from './systemLibraries.mjs';
import { warnTestRuntime } from './testRuntime.mjs';

/** The checkout this file belongs to. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/**
 * @typedef {object} Prepared
 * @property {string} root the checkout
 * @property {import('./findElectron.mjs').Electron | undefined} electron
 * @property {Record<string, string>} env variables for the programs that use Electron
 * @property {boolean} display a window can be shown without a virtual screen
 */

/**
 * Brings the machine to where the application runs: dependencies, Electron, database library, system libraries. Runs
 * only what is missing, says what it does on stderr, and can be repeated at any time.
 * @param {object} wish
 * @param {boolean} [wish.electron] a window or Electron itself is needed
 * @param {boolean} [wish.tests] everything the tests use
 * @param {boolean} [wish.yes] install system packages without asking
 * @returns {Promise<Prepared>}
 * @throws {import('./setupError.mjs').SetupError}
 */
export async function prepare({ electron: wantsElectron = false, tests = false, yes = false } = {}) {
  checkNode();
  const place = { root: ROOT, cache: join(ROOT, '.runtime') };
  const display = hasDisplay();
  await installDependencies(place);
  const electron = wantsElectron || tests ? await findElectron(place) : undefined;
  if (electron?.testRuntime) warnTestRuntime();
  await prepareSqlite({ ...place, testRuntime: electron?.testRuntime ?? false });
  if (electron && process.platform === 'linux')
    await prepareSystem({ program: electron.executable, display, tests, yes });
  return { root: ROOT, electron, env: electron ? electronEnvironment(electron) : {}, display };
}

/** @param {{ program: string, display: boolean, tests: boolean, yes: boolean }} wish */
async function prepareSystem({ program, display, tests, yes }) {
  await installSystemLibraries([...WINDOW_PACKAGES, ...(display ? [] : DISPLAY_PACKAGES)], { program, yes });
  if (tests) await installSystemLibraries([...DISPLAY_PACKAGES, ...TEST_PACKAGES], { yes });
  if (display || hasProgram('xvfb-run')) return;
  throw new SetupError(
    'There is no screen to open a window on.',
    'Neither DISPLAY nor WAYLAND_DISPLAY is set, and xvfb-run, which makes a virtual screen, is not installed.',
    `Run inside a desktop session, or, as root: apt-get install --no-install-recommends ${DISPLAY_PACKAGES.join(' ')}`,
  );
}
