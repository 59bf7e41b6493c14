import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { BUILD_INPUTS, fingerprintInputs } from '../../scripts/buildStamp.mjs';
import { withLock } from '../../scripts/runtime/lock.mjs';

export const root = join(import.meta.dirname, '../..');

/** Inside the checkout, where the database library is found. */
const bundles = join(root, 'node_modules', '.briefdesk-test');

/** What a bundle is made of: the application's own inputs, and the tests' programs. */
const INPUTS = [...BUILD_INPUTS, 'tests/support'];

/**
 * Bundles for plain Node as the application's build does, once for all tests of all runs until an input changes; the folder
 * of the bundle. `finish` adds what the bundle looks for beside itself.
 */
export async function bundleOnce(
  name: string,
  options: InlineConfig['build'],
  finish: (outDir: string) => void = () => {},
): Promise<string> {
  const folder = join(bundles, `${name}-${fingerprintInputs(root, INPUTS).slice(0, 16)}`);
  if (!isThere(folder)) {
    await withLock(`${folder}.lock`, () => make(folder, options, finish), { silent: true });
  }
  return folder;
}

/** Says that it is in use, too. */
function isThere(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const now = new Date();
  utimesSync(folder, now, now);
  return true;
}

async function make(folder: string, options: InlineConfig['build'], finish: (outDir: string) => void): Promise<void> {
  if (isThere(folder)) return;
  sweepOldBundles();
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { recursive: true });
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: { outDir: part, emptyOutDir: true, target: 'node18.15', minify: false, ...options },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  });
  finish(part);
  renameSync(part, folder);
}

/** A bundle that no test file has asked for in two hours is in nobody's use. */
function sweepOldBundles(): void {
  for (const entry of readdirSync(bundles)) {
    const path = join(bundles, entry);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 7_200_000) rmSync(path, { recursive: true, force: true });
  }
}
