import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import { BriefingError } from '../../core/errors.ts';
import { connect, type SchemaDb } from '../database.ts';
import { sql } from '../sql.ts';
import { custodyHead } from '../tables/custody.ts';
import { type BackupManifest, backupFiles } from './backupManifest.ts';
import { countLibrary, hasTable } from './countLibrary.ts';

type GivenFacts = Pick<BackupManifest, 'madeAt' | 'reason' | 'libraryName'>;

/**
 * Checks a copy of a database that was just written into a backup's folder, makes one lone file of it, and writes the manifest
 * beside it. Both are on the disk then. Throws `library-damaged` where the copy is not sound.
 */
export function sealCopy(path: string, given: GivenFacts): BackupManifest {
  const file = backupFiles.database(path);
  const db = connect(file, { readonly: false, timeout: 0 });
  let facts: Omit<BackupManifest, keyof GivenFacts | 'format' | 'size' | 'sha256'>;
  try {
    // A copy of a database in WAL mode would want files beside it as soon as it is opened.
    db.pragma('journal_mode = DELETE');
    refuseUnsound(db, file);
    facts = {
      libraryCreatedAt: createdAt(db),
      schemaVersion: Number(db.pragma('user_version')),
      counts: countLibrary(db),
      custody: hasTable(db, 'custody') ? custodyHead(db) : { seq: 0, hash: '0'.repeat(64) },
    };
  } finally {
    db.close();
  }
  const manifest: BackupManifest = { format: 1, ...given, ...facts, size: statSync(file).size, sha256: hashFile(file) };
  writeFileSync(backupFiles.manifest(path), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const written of [file, backupFiles.manifest(path)]) flushFile(written);
  flushFolder(path);
  return manifest;
}

function refuseUnsound(db: SchemaDb, file: string): void {
  const answer = db.pragma('quick_check(1)');
  if (answer === 'ok') return;
  throw new BriefingError(
    'library-damaged',
    `The backup was not made: SQLite found a fault in the copy of the database (${String(answer)}). Verify the library; an earlier backup may be sound.`,
    { file },
  );
}

/** When the library was made, by which its backups are known from those of others. */
export function createdAt(db: SchemaDb): string {
  if (!hasTable(db, 'library_setting')) return '';
  return db.find<{ value: string }>(sql`SELECT value FROM library_setting WHERE name = 'created-at'`)?.value ?? '';
}

/** SHA-256 of a file, read on this very thread; lower-case hexadecimal. */
function hashFile(file: string): string {
  const hash = createHash('sha256');
  const buffer = new Uint8Array(4 * 1024 * 1024);
  const handle = openSync(file, 'r');
  try {
    for (;;) {
      const read = readSync(handle, buffer);
      if (read === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, read));
    }
  } finally {
    closeSync(handle);
  }
}

/** Puts a file's bytes on the disk. */
export function flushFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Puts renames and new names on the disk. Windows has no such call and needs none. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
