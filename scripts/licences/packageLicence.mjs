import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { borrowedTexts } from './borrowedTexts.mjs';

/**
 * A work that ships with the program, as the window lists it.
 * @typedef {{ name: string, version: string, licence: string, text: string, note?: string }} LicensedWork
 */

/**
 * The folder of the package that a bundled module comes from; undefined for our own modules. What the bundler puts in itself comes
 * from the bundler's package.
 * @param {string} root
 * @param {string} id as the bundler names the module
 * @returns {string | undefined}
 */
export function packageOfModule(root, id) {
  const helper = /^\0(vite|rolldown)\b/.exec(id)?.[1];
  if (helper !== undefined) return path.join(root, 'node_modules', helper);
  const file = id
    .replace(/^\0+/, '')
    .replace(/[?#].*$/, '')
    .replaceAll('\\', '/');
  const at = file.lastIndexOf('/node_modules/');
  if (at === -1) return undefined;
  const [first = '', second = ''] = file.slice(at + '/node_modules/'.length).split('/');
  return path.join(file.slice(0, at), 'node_modules', first.startsWith('@') ? `${first}/${second}` : first);
}

const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

/**
 * A package with the texts of its licence and notice files, or what is wrong with it.
 * @param {string} root
 * @param {string} folder
 * @returns {{ work: LicensedWork } | { fault: string }}
 */
export function readPackage(root, folder) {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const { name, version } = manifest;
  const licence = licenceName(manifest);
  const texts = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  const borrowed = borrowedTexts(root, name);
  const text = [...texts, ...borrowed].filter(Boolean).join('\n\n');
  if (licence === '' || text === '') {
    return {
      fault:
        `${name} ${version} (${path.relative(root, folder)}) has no ${licence === '' ? 'licence in its package.json' : 'licence text'}. ` +
        'Read what it is under, and say so in scripts/licences/borrowedTexts.mjs.',
    };
  }
  return { work: { name, version, licence, text } };
}

/** @param {{ license?: string | { type?: string }, licenses?: { type?: string }[] }} manifest */
function licenceName({ license, licenses }) {
  if (typeof license === 'string') return license;
  if (license?.type !== undefined) return license.type;
  return (licenses ?? []).map(({ type }) => type ?? '').join(' OR ');
}
