import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { BriefingError } from '../../core/errors.ts';
import { connect, type SchemaDb } from '../database.ts';
import { libraryFiles } from '../folder/libraryFolder.ts';
import { lockLibrary } from '../folder/libraryLock.ts';
import { refuseNewer, schemaVersion } from '../migrateLibrary.ts';
import { allMigrations } from '../migrations/allMigrations.ts';
import { hashBackup } from '../safety/backupFaults.ts';
import { breathe, type TaskContext } from '../safety/finding.ts';
import { openSnapshot } from '../safety/openSnapshot.ts';
import { listOriginals } from '../safety/originalFaults.ts';
import { sql } from '../sql.ts';
import { appendCustody, type CustodyHead, custodyHead, listRestores, type Restore } from '../tables/custody.ts';
import { backupFiles, backupName, readManifest } from './backupManifest.ts';
import { type CopiedOriginals, copyOriginals } from './copyOriginals.ts';
import { makeBackup } from './makeBackup.ts';
import { flushFile, flushFolder } from './sealCopy.ts';
import { restoringFile, sweepRestoring } from './sweepRestoring.ts';

interface RestoreWish {
  readonly folder: string;
  /** Of the backup's folder. */
  readonly path: string;
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** Makes temporary names unique. */
  readonly token: string;
}

export interface Restored {
  /** The backup that was made of what was there before: its name. */
  readonly before: string;
  readonly originals: CopiedOriginals;
}

/**
 * Puts a backup in the place of a library's database. What is there is itself backed up first; then the backup's copy, with an
 * entry in its custody log that it was restored, and from which head, takes the name of the database in one step: a crash at
 * any moment leaves either the one or the other. The library must be closed. Throws `library-locked`, `backup-unsound`,
 * `library-newer-version`.
 */
export async function restoreBackup(wish: RestoreWish, context: TaskContext): Promise<Restored> {
  const { folder, path, now, token } = wish;
  await refuseUnsound(path, context);
  mkdirSync(folder, { recursive: true });
  const lock = lockLibrary(folder, now);
  try {
    sweepRestoring(folder);
    const before = await keepPresent(wish, context);
    const originals = await bringOriginals(wish, context);
    const copy = restoringFile(folder, token);
    await copyFile(backupFiles.database(path), copy);
    await breathe(context);
    sealRestored(copy, wish, before);
    // From here on it is not stopped any more.
    takeOutOfTheWay(folder);
    renameSync(copy, libraryFiles.database(folder));
    flushFolder(folder);
    return { before: before.name, originals };
  } finally {
    lock.release();
  }
}

async function refuseUnsound(path: string, { signal }: TaskContext): Promise<void> {
  const manifest = await readManifest(path);
  const found = manifest && (await hashBackup({ path }, signal));
  if (manifest && found === manifest.sha256) {
    refuseNewer(path, manifest.schemaVersion, allMigrations.at(-1)?.version ?? 0);
    return;
  }
  throw new BriefingError(
    'backup-unsound',
    `${path} is not as it was when the backup was made. Nothing was changed; choose another backup.`,
    { path },
  );
}

interface KeptPresent {
  readonly name: string;
  /** Where its custody log ended; null where it could not be read. */
  readonly head: CustodyHead | null;
}

/** A backup of what is there, or where that is damaged, its files as they are. */
async function keepPresent({ folder, now, token }: RestoreWish, context: TaskContext): Promise<KeptPresent> {
  const database = libraryFiles.database(folder);
  if (!existsSync(database)) return { name: '', head: null };
  try {
    const made = await makeBackup({ folder, elsewhere: null, reason: 'before-restore', now, token }, context);
    return { name: made.name, head: made.manifest.custody };
  } catch (error) {
    context.signal.throwIfAborted();
    if (!isDamage(error)) throw error;
    const name = backupName(now, 'damaged');
    const kept = join(libraryFiles.backups(folder), name);
    mkdirSync(kept, { recursive: true });
    for (const file of DATABASE_FILES.filter((suffix) => existsSync(`${database}${suffix}`))) {
      await copyFile(`${database}${file}`, join(kept, `${basename(database)}${file}`));
    }
    return { name, head: null };
  }
}

const DATABASE_FILES = ['', '-wal', '-shm', '-journal'] as const;

function isDamage(error: unknown): boolean {
  if (error instanceof BriefingError) return error.code === 'library-damaged';
  return error instanceof Error && 'code' in error && /^SQLITE_(?:CORRUPT|NOTADB)/.test(String(error.code));
}

/** A backup elsewhere has its originals with it; one beside the library names those that are there. */
async function bringOriginals({ folder, path, token }: RestoreWish, context: TaskContext): Promise<CopiedOriginals> {
  const from = join(path, '..', '..');
  const db = openSnapshot(backupFiles.database(path));
  const originals = listOriginals(db);
  db.close();
  return copyOriginals(originals, { from, to: folder, token }, context);
}

function sealRestored(copy: string, { folder, path, now }: RestoreWish, before: KeptPresent): void {
  const db = connect(copy, { readonly: false, timeout: 0 });
  try {
    const from = custodyHead(db);
    const details = {
      backup: basename(path),
      from,
      replaced: before.head,
      keptAs: before.name,
      ...branchOf(db, folder),
    };
    db.transaction(() => appendCustody(db, { at: now, action: 'library-restored', subject: 'library', details }));
    refuseNewer(folder, schemaVersion(db), allMigrations.at(-1)?.version ?? 0);
  } finally {
    db.close();
  }
  flushFile(copy);
}

/** Where the log that is replaced leaves the restored one, and the restores that it told of. */
function branchOf(
  restored: SchemaDb,
  folder: string,
): { readonly common: number; readonly earlier: readonly Restore[] } {
  const present = openPresent(folder);
  if (!present) return NOTHING_KNOWN;
  try {
    return { common: lastCommon(restored, present), earlier: listRestores(present) };
  } catch {
    return NOTHING_KNOWN;
  } finally {
    present.close();
  }
}

const NOTHING_KNOWN = { common: 0, earlier: [] };

/** The last entry that both custody logs have; 0 where they have none in common. */
function lastCommon(restored: SchemaDb, present: SchemaDb): number {
  let [low, high] = [0, Math.min(custodyHead(restored).seq, custodyHead(present).seq)];
  // Each entry holds the hash of the one before: where two are the same, so are all before them.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (hashAt(restored, middle) === hashAt(present, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function openPresent(folder: string): SchemaDb | undefined {
  try {
    return openSnapshot(libraryFiles.database(folder));
  } catch {
    return undefined;
  }
}

function hashAt(db: SchemaDb, seq: number): string | undefined {
  return db.find<{ hash: string }>(sql`SELECT hash FROM custody WHERE seq = ${seq}`)?.hash;
}

/**
 * Brings what stands beside the database into it, so that nothing of the old one is taken for the new one's. What a damaged
 * one has beside it goes: it is kept among the backups.
 */
function takeOutOfTheWay(folder: string): void {
  const database = libraryFiles.database(folder);
  if (!existsSync(database)) return;
  try {
    const db = connect(database, { readonly: false, timeout: 5_000 });
    try {
      db.pragma('journal_mode = DELETE');
    } finally {
      db.close();
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(`${database}${suffix}`, { force: true });
}
