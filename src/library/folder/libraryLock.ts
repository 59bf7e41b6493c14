import { readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { BriefingError } from '../../core/errors.ts';
import { libraryFiles } from './libraryFolder.ts';

export interface LibraryLock {
  release(): void;
}

/**
 * Takes the lock that lets one program write to a library: a transaction held on a database of its own. The system drops
 * it with the process, however that ends, so nothing stale is ever left. Throws `library-locked`, naming who holds it.
 * @param now ISO 8601; shown to those who find the library locked
 */
export function lockLibrary(folder: string, now: string): LibraryLock {
  const database = new Database(libraryFiles.lock(folder), { timeout: PATIENCE });
  try {
    database.exec('BEGIN EXCLUSIVE');
    writeFileSync(libraryFiles.lockHolder(folder), JSON.stringify({ host: hostname(), pid: process.pid, since: now }));
  } catch (error) {
    database.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) throw lockedBy(folder);
    throw error;
  }
  held.add(database);
  return {
    release: () => {
      database.close();
      held.delete(database);
    },
  };
}

/** Kept from the garbage collector, which would close a connection that nobody refers to, and let go of the lock unasked. */
const held = new Set<Database.Database>();

/** Milliseconds to wait for a program that is just closing the library. */
const PATIENCE = 250;

const holderSchema = z.object({ host: z.string(), pid: z.number(), since: z.string() });

function lockedBy(folder: string): BriefingError {
  const holder = readHolder(folder);
  const who = holder
    ? `Another Briefdesk has it open: process ${holder.pid} on ${holder.host}, since ${holder.since}.`
    : 'Another Briefdesk has it open.';
  return new BriefingError(
    'library-locked',
    `The library ${folder} is in use. ${who} Close it there, then open it here.`,
    {
      folder,
      host: holder?.host ?? null,
      pid: holder?.pid ?? null,
      since: holder?.since ?? null,
    },
  );
}

function readHolder(folder: string): z.infer<typeof holderSchema> | undefined {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(libraryFiles.lockHolder(folder), 'utf8')));
  } catch {
    // Missing, or caught while it is being written: the lock itself is what counts.
    return undefined;
  }
}
