import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findNodeGyp } from '../npmProgram.mjs';
import { collectProgram, lastLines } from '../runProgram.mjs';
import { sayStep } from '../say.mjs';
import { SetupError } from '../setupError.mjs';
import { applySubstitution, SUBSTITUTIONS } from './sqlitePatch.mjs';

/**
 * Builds better-sqlite3's addon for Node-API 8 from a patched copy of its source.
 * @param {object} job
 * @param {string} job.root checkout whose node_modules has node-addon-api
 * @param {string} job.source folder of the untouched package
 * @param {string} job.work an empty folder on the same disk
 * @returns {Promise<string>} path of the built `.node` file inside `work`
 * @throws {SetupError}
 */
export async function buildAddon({ root, source, work }) {
  const copy = join(work, 'better-sqlite3');
  await cp(source, copy, { recursive: true, filter: (path) => !SKIPPED.includes(path.slice(source.length + 1)) });
  await patchSource(copy);
  await cp(join(root, 'node_modules', 'node-addon-api'), join(copy, 'node_modules', 'node-addon-api'), {
    recursive: true,
  });
  const gyp = findNodeGyp();
  const { code, output } = await sayStep('building the database library from source', () =>
    collectProgram(process.execPath, [gyp, ...gypArguments(findHeaders(process.execPath))], { cwd: copy }),
  );
  const built = join(copy, 'build', 'Release', 'better_sqlite3.node');
  if (code === 0 && existsSync(built)) return built;
  throw new SetupError(
    'The database library (better-sqlite3) could not be built from source.',
    lastLines(output, 12),
    'Install a C++ compiler, make and Python 3 (Debian: apt-get install g++ make python3), or use Node 22.14 or newer, and run the same command again.',
  );
}

/** Not needed for a build, or left from an earlier one. */
const SKIPPED = ['prebuilds', 'build', 'node_modules', 'probed.txt'];

/**
 * @param {string} folder of the copied package
 */
export async function patchSource(folder) {
  for (const substitution of SUBSTITUTIONS) {
    const path = join(folder, substitution.file);
    await writeFile(path, applySubstitution(await readFile(path, 'utf8'), substitution));
  }
}

/**
 * @param {string | undefined} headers a folder with `include/node`; without it node-gyp fetches Node's headers
 * @returns {string[]}
 */
export function gypArguments(headers) {
  const nodedir = headers ? [`--nodedir=${headers}`] : [];
  return ['rebuild', '--release', '--force_build=1', '--jobs=2', ...nodedir];
}

/**
 * @param {string} node path of the running Node
 * @returns {string | undefined} the prefix it was installed to, when its headers are there
 */
function findHeaders(node) {
  const prefix = join(dirname(node), '..');
  return existsSync(join(prefix, 'include', 'node', 'node_api.h')) ? prefix : undefined;
}
