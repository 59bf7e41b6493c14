import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { allMigrations } from '../../src/library/migrations/allMigrations.ts';
import type { Migration } from '../../src/library/migrations/migration.ts';
import { openLibrary } from '../../src/library/openLibrary.ts';
import { sql } from '../../src/library/sql.ts';
import { addSource } from '../support/builders.ts';
import { temporaryFolder, temporaryLibraryIn } from '../support/temporaryLibrary.ts';

const now = '2027-01-02T03:04:05.678Z';

const nextVersion: Migration = {
  version: allMigrations.length + 1,
  migrate: (db) => db.script('CREATE TABLE reminder (id TEXT PRIMARY KEY) STRICT; INSERT INTO reminder VALUES (1)'),
};
const brokenVersion: Migration = {
  version: nextVersion.version + 1,
  migrate: (db) => db.script('CREATE TABLE half (id TEXT) STRICT; INSERT INTO no_such_table VALUES (1)'),
};

const openWith = (folder: string, migrations: readonly Migration[]) =>
  openLibrary(folder, { mode: 'open', role: 'writer', now, migrations });

test('the steps are numbered from one without a gap', () => {
  expect(allMigrations.map(({ version }) => version)).toEqual(allMigrations.map((_, index) => index + 1));
});

test('the schema is the one that was agreed on', async () => {
  const folder = temporaryFolder();
  openLibrary(folder, { mode: 'create', role: 'writer', now }).close();
  const database = new Database(join(folder, 'library.sqlite'));
  const statements = database
    .prepare(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search\\__%' ESCAPE '\\' ORDER BY type, name",
    )
    .pluck()
    .all();
  database.close();
  await expect(`${statements.join(';\n\n')};\n`).toMatchFileSnapshot('schema.snapshot.sql');
});

test('an older library is copied aside and brought up, with what it holds', () => {
  const folder = temporaryFolder();
  const library = temporaryLibraryIn(folder);
  const id = addSource(library, { title: 'From before' });
  library.close();

  const { db, close } = openWith(folder, [...allMigrations, nextVersion]);
  expect(db.find(sql`SELECT title FROM source WHERE id = ${id}`)).toEqual({ title: 'From before' });
  expect(db.find(sql`SELECT id FROM reminder`)).toEqual({ id: '1' });
  close();

  const [copy = ''] = readdirSync(join(folder, 'backups'));
  expect(copy).toBe(`before-version-${nextVersion.version}-2027-01-02T03-04-05-678Z.sqlite`);
  const backup = new Database(join(folder, 'backups', copy), { readonly: true });
  expect(backup.pragma('user_version', { simple: true })).toBe(allMigrations.length);
  expect(backup.prepare('SELECT title FROM source').pluck().get()).toBe('From before');
  expect(backup.pragma('quick_check', { simple: true })).toBe('ok');
  backup.close();
});

test('a library that is up to date is not copied', () => {
  const folder = temporaryFolder();
  openLibrary(folder, { mode: 'create', role: 'writer', now }).close();
  openWith(folder, allMigrations).close();
  expect(readdirSync(join(folder, 'backups'))).toEqual([]);
});

test('a step that fails leaves the library at the step before, to be tried again', () => {
  const folder = temporaryFolder();
  openLibrary(folder, { mode: 'create', role: 'writer', now }).close();
  expect(() => openWith(folder, [...allMigrations, nextVersion, brokenVersion])).toThrow(/no_such_table/);

  const { db, close } = openWith(folder, [...allMigrations, nextVersion]);
  expect(db.find(sql`PRAGMA user_version`)).toEqual({ user_version: nextVersion.version });
  expect(db.find(sql`SELECT name FROM sqlite_schema WHERE name = 'half'`)).toBeUndefined();
  close();
});
