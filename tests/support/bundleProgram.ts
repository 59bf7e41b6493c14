import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bundles = join(root, 'node_modules', '.briefdesk-test');

/**
 * Bundles a program of tests/support/programs into one JavaScript file that plain Node runs, as the application's own
 * entries are; its path. Lies inside the checkout, where the database library is found.
 */
export async function bundleProgram(name: string): Promise<string> {
  const outDir = join(bundles, `${name}-${process.pid}`);
  mkdirSync(outDir, { recursive: true });
  sweepOldBundles();
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      ssr: join(root, 'tests/support/programs', `${name}.ts`),
      outDir,
      emptyOutDir: true,
      target: 'node18.15',
      minify: false,
      rolldownOptions: { external: ['better-sqlite3'], output: { format: 'es', entryFileNames: `${name}.mjs` } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  });
  return join(outDir, `${name}.mjs`);
}

/** Test workers are ended without notice, so each cleans up after those of an hour ago; a younger one may be in use. */
function sweepOldBundles(): void {
  for (const entry of readdirSync(bundles)) {
    const path = join(bundles, entry);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 3_600_000) rmSync(path, { recursive: true, force: true });
  }
}
