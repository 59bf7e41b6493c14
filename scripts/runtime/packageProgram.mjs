import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The command line of a program that a package in node_modules brings: the current Node and the program's script. Same
 * as its link in node_modules/.bin, but without a shell on Windows too.
 * @param {string} root checkout
 * @param {string} packageName
 * @param {string} [program] where a package has several
 * @returns {[string, string]}
 */
export function packageProgram(root, packageName, program = packageName.split('/').at(-1) ?? packageName) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return [process.execPath, join(folder, typeof bin === 'string' ? bin : bin[program])];
}
