import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SchemaDb } from '../database.ts';
import { libraryFiles } from '../folder/libraryFolder.ts';
import { backupFiles, backupName } from './backupManifest.ts';
import { flushFolder, sealCopy } from './sealCopy.ts';

/**
 * Makes a backup of a library before a migration: a step that turns out wrong must not be the end of anyone's evidence. On the
 * writer's own thread, since nothing else may be done before.
 * @param now ISO 8601 in UTC
 */
export function backUpBeforeMigration(folder: string, db: SchemaDb, version: number, now: string): void {
  const backups = libraryFiles.backups(folder);
  const name = backupName(now, `before-version-${version}`);
  const unfinished = join(backups, unfinishedName(name));
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  try {
    db.script(`VACUUM INTO '${backupFiles.database(unfinished).replaceAll("'", "''")}'`);
    sealCopy(unfinished, { madeAt: now, reason: 'before-migration', libraryName: basename(folder) });
    renameSync(unfinished, join(backups, name));
    flushFolder(backups);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/** What a backup's folder is called while it is written: so named it is none yet. */
export function unfinishedName(name: string): string {
  return `.unfinished-${name}`;
}
