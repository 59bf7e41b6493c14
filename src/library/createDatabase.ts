import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { NORMALISATION_VERSION } from '../core/text/normaliseText.ts';
import { connectNew } from './database.ts';
import { libraryFiles } from './folder/libraryFolder.ts';
import { migrate } from './migrateLibrary.ts';
import type { Migration } from './migrations/migration.ts';
import { writeRowsADay } from './search/rowsADay.ts';
import { writeSetting } from './tables/librarySettings.ts';

/** Marks a SQLite file as a library of ours ("Brfd" in ASCII). */
export const APPLICATION_ID = 0x42726664;

/** Makes the database of a new library. It gets its name only when it is complete, so a crash leaves no half library. */
export function createDatabase(folder: string, migrations: readonly Migration[], now: string): void {
  mkdirSync(libraryFiles.incoming(folder), { recursive: true });
  mkdirSync(libraryFiles.backups(folder), { recursive: true });
  const file = libraryFiles.newDatabase(folder);
  for (const leftover of [file, `${file}-journal`]) rmSync(leftover, { force: true });
  const db = connectNew(file);
  try {
    // Before the first table, or it has no effect. Larger pages index faster (performance.md §6).
    db.pragma('page_size = 16384');
    db.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(db, migrations);
    db.transaction(() => {
      writeSetting(db, 'created-at', now);
      writeSetting(db, 'normalisation-version', String(NORMALISATION_VERSION));
      writeRowsADay(db);
    });
  } finally {
    db.close();
  }
  renameSync(file, libraryFiles.database(folder));
  flushFolder(folder);
}

/** Puts a rename on the disk. Windows has no such call and needs none. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
