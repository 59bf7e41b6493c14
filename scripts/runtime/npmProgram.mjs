import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { SetupError } from './setupError.mjs';

/**
 * The script of the npm at hand, so that it can be run by the current Node without a shell.
 * @returns {string} path of npm-cli.js
 * @throws {SetupError} when no npm is found
 */
export function findNpm() {
  const found = npmCandidates(process.env, process.execPath).find((path) => existsSync(path));
  if (found) return realpathSync(found);
  throw new SetupError(
    'npm was not found.',
    'It normally comes with Node; neither beside this Node nor on the PATH is there one.',
    'Install npm and run the same command again.',
  );
}

/**
 * The node-gyp that every npm carries.
 * @returns {string} path of node-gyp.js
 * @throws {SetupError}
 */
export function findNodeGyp() {
  const path = join(dirname(findNpm()), '..', 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  if (existsSync(path)) return path;
  throw new SetupError(
    'node-gyp was not found.',
    'The npm at hand does not carry it in its usual place.',
    'Install npm from the Node project (its own copy carries node-gyp) and run the same command again.',
  );
}

/**
 * Where npm-cli.js may be, best first.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} node path of the running Node
 * @returns {string[]}
 */
export function npmCandidates(env, node) {
  const beside = dirname(node);
  const cli = join('node_modules', 'npm', 'bin', 'npm-cli.js');
  const fromNpm = env.npm_execpath?.endsWith('npm-cli.js') ? [env.npm_execpath] : [];
  const onPath = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return [
    ...fromNpm,
    join(beside, cli),
    join(beside, '..', 'lib', cli),
    ...onPath.flatMap((folder) => [join(folder, cli), join(folder, '..', 'lib', cli)]),
  ];
}
