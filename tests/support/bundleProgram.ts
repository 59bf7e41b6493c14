import { join } from 'node:path';
import { bundleOnce, root } from './bundleOnce.ts';

/** Bundles a program of tests/support/programs into one JavaScript file that plain Node runs, as the application's own entries are; its path. */
export async function bundleProgram(name: string): Promise<string> {
  const folder = await bundleOnce(name, {
    ssr: join(root, 'tests/support/programs', `${name}.ts`),
    rolldownOptions: { external: ['better-sqlite3'], output: { format: 'es', entryFileNames: `${name}.mjs` } },
  });
  return join(folder, `${name}.mjs`);
}
