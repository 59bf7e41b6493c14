import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { BriefingError } from '../core/errors.ts';
import { sweepRestoring } from './backups/sweepRestoring.ts';
import { APPLICATION_ID, createDatabase } from './createDatabase.ts';
import { connect, type ReadableDb, type SchemaDb, type WritableDb } from './database.ts';
import { explainOpenError } from './explainOpenError.ts';
import { type FolderWarning, findFolderWarning } from './folder/findFolderWarning.ts';
import { libraryFiles } from './folder/libraryFolder.ts';
import { lockLibrary } from './folder/libraryLock.ts';
import { migrateLibrary, refuseNewer, schemaVersion } from './migrateLibrary.ts';
import { allMigrations } from './migrations/allMigrations.ts';
import type { Migration } from './migrations/migration.ts';
import { sweepIncoming } from './originals.ts';
import { recordExistingRows } from './safety/recordExistingRows.ts';
import { rebuildOutdatedIndex } from './search/searchIndex.ts';

/** A connection to a library and what there is to say of its folder. */
export interface LibraryConnection<Db extends ReadableDb> {
  readonly db: Db;
  /** Absolute. */
  readonly folder: string;
  readonly warning: FolderWarning | null;
  /** Closes the connection; the writer's also lets go of the lock. */
  close(): void;
}

export interface OpenOptions {
  /** `create` makes a library where nothing is yet, and opens it. */
  readonly mode: 'open' | 'create';
  /** The moment of opening, ISO 8601 in UTC. */
  readonly now: string;
  /** Other steps than the released ones, for testing how they run. */
  readonly migrations?: readonly Migration[];
}

/**
 * Opens a library folder. The writer holds the lock, migrates and tidies up; readers go beside it, or alone where the library
 * needs none of that. Throws `library-not-found`, `-exists`, `-locked`, `-newer-version`, `-read-only` or `-damaged`, with a
 * sentence that names the folder and says what to do.
 */
export function openLibrary(folder: string, options: OpenOptions & { role: 'writer' }): LibraryConnection<WritableDb>;
export function openLibrary(folder: string, options: OpenOptions & { role: 'reader' }): LibraryConnection<ReadableDb>;
export function openLibrary(
  folder: string,
  options: OpenOptions & { role: 'writer' | 'reader' },
): LibraryConnection<WritableDb | ReadableDb>;
export function openLibrary(
  folder: string,
  { role, ...options }: OpenOptions & { role: 'writer' | 'reader' },
): LibraryConnection<WritableDb | ReadableDb> {
  const path = resolve(folder);
  try {
    return role === 'writer' ? openWriter(path, options) : openReader(path, options);
  } catch (error) {
    throw explainOpenError(path, error);
  }
}

