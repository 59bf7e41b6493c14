import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { ensureCslPack } from '../../scripts/cslPack.mjs';
import { bundleOnce, root } from './bundleOnce.ts';

/** Where unit tests of the PDF parts find pdf.js's data; bundles look into `pdfjs` beside themselves. */
export const pdfDataFolder = join(root, 'node_modules/pdfjs-dist');

/**
 * Bundles entries of the application, such as `{ cli: 'src/cli/main.ts' }`, as the application's build does; the folder they
 * are in. Nobody writes into it: other tests use it too.
 */
export function bundleEntries(entries: Readonly<Record<string, string>>): Promise<string> {
  const input = Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(root, path)]));
  const output = { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' } as const;
  return bundleOnce(
    Object.keys(entries).join('-'),
    { ssr: true, rolldownOptions: { input, external: ['better-sqlite3'], output } },
    (outDir) => {
      symlinkSync(pdfDataFolder, join(outDir, 'pdfjs'), 'dir');
      symlinkSync(ensureCslPack(), join(outDir, 'csl'), 'dir');
    },
  );
}
