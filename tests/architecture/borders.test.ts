import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const checkout = resolve(import.meta.dirname, '../..');
const program = (name: string) => join(checkout, 'node_modules/.bin', name);

/** What Biome says of a file with this text at this place, in a copy of the tree that holds nothing else. */
function lintAt(path: string, text: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'briefdesk-borders-'));
  try {
    cpSync(join(checkout, 'biome.json'), join(copy, 'biome.json'));
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
    const run = spawnSync(program('biome'), ['lint', path], { cwd: copy, encoding: 'utf8' });
    return run.stdout + run.stderr;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

const forbidden: readonly { folder: string; from: string; says: string }[] = [
  { folder: 'core', from: '../library/database.ts', says: 'Core is what a briefing is' },
  { folder: 'core', from: '../shared/contract.ts', says: 'Core is what a briefing is' },
  { folder: 'core', from: 'node:fs', says: 'where Node does not exist' },
  { folder: 'core', from: 'electron', says: 'main and preload only' },
  { folder: 'shared', from: '../library/database.ts', says: 'contract between processes' },
  { folder: 'shared', from: 'better-sqlite3', says: 'where Node does not exist' },
  { folder: 'library', from: '../operations/host.ts', says: 'knows core only' },
  { folder: 'library', from: 'electron', says: 'main and preload only' },
  { folder: 'extraction', from: '../library/database.ts', says: 'no way to the library' },
  { folder: 'extraction', from: 'better-sqlite3', says: 'library threads only' },
  { folder: 'operations', from: '../extraction/extraction.ts', says: 'through the Host' },
  { folder: 'operations', from: '../main/electronHost.ts', says: 'through the Host' },
  { folder: 'operations', from: 'electron', says: 'main and preload only' },
  { folder: 'main', from: '../renderer/main.tsx', says: 'over the bridge only' },
  { folder: 'main', from: 'better-sqlite3', says: 'library threads only' },
  { folder: 'preload', from: '../library/database.ts', says: 'knows shared only' },
  { folder: 'preload', from: 'node:fs', says: 'sandboxed preload has no Node' },
  { folder: 'renderer', from: '../operations/host.ts', says: 'over the bridge' },
  { folder: 'renderer', from: 'node:fs', says: 'where Node does not exist' },
  { folder: 'renderer', from: 'electron', says: 'main and preload only' },
  { folder: 'cli', from: '../main/electronHost.ts', says: 'without window and Electron' },
  { folder: 'cli', from: 'electron', says: 'main and preload only' },
];

describe('the borders between folders', () => {
  it.each(forbidden)('$folder may not import $from, and the message says why', ({ folder, from, says }) => {
    const report = lintAt(
      `src/${folder}/planted.ts`,
      `import { planted } from '${from}';\nexport const used = planted;\n`,
    );
    expect(report).toContain('noRestrictedImports');
    expect(report.replace(/\s+/g, ' ')).toContain(says);
  });

  it('a feature of the window may not import another feature', () => {
    const report = lintAt(
      'src/renderer/features/reader/planted.ts',
      "import { planted } from '../library/planted.ts';\nexport const used = planted;\n",
    );
    expect(report).toContain('noRestrictedImports');
  });

  it('what is allowed is not reported', () => {
    const report = lintAt(
      'src/operations/planted.ts',
      "import { planted } from '../library/planted.ts';\nexport const used = planted;\n",
    );
    expect(report).not.toContain('noRestrictedImports');
  });
});

describe('what the compiler and the linter hold', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'briefdesk-planted-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const compileIn = (project: string, text: string) => {
    writeFileSync(join(folder, 'planted.ts'), text);
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: join(checkout, `src/${project}/tsconfig.json`),
        compilerOptions: {
          composite: false,
          emitDeclarationOnly: false,
          noEmit: true,
          rootDir: '/',
          tsBuildInfoFile: null,
        },
        files: [join(folder, 'planted.ts'), join(checkout, 'src/core/platform.d.ts')],
        include: [],
        references: [],
      }),
    );
    return spawnSync(program('tsc'), ['-p', folder], { encoding: 'utf8' }).stdout;
  };

  it('core has no platform: neither process, nor document, nor fetch, nor a clock of the window', () => {
    for (const name of ['process', 'document', 'fetch', 'setTimeout', 'Buffer', 'crypto']) {
      expect(compileIn('core', `export const planted = ${name};\n`)).toContain(`Cannot find name '${name}'`);
    }
    expect(compileIn('core', 'export const planted = new TextEncoder().encode("a");\n')).toBe('');
  });

  it('nothing that the oldest runtime lacks compiles: Promise.withResolvers, Object.groupBy', () => {
    expect(compileIn('core', 'export const planted = Promise.withResolvers();\n')).toContain('withResolvers');
    expect(compileIn('core', 'export const planted = Object.groupBy([1], String);\n')).toContain('groupBy');
  });

  it('a circle of imports is found', () => {
    writeFileSync(
      join(folder, 'first.ts'),
      "import { second } from './second.ts';\nexport const first = () => second;\n",
    );
    writeFileSync(
      join(folder, 'second.ts'),
      "import { first } from './first.ts';\nexport const second = () => first;\n",
    );
    const run = spawnSync(program('oxlint'), ['--config', join(checkout, '.oxlintrc.json'), folder], {
      cwd: checkout,
      encoding: 'utf8',
    });
    expect(run.stdout).toContain('no-cycle');
  });

  it('a promise left floating is found', () => {
    writeFileSync(join(folder, 'floating.ts'), 'const later = async (): Promise<void> => {};\nlater();\nexport {};\n');
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: join(checkout, 'tsconfig.base.json'), files: ['floating.ts'] }),
    );
    const run = spawnSync(program('oxlint'), ['--type-aware', '--config', join(checkout, '.oxlintrc.json'), folder], {
      cwd: checkout,
      encoding: 'utf8',
    });
    expect(run.stdout).toContain('no-floating-promises');
  });
});
