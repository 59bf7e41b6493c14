import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Everything a build reads. Folders count with all that is in them; what is missing is left out. */
export const BUILD_INPUTS = Object.freeze([
  'src',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'scripts/cslStyles.mjs',
  'scripts/cslPack.mjs',
  'scripts/licences',
  'LICENSE',
]);

/**
 * A fingerprint of the inputs' names, sizes and times of change. Contents are not read, so it takes milliseconds.
 * @param {string} root
 * @param {readonly string[]} [inputs] files and folders below root
 * @returns {string}
 */
export function fingerprintInputs(root, inputs = BUILD_INPUTS) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const path of listFiles(root, input)) {
      const { size, mtimeMs } = statSync(join(root, path));
      hash.update(`${path}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

/**
 * Whether `out/` was built from these inputs.
 * @param {string} root
 * @param {string} fingerprint
 * @returns {boolean}
 */
export function isBuilt(root, fingerprint) {
  const path = stampPath(root);
  return existsSync(path) && readFileSync(path, 'utf8') === fingerprint;
}

/**
 * Makes `out/` count as not built.
 * @param {string} root
 */
export function forgetBuild(root) {
  rmSync(stampPath(root), { force: true });
}

/** @param {string} root */
export function stampPath(root) {
  return join(root, 'out', 'built-from.txt');
}

/**
 * @param {string} root
 * @param {string} path below root
 * @returns {string[]} sorted
 */
function listFiles(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? listFiles(root, join(path, entry.name)) : [join(path, entry.name)]));
}
