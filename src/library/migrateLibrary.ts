import { BriefingError } from '../core/errors.ts';
import { backUpBeforeMigration } from './backups/backUpBeforeMigration.ts';
import type { SchemaDb } from './database.ts';
import type { Migration } from './migrations/migration.ts';

/** Which schema a database has: the version of the last migration that ran on it. */
export function schemaVersion(db: SchemaDb): number {
  return Number(db.pragma('user_version'));
}

/** Runs the steps a database has not seen, each in a transaction of its own: a crash leaves it between two steps. */
export function migrate(db: SchemaDb, migrations: readonly Migration[]): void {
  const from = schemaVersion(db);
  for (const { version, migrate } of migrations.filter((step) => step.version > from)) {
    db.transaction(() => {
      migrate(db);
      db.pragma(`user_version = ${version}`);
    });
  }
}

/**
 * Brings an existing library up to the newest schema, after a backup of it as it was. Throws `library-newer-version`.
 * @param now ISO 8601, for the backup's name
 */
export function migrateLibrary(folder: string, db: SchemaDb, migrations: readonly Migration[], now: string): void {
  const version = schemaVersion(db);
  const newest = migrations.at(-1)?.version ?? 0;
  refuseNewer(folder, version, newest);
  if (version === newest) return;
  backUpBeforeMigration(folder, db, newest, now);
  migrate(db, migrations);
}

/** Throws `library-newer-version` for a schema this program does not know: writing to it could lose what it added. */
export function refuseNewer(folder: string, version: number, newest: number): void {
  if (version <= newest) return;
  throw new BriefingError(
    'library-newer-version',
    `The library ${folder} was written by a newer Briefdesk (schema ${version}, this one knows ${newest}). Update Briefdesk, then open it again.`,
    { folder, version, newest },
  );
}
