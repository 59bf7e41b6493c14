import { SetupError } from './setupError.mjs';

const LOWEST = /** @type {const} */ ([20, 19]);

/**
 * Refuses a Node that the tools cannot run on.
 * @param {string} [version] for example `20.19.1`
 * @throws {SetupError}
 */
export function checkNode(version = process.versions.node) {
  if (isSupportedNode(version)) return;
  throw new SetupError(
    `Node ${version} is too old for Briefdesk.`,
    `Its tools need Node ${LOWEST.join('.')} or newer.`,
    'Install a current Node (any version from 20.19 up works) and run the same command again.',
  );
}

/**
 * @param {string} version
 * @returns {boolean}
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > LOWEST[0] || (major === LOWEST[0] && minor >= LOWEST[1]);
}
