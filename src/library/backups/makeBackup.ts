import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { libraryFiles } from '../folder/libraryFolder.ts';
import { breathe, type TaskContext } from '../safety/finding.ts';
import { openSnapshot } from '../safety/openSnapshot.ts';
import { listOriginals } from '../safety/originalFaults.ts';
import { unfinishedName } from './backUpBeforeMigration.ts';
import { type BackupReason, backupFiles, backupName } from './backupManifest.ts';
import { type CopiedOriginals, copyOriginals } from './copyOriginals.ts';
import type { Backup } from './listBackups.ts';
import { placeElsewhere } from './placeElsewhere.ts';
import { createdAt, flushFolder, sealCopy } from './sealCopy.ts';

interface BackupWish {
  /** The library's. */
  readonly folder: string;
  /** The folder that a person picked for a backup elsewhere; null for one beside the library. */
  readonly elsewhere: string | null;
  readonly reason: BackupReason;
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** Makes temporary names unique. */
  readonly token: string;
}

export interface MadeBackup extends Backup {
  /** Of originals, for a backup elsewhere; one beside the library leaves them where they are. */
  readonly originals: CopiedOriginals;
}

/**
 * Makes a backup of one state of a library while it is worked with: the database a few megabytes at a time, checked and sealed
 * with its manifest, and elsewhere the originals that are not there yet. It has its name when it is whole. Throws
 * `library-damaged` where the copy is not sound; aborted or failed, it leaves nothing.
 */
export async function makeBackup(wish: BackupWish, context: TaskContext): Promise<MadeBackup> {
  const { folder, elsewhere, reason, now, token } = wish;
  const target =
    elsewhere === null ? folder : await placeElsewhere(elsewhere, { folder, createdAt: readCreatedAt(folder) });
  const backups = libraryFiles.backups(target);
  const name = backupName(now, reason);
  await mkdir(backups, { recursive: true });
  await sweepUnfinished(backups, Date.parse(now));
  const unfinished = join(backups, unfinishedName(`${name}-${token}`));
  await mkdir(unfinished);
  try {
    await copyDatabase(libraryFiles.database(folder), backupFiles.database(unfinished), context);
    await breathe(context);
    const manifest = sealCopy(unfinished, { madeAt: now, reason, libraryName: basename(folder) });
    await breathe(context);
    // Before the backup has its name: one that names originals has them.
    const originals =
      target === folder ? NONE_COPIED : await copyOriginalsOf(unfinished, { from: folder, to: target, token }, context);
    const path = join(backups, name);
    await rename(unfinished, path);
    flushFolder(backups);
    return { name, path, manifest, originals };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

const NONE_COPIED: CopiedOriginals = { copied: 0, missing: [] };

/** Pages copied before others have a turn: some megabytes. */
const PAGES_A_STEP = 256;

async function copyDatabase(file: string, copy: string, context: TaskContext): Promise<void> {
  // With a timeout: the library may be just opening.
  const database = new Database(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
  try {
    // Held on one state: else each write of another connection would make the copying begin anew.
    database.exec('BEGIN; SELECT count(*) FROM sqlite_schema;');
    await database.backup(copy, {
      progress: ({ totalPages, remainingPages }) => {
        context.signal.throwIfAborted();
        context.report(totalPages - remainingPages, totalPages, basename(file));
        return PAGES_A_STEP;
      },
    });
  } finally {
    database.close();
  }
}

async function copyOriginalsOf(
  unfinished: string,
  way: { readonly from: string; readonly to: string; readonly token: string },
  context: TaskContext,
): Promise<CopiedOriginals> {
  const db = openSnapshot(backupFiles.database(unfinished));
  const originals = listOriginals(db);
  db.close();
  return copyOriginals(originals, way, context);
}

function readCreatedAt(folder: string): string {
  const db = openSnapshot(libraryFiles.database(folder));
  try {
    return createdAt(db);
  } finally {
    db.close();
  }
}

/** Milliseconds after which nobody writes to an unfinished backup any more. */
const ABANDONED = 60 * 60 * 1000;

/** Removes what a crash left of a backup under way. */
async function sweepUnfinished(backups: string, now: number): Promise<void> {
  for (const name of await readdir(backups)) {
    if (!name.startsWith(unfinishedName(''))) continue;
    const path = join(backups, name);
    const facts = await stat(path).catch(() => null);
    if (facts && now - facts.mtimeMs > ABANDONED) await rm(path, { recursive: true, force: true });
  }
}
