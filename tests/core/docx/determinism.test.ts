import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleExport } from '../../support/sampleExport.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'briefdesk-determinism-'));
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** The Electron at hand run as Node: another V8 and another ICU than those of this process. Set-up names it. */
const electron = process.env['BRIEFDESK_ELECTRON'];

let expected: string;

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'tests/support/programs/printSampleExports.ts',
      outDir: folder,
      target: 'node18.15',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'print.cjs' } },
    },
    ssr: { noExternal: true },
  });
  expected = `${hex(await sampleExport('chicago-fullnote-bibliography'))}\n${hex(await sampleExport('chicago-author-date'))}\n`;
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function print(program: string, environment: Record<string, string>): string {
  const { stdout, stderr, status } = spawnSync(program, [path.join(folder, 'print.cjs')], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

describe('the same briefing is the same file', () => {
  test('twice in one process', async () => {
    const again = `${hex(await sampleExport('chicago-fullnote-bibliography'))}\n${hex(await sampleExport('chicago-author-date'))}\n`;
    expect(again === expected).toBe(true);
  });

  test.each([
    ['India, in Hebrew', { TZ: 'Asia/Kolkata', LC_ALL: 'he_IL.UTF-8', LANG: 'he_IL.UTF-8' }],
    ['Samoa, in Swedish', { TZ: 'Pacific/Apia', LC_ALL: 'sv_SE.UTF-8', LANG: 'sv_SE.UTF-8' }],
  ])('in another process, in %s', (_place, environment) => {
    expect(print(process.execPath, environment) === expected).toBe(true);
  });

  test('on the Electron at hand, with its other ICU', ({ skip }) => {
    skip(electron === undefined, 'BRIEFDESK_ELECTRON names no Electron');
    expect(print(electron ?? '', { ELECTRON_RUN_AS_NODE: '1', TZ: 'America/New_York' }) === expected).toBe(true);
  });

  test('no entry of the zip file has a time, and the content types come first', async () => {
    const bytes = await sampleExport('chicago-author-date');
    const entries = unzipSync(bytes);
    expect(Object.keys(entries)[0]).toBe('[Content_Types].xml');
    // Local file headers: signature, and at 10 the time and date in MS-DOS form. 1980-01-01 12:00.
    for (let at = 0; at + 4 < bytes.length; at++) {
      if (strFromU8(bytes.subarray(at, at + 4), true) !== 'PK\x03\x04') continue;
      const view = new DataView(bytes.buffer, bytes.byteOffset + at);
      expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([12 << 11, (1 << 5) | 1]);
    }
  });
});