function openWriter(
  folder: string,
  { mode, now, migrations = allMigrations }: OpenOptions,
): LibraryConnection<WritableDb> {
  if (mode === 'open') refuseMissing(folder);
  else refuseOccupied(folder);
  mkdirSync(folder, { recursive: true });
  const lock = lockLibrary(folder, now);
  try {
    if (mode === 'create') createDatabase(folder, migrations, now);
    const warning = findFolderWarning(folder);
    const db = connectChecked(folder, { readonly: false, warning, migrations });
    try {
      migrateLibrary(folder, db, migrations, now);
      db.pragma('journal_mode = WAL');
      rebuildOutdatedIndex(db);
      recordExistingRows(db, now);
      sweepIncoming(folder);
      sweepRestoring(folder);
    } catch (error) {
      db.close();
      throw error;
    }
    const close = (): void => {
      db.close();
      lock.release();
    };
    return { db, folder, warning, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function openReader(folder: string, { migrations = allMigrations }: OpenOptions): LibraryConnection<ReadableDb> {
  refuseMissing(folder);
  const warning = findFolderWarning(folder);
  const db = connectChecked(folder, { readonly: true, warning, migrations });
  if (schemaVersion(db) < (migrations.at(-1)?.version ?? 0)) {
    db.close();
    throw new Error(`The library ${folder} is of an older version: a writer must open it first.`);
  }
  return { db, folder, warning, close: () => db.close() };
}

interface ConnectOptions {
  readonly readonly: boolean;
  readonly warning: FolderWarning | null;
  readonly migrations: readonly Migration[];
}

function connectChecked(folder: string, { readonly, warning, migrations }: ConnectOptions): SchemaDb {
  const db = connect(libraryFiles.database(folder), { readonly, timeout: BUSY_TIMEOUT });
  try {
    if (Number(db.pragma('application_id')) !== APPLICATION_ID)
      throw damaged(folder, 'It is not a library of Briefdesk');
    refuseNewer(folder, schemaVersion(db), migrations.at(-1)?.version ?? 0);
    configure(db, warning);
    if (!readonly) checkPages(folder, db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Milliseconds a statement waits for another connection's lock before it fails. */
const BUSY_TIMEOUT = 5_000;

function configure(db: SchemaDb, warning: FolderWarning | null): void {
  db.pragma('foreign_keys = ON');
  // A kill never loses a commit in WAL mode, but with NORMAL a power cut loses the last ones without a trace. A commit
  // here is an answer given to a person ("imported", "saved"), so each is on the disk first. It costs one flush on the
  // writer's own thread; performance.md §6 measured NORMAL for bulk indexing, which commits in batches anyway.
  db.pragma('synchronous = FULL');
  db.pragma('cache_size = -65536');
  db.pragma('temp_store = MEMORY');
  db.pragma('journal_size_limit = 67108864');
  // Mapped pages of a file that a server or synchroniser cuts short would end the process.
  if (warning === null) db.pragma('mmap_size = 2147418112');
}

/** Bytes up to which a database is checked whole at every opening: about a tenth of a second. */
const CHECKED_SIZE = 64 * 1024 * 1024;

/** A larger database is not read through at the start; SQLite still finds a damaged page when it is read. */
function checkPages(folder: string, db: SchemaDb): void {
  if (statSync(libraryFiles.database(folder)).size > CHECKED_SIZE) return;
  const answer = db.pragma('quick_check(1)');
  if (answer !== 'ok') throw damaged(folder, `SQLite reports: ${String(answer)}`);
}

function damaged(folder: string, what: string): BriefingError {
  return new BriefingError(
    'library-damaged',
    `The database of the library ${folder} cannot be used. ${what}. Nothing was changed; restore the folder from a backup.`,
    { folder },
  );
}

function refuseMissing(folder: string): void {
  if (existsSync(libraryFiles.database(folder))) return;
  const message = existsSync(folder)
    ? `The folder ${folder} holds no library. Choose a library's folder, or create a library.`
    : `The folder ${folder} is not there. Check whether its drive is connected, or choose another library.`;
  throw new BriefingError('library-not-found', message, { folder });
}

/** What a creation that was cut short leaves behind, and what systems put into any folder. */
const NEGLIGIBLE =
  /^(?:library\.sqlite\.new(?:-journal)?|lock\.(?:sqlite(?:-journal)?|json)|\.DS_Store|desktop\.ini|Thumbs\.db)$/;

function refuseOccupied(folder: string): void {
  if (existsSync(libraryFiles.database(folder))) {
    throw new BriefingError(
      'library-exists',
      `There is a library in ${folder} already. Open it, or choose another folder.`,
      {
        folder,
      },
    );
  }
  const others = existsSync(folder) ? readdirSync(folder).filter((name) => !NEGLIGIBLE.test(name)) : [];
  if (others.length === 0) return;
  throw new BriefingError(
    'library-exists',
    `The folder ${folder} already holds other files, such as ${others[0]}. Choose an empty or a new folder for the library.`,
    { folder, found: others[0] ?? null },
  );
}
