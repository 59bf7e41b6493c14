import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { libraryFiles } from '../folder/libraryFolder.ts';
import { type BackupManifest, readManifest } from './backupManifest.ts';

/** A backup that is there. */
export interface Backup {
  /** Its folder's name, by which it is known among those of its library. */
  readonly name: string;
  /** Absolute, of its folder. */
  readonly path: string;
  readonly manifest: BackupManifest;
}

/** The backups of a folder that holds some: a library, or a place elsewhere that backups were made to. The newest first. */
export async function listBackups(folder: string): Promise<readonly Backup[]> {
  const backups = libraryFiles.backups(folder);
  const entries = await readdir(backups, { withFileTypes: true }).catch(() => []);
  const found: Backup[] = [];
  for (const entry of entries) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    const path = join(backups, entry.name);
    const manifest = await readManifest(path);
    if (manifest) found.push({ name: entry.name, path, manifest });
  }
  return found.sort(
    (one, other) => compare(other.manifest.madeAt, one.manifest.madeAt) || compare(other.name, one.name),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
