import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Bundles a program of tests/support/programs into one JavaScript file that plain Node runs, as the application's own
 * entries are; its path. Lies inside the checkout, where the database library is found.
 */
export async function bundleProgram(name: string): Promise<string> {
  const outDir = join(root, 'node_modules', '.briefdesk-test', `${name}-${process.pid}`);
  mkdirSync(outDir, { recursive: true });
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
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
