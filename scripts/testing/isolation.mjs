import { spawnSync } from 'node:child_process';
import { underVirtualDisplay } from '../runtime/display.mjs';

/** Starts the loopback interface of a new network namespace, then the command. */
const LOOPBACK_THEN = 'ip link set lo up && exec "$@"';

/**
 * Whether this process may make a network namespace that has nothing but loopback.
 * @param {boolean} root
 * @returns {boolean}
 */
export function canIsolateNetwork(root) {
  if (process.platform !== 'linux' || !root) return false;
  return spawnSync('unshare', ['-n', 'sh', '-c', 'ip link set lo up'], { stdio: 'ignore' }).status === 0;
}

/**
 * Wraps a command that opens windows.
 * @param {readonly [string, ...string[]]} command
 * @param {{ display: boolean, isolated: boolean }} surroundings
 * @returns {[string, ...string[]]}
 */
export function wrapWindowCommand(command, { display, isolated }) {
  /** @type {[string, ...string[]]} */
  const shown = display ? [...command] : underVirtualDisplay(command);
  return isolated ? ['unshare', '-n', 'sh', '-c', LOOPBACK_THEN, 'sh', ...shown] : shown;
}

/**
 * @param {{ display: boolean, isolated: boolean }} surroundings
 * @returns {string} for the headline
 */
export function describeSurroundings({ display, isolated }) {
  const screen = display ? 'on this screen' : 'on virtual screens';
  return `${screen}, ${isolated ? 'without any network but loopback (unshare -n)' : 'with the network as it is'}`;
}
