import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What ships with the program without being a bundled module: the runtime, the database, data and fonts.
 * @param {string} root
 * @returns {import('./packageLicence.mjs').LicensedWork[]}
 */
export function shippedBeside(root) {
  const read = (/** @type {string[]} */ ...parts) => readFileSync(path.join(root, ...parts), 'utf8').trim();
  const inPackages = (/** @type {string[]} */ ...parts) => read('node_modules', ...parts);
  const versionOf = (/** @type {string} */ name) => JSON.parse(inPackages(name, 'package.json')).version;
  const origin = JSON.parse(read('resources', 'csl', 'origin.json'));
  return [
    {
      name: 'electron',
      version: versionOf('electron'),
      licence: 'MIT',
      note: 'The runtime. It contains Chromium, Node.js and what these are made of; their licences lie as LICENSES.chromium.html beside the program.',
      text: inPackages('electron', 'LICENSE'),
    },
    {
      name: 'better-sqlite3',
      version: versionOf('better-sqlite3'),
      licence: 'MIT',
      note: 'The database, with SQLite, whose authors have dedicated it to the public domain.',
      text: inPackages('better-sqlite3', 'LICENSE'),
    },
    {
      name: 'Citation Style Language styles and locales',
      version: `${shortCommit(origin.styles.commit)}, ${shortCommit(origin.locales.commit)}`,
      licence: 'CC-BY-SA-3.0',
      note: 'Citation styles and locales of citationstyles.org. Converted from XML to JSON; the wording is unchanged.',
      text: read('resources', 'licences', 'CC-BY-SA-3.0.txt'),
    },
    {
      name: 'Adobe character maps',
      version: `in pdfjs-dist ${versionOf('pdfjs-dist')}`,
      licence: 'BSD-3-Clause',
      note: 'By which PDF files in Chinese, Japanese and Korean are read.',
      text: inPackages('pdfjs-dist', 'cmaps', 'LICENSE'),
    },
    {
      name: 'Foxit fonts',
      version: `in pdfjs-dist ${versionOf('pdfjs-dist')}`,
      licence: 'BSD-3-Clause',
      note: 'Standard fonts of PDF files.',
      text: inPackages('pdfjs-dist', 'standard_fonts', 'LICENSE_FOXIT'),
    },
    {
      name: 'Liberation fonts',
      version: `in pdfjs-dist ${versionOf('pdfjs-dist')}`,
      licence: 'OFL-1.1',
      note: 'Standard fonts of PDF files.',
      text: inPackages('pdfjs-dist', 'standard_fonts', 'LICENSE_LIBERATION'),
    },
  ];
}

/** @param {string} commit */
function shortCommit(commit) {
  return commit.slice(0, 12);
}
