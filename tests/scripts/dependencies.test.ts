import { describe, expect, test } from 'vitest';
import { isSupportedNode } from '../../scripts/runtime/checkNode.mjs';
import { decideDependencies, isSameTree, lacksOnlyOptional } from '../../scripts/runtime/installDependencies.mjs';
import { npmCandidates } from '../../scripts/runtime/npmProgram.mjs';

test('Node is supported from 20.19 up', () => {
  expect(['20.18.3', '18.20.0'].map(isSupportedNode)).toEqual([false, false]);
  expect(['20.19.0', '22.0.0', '24.21.0'].map(isSupportedNode)).toEqual([true, true, true]);
});

describe('whether npm ci is run', () => {
  test('not while our stamp is that of package-lock.json', () => {
    expect(decideDependencies({ lockHash: 'a', stamp: 'a', sameTree: false })).toBe('nothing');
  });
  test('for a missing or another stamp', () => {
    expect(decideDependencies({ lockHash: 'a', stamp: undefined, sameTree: false })).toBe('install');
    expect(decideDependencies({ lockHash: 'a', stamp: 'b', sameTree: false })).toBe('install');
  });
  test('not after an npm install by hand that fits', () => {
    expect(decideDependencies({ lockHash: 'a', stamp: 'b', sameTree: true })).toBe('stamp');
  });
});

describe('what npm has installed', () => {
  const record = (packages: Record<string, object>): string => JSON.stringify({ packages });
  const lock = record({
    '': {},
    'node_modules/a': { integrity: '1' },
    'node_modules/b': { integrity: '2', optional: true },
  });

  test('fits when only optional packages are left out', () => {
    expect(isSameTree(lock, record({ 'node_modules/a': { integrity: '1' } }))).toBe(true);
  });
  test('does not fit when a package is missing, differs or is too many', () => {
    expect(isSameTree(lock, undefined)).toBe(false);
    expect(isSameTree(lock, record({}))).toBe(false);
    expect(isSameTree(lock, record({ 'node_modules/a': { integrity: '3' } }))).toBe(false);
    expect(isSameTree(lock, record({ 'node_modules/a': { integrity: '1' }, 'node_modules/c': {} }))).toBe(false);
  });
});

describe('a lock file that npm ci refuses', () => {
  const lock = JSON.stringify({
    packages: { 'node_modules/tool': { optionalDependencies: { '@tool/mac': '1.0.0' } } },
  });

  test('may still be used when it only leaves out optional packages', () => {
    expect(lacksOnlyOptional('npm error Missing: @tool/mac@ from lock file\n', lock)).toBe(true);
  });
  test('may not when anything else is wrong with it', () => {
    const output = 'npm error Missing: @tool/mac@ from lock file\nnpm error Missing: react@19.3.1 from lock file\n';
    expect(lacksOnlyOptional(output, lock)).toBe(false);
    expect(lacksOnlyOptional("npm error Invalid: lock file's @tool/mac@1.0.0 does not satisfy", lock)).toBe(false);
    expect(lacksOnlyOptional('npm error network', lock)).toBe(false);
  });
});

test('the npm that runs us is preferred, and another package manager in its place is not taken for npm', () => {
  expect(npmCandidates({ npm_execpath: '/x/npm-cli.js', PATH: '' }, '/usr/bin/node')[0]).toBe('/x/npm-cli.js');
  expect(npmCandidates({ npm_execpath: '/x/yarn.js', PATH: '' }, '/usr/bin/node')).not.toContain('/x/yarn.js');
});
