import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Packages that carry no licence text, or only a notice that names it: the text as their authors publish it elsewhere, or that of the
 * licence which their package.json names, kept with ours.
 * @type {Readonly<Record<string, string>>}
 */
const FILES = {
  // Its file is a notice that names the licence; Briefdesk's own is the same one.
  '@mozilla/readability': 'LICENSE',
  // ISC by its package.json; neither the package nor its repository has the text.
  boolbase: 'resources/licences/boolbase.txt',
  // The package's file names the licences and says where to find them; CPAL is the one it is used under.
  citeproc: 'resources/licences/CPAL-1.0.txt',
  // MIT by its package.json and Readme, which name the copyright and only link the text.
  format: 'resources/licences/format.txt',
  // LICENSE of its repository, which the package leaves out.
  saxes: 'resources/licences/saxes.txt',
  // ISC by its package.json; neither the package nor its repository has the text.
  unicode2latex: 'resources/licences/unicode2latex.txt',
  ...unifiedLatex(),
};

/** LICENSE of their repository, which none of the packages has with it. */
function unifiedLatex() {
  const parts = ['match', 'pegjs', 'print-raw', 'replace', 'split', 'trim', 'visit'];
  const names = parts.map((part) => `@unified-latex/unified-latex-util-${part}`);
  return Object.fromEntries(names.map((name) => [name, 'resources/licences/unified-latex.txt']));
}

/**
 * What has to be added to a package's own texts.
 * @param {string} root
 * @param {string} name
 * @returns {string[]}
 */
export function borrowedTexts(root, name) {
  const file = FILES[name];
  return file === undefined ? [] : [readFileSync(path.join(root, file), 'utf8').trim()];
}
