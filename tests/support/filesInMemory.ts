import { rmSync } from 'node:fs';
import { makeMemoryFolder } from '../../scripts/testing/memoryFolder.mjs';

/**
 * Vitest calls this once, before any worker starts: temporary files of the tests, and of the programs they start, lie in
 * memory where that is possible. Smoke and end-to-end tests use the disk.
 */
export function setup(): (() => void) | undefined {
  const folder = makeMemoryFolder();
  if (folder === undefined) return undefined;
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
