import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ensureCslPack } from '../../scripts/cslPack.mjs';

const root = join(import.meta.dirname, '../..');

/** Where unit tests of the PDF parts find pdf.js's data; bundles look into `pdfjs` beside themselves. */
export const pdfDataFolder = join(root, 'node_modules/pdfjs-dist');

/**
 * Bundles entries of the application, such as `{ cli: 'src/cli/main.ts' }`, as the application's build does; the folder they
 * are in. It lies inside the checkout, where the database library is found, and is gone with this process.
 */
export async function bundleEntries(entries: Readonly<Record<string, string>>): Promise<string> {
  const outDir = join(root, 'node_modules', '.briefdesk-test', `${Object.keys(entries).join('-')}-${process.pid}`);
  mkdirSync(outDir, { recursive: true });
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node18.15',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(root, path)])),
        external: ['better-sqlite3'],
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  });
  symlinkSync(pdfDataFolder, join(outDir, 'pdfjs'), 'dir');
  symlinkSync(ensureCslPack(), join(outDir, 'csl'), 'dir');
  return outDir;
}
