import { createHash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of all files in a folder and its folders. */
export function bytesIn(root: string): number {
  return filesIn(root).reduce((sum, path) => sum + statSync(path).size, 0);
}

/** Reads all files in a folder and its folders, a megabyte at a time, and hashes each: what cannot be saved. */
export function hashAll(root: string): void {
  const buffer = new Uint8Array(1024 * 1024);
  for (const path of filesIn(root)) {
    const hash = createHash('sha256');
    const file = openSync(path, 'r');
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      hash.update(buffer.subarray(0, read));
    closeSync(file);
    hash.digest();
  }
}

function filesIn(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
