import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { explainOpenError } from '../../src/library/explainOpenError.ts';
import { openLibrary } from '../../src/library/openLibrary.ts';
import { sql } from '../../src/library/sql.ts';
import { addSource, expectFailure } from '../support/builders.ts';
import { temporaryFolder, temporaryLibrary, temporaryLibraryIn } from '../support/temporaryLibrary.ts';

const now = '2026-11-22T08:00:00.000Z';
const create = (folder: string): void => openLibrary(folder, { mode: 'create', role: 'writer', now }).close();
const openWriter = (folder: string): void => openLibrary(folder, { mode: 'open', role: 'writer', now }).close();

/** A closed library whose database was changed behind its back. */
function tampered(change: (database: Database.Database) => void): string {
  const folder = temporaryFolder();
  create(folder);
  const database = new Database(join(folder, 'library.sqlite'));
  change(database);
  database.close();
  return folder;
}

test('a created library has its database, originals and backups, and can be opened again', () => {
  const folder = join(temporaryFolder(), 'new', 'library');
  create(folder);
  expect(readdirSync(folder).sort()).toEqual(['backups', 'library.sqlite', 'lock.json', 'lock.sqlite', 'originals']);
  openWriter(folder);
});

test('the database has the settings that measuring chose', () => {
  const { folder } = temporaryLibrary();
  const database = new Database(join(folder, 'library.sqlite'), { readonly: true });
  expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(database.pragma('page_size', { simple: true })).toBe(16_384);
  database.close();
});

test('foreign keys are watched and a confirmed write is on the disk', () => {
  const { writer } = temporaryLibrary();
  expect(writer.find(sql`PRAGMA foreign_keys`)).toEqual({ foreign_keys: 1 });
  expect(writer.find(sql`PRAGMA synchronous`)).toEqual({ synchronous: 2 });
});

test('a reader sees what the writer has written, and cannot write', () => {
  const library = temporaryLibrary();
  const id = addSource(library);
  expect(library.call('sources.get', { id }).id).toBe(id);
  expect(() => library.reader.find(sql`INSERT INTO library_setting VALUES ('a', 'b') RETURNING name`)).toThrow(
    /readonly/,
  );
});

describe('what cannot be opened is refused with its folder and what to do', () => {
  test('a folder that is not there', () => {
    const folder = join(temporaryFolder(), 'gone');
    expectFailure(() => openWriter(folder), 'library-not-found', folder);
  });

  test('a folder without a library, which stays as it was', () => {
    const folder = temporaryFolder();
    expectFailure(() => openWriter(folder), 'library-not-found', folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a file that is not a database', () => {
    const folder = tampered(() => undefined);
    writeFileSync(join(folder, 'library.sqlite'), 'This is not a database. '.repeat(100));
    expectFailure(() => openWriter(folder), 'library-damaged', folder);
  });

  test('an empty file', () => {
    const folder = tampered(() => undefined);
    writeFileSync(join(folder, 'library.sqlite'), '');
    expectFailure(() => openWriter(folder), 'library-damaged', folder);
  });

  test('a database of another program', () => {
    const folder = tampered((database) => database.pragma('application_id = 7'));
    expectFailure(() => openWriter(folder), 'library-damaged', folder);
  });

  test('a library of a newer version', () => {
    const folder = tampered((database) => database.pragma('user_version = 999'));
    const error = expectFailure(() => openWriter(folder), 'library-newer-version', folder);
    expect(error.details).toMatchObject({ version: 999 });
    expectFailure(() => openLibrary(folder, { mode: 'open', role: 'reader', now }), 'library-newer-version', folder);
  });

  test('a database with a damaged page', () => {
    const folder = tampered((database) => {
      const insert = database.prepare('INSERT INTO library_setting VALUES (?, ?)');
      for (let index = 0; index < 2000; index += 1) insert.run(`setting ${index}`, 'x'.repeat(200));
    });
    const file = join(folder, 'library.sqlite');
    const bytes = readFileSync(file);
    bytes.fill(0x7a, bytes.length - 200_000, bytes.length - 100_000);
    writeFileSync(file, bytes);
    expectFailure(() => openWriter(folder), 'library-damaged', folder);
  });

  // Tests may run as root, whom permissions do not stop: then it is another user who tries.
  test.skipIf(process.platform === 'win32')('a folder that may not be written to', () => {
    const folder = temporaryFolder();
    create(folder);
    chmodSync(folder, 0o555);
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid?.(65_534);
    try {
      expectFailure(() => openWriter(folder), 'library-read-only', folder);
      expectFailure(() => create(join(folder, 'sub')), 'library-read-only', folder);
    } finally {
      if (isRoot) process.seteuid?.(0);
      chmodSync(folder, 0o755);
    }
  });

  test('a path that is a file', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expectFailure(() => openWriter(file), 'library-not-found', file);
    expectFailure(() => create(file), 'library-not-found', file);
  });

  test('other errors stay what they are', () => {
    const bug = new TypeError('x is not a function');
    expect(explainOpenError('/library', bug)).toBe(bug);
  });
});

describe('creating', () => {
  test('is refused where a library is, which stays as it was', () => {
    const library = temporaryLibrary();
    const id = addSource(library);
    expectFailure(() => create(library.folder), 'library-exists', library.folder);
    expect(library.call('sources.get', { id }).id).toBe(id);
  });

  test('is refused in a folder with other files', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'holiday.jpg'), 'x');
    expectFailure(() => create(folder), 'library-exists', 'holiday.jpg');
    expect(readdirSync(folder)).toEqual(['holiday.jpg']);
  });

  test('goes on where an earlier creation was cut short', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'library.sqlite.new'), 'half a database');
    writeFileSync(join(folder, '.DS_Store'), '');
    create(folder);
    openWriter(folder);
  });
});

test('opening sweeps away copies that a crash left half done, and nothing else', () => {
  const folder = temporaryFolder();
  create(folder);
  mkdirSync(join(folder, 'originals', 'ab'));
  writeFileSync(join(folder, 'originals', 'ab', 'cdef'), 'kept');
  writeFileSync(join(folder, 'originals', 'incoming', 'half'), 'swept');
  openWriter(folder);
  expect(readdirSync(join(folder, 'originals', 'incoming'))).toEqual([]);
  expect(readFileSync(join(folder, 'originals', 'ab', 'cdef'), 'utf8')).toBe('kept');
});

test('a library indexed by an older way of folding words is indexed anew when it is opened', () => {
  const folder = temporaryFolder();
  const first = temporaryLibraryIn(folder);
  const id = addSource(first, { title: 'Old index' });
  first.writer.run(sql`INSERT INTO search (search) VALUES ('delete-all')`);
  first.writer.run(sql`UPDATE library_setting SET value = '0' WHERE name = 'normalisation-version'`);
  first.close();

  const again = temporaryLibraryIn(folder, 'open');
  expect(again.call('sources.search', { query: 'old index' }).hits.map((hit) => hit.id)).toEqual([id]);
  expect(again.call('sources.list', {}).sources.map((source) => source.id)).toEqual([id]);
  again.close();
});
