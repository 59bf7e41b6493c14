import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { BriefingId, SourceId } from '../../src/core/ids.ts';
import { allMigrations } from '../../src/library/migrations/allMigrations.ts';
import type { Migration } from '../../src/library/migrations/migration.ts';
import { openLibrary } from '../../src/library/openLibrary.ts';
import { sql } from '../../src/library/sql.ts';
import { addSource, buildId, buildMetadata } from '../support/builders.ts';
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
  expect(copy).toBe(`2027-01-02T03-04-05-678Z-before-version-${nextVersion.version}`);
  const backup = new Database(join(folder, 'backups', copy, 'library.sqlite'), { readonly: true });
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

test('a library of the first version keeps claims, briefings and what undo takes back, with the new fields empty', () => {
  const folder = temporaryFolder();
  const { sourceId, claimId, briefingId } = writeFirstVersion(folder);

  const library = temporaryLibraryIn(folder, 'open');
  try {
    expect(library.call('claims.list', {})).toMatchObject([
      {
        id: claimId,
        statement: 'Talks go on.',
        attribution: '',
        unconfirmed: [],
        passages: [{ excerpt: { quote: { exact: 'Talks' } } }],
      },
    ]);
    expect(library.call('sources.get', { id: sourceId }).metadata).toMatchObject({
      title: 'Corrected title',
      citationKey: '',
    });
    const { document } = library.call('briefings.get', { id: briefingId });
    expect(document).toMatchObject({ version: 3, blocks: [{ inlines: [{ kind: 'text', text: 'As they say.' }] }] });

    expect(library.call('undo.undo', {})).toEqual({ description: 'changing the claim “Talks resume.”' });
    expect(library.call('claims.list', {})).toMatchObject([{ statement: 'Talks resume.', attribution: '' }]);
    expect(library.call('undo.undo', {})).toEqual({ description: 'correcting “First title”' });
    expect(library.call('sources.get', { id: sourceId }).metadata).toMatchObject({
      title: 'First title',
      citationKey: '',
    });
    expect(library.call('sources.search', { query: 'first title' }).total).toBe(1);
    expect(library.call('undo.undo', {})).toEqual({ description: 'removing the claim “All agree.”' });
    expect(library.call('claims.list', {}).map(({ statement }) => statement)).toContain('All agree.');
  } finally {
    library.close();
  }
});

/** A library as the first version wrote it: a source with an excerpt, a claim on it, a briefing, and three writes to take back. */
function writeFirstVersion(folder: string) {
  const ids = {
    sourceId: buildId('src', 'a') as SourceId,
    textId: buildId('txt', 'a'),
    excerptId: buildId('exc', 'a'),
    claimId: buildId('clm', 'a'),
    briefingId: buildId('brf', 'a') as BriefingId,
  };
  const at = '2026-11-01T08:00:00.000Z';
  const firstVersion = allMigrations.filter(({ version }) => version === 1);
  const { db, close } = openLibrary(folder, { mode: 'create', role: 'writer', now: at, migrations: firstVersion });
  const text = 'Talks would resume on Sunday.';
  const block = { kind: 'paragraph', level: null, start: 0, end: text.length, page: null };
  const { citationKey: _unknownYet, ...metadata } = buildMetadata({ title: 'First title' });
  const claim = { type: 'reported fact', asOf: null, createdAt: at, updatedAt: at };
  const evidence = [{ excerptId: ids.excerptId, relation: 'supports' }];
  const undo = [
    {
      description: 'removing the claim “All agree.”',
      inverse: {
        kind: 'restore-claim',
        claim: { ...claim, id: buildId('clm', 'b'), statement: 'All agree.', evidence: [] },
      },
    },
    {
      description: 'correcting “First title”',
      inverse: { kind: 'set-source-metadata', id: ids.sourceId, metadata, row: null },
    },
    {
      description: 'changing the claim “Talks resume.”',
      inverse: { kind: 'set-claim', claim: { ...claim, id: ids.claimId, statement: 'Talks resume.', evidence } },
    },
  ];
  const paragraph = { kind: 'paragraph', id: buildId('blk', 'a'), inlines: [{ kind: 'text', text: 'As they say.' }] };
  db.transaction(() => {
    db.run(sql`INSERT INTO source (id, type, title, authors, outlet, publisher, published, accessed, url, language, volume, issue,
        pages, number, doi, format, sha256, size, file_name, text_id, imported_at)
      VALUES (${ids.sourceId}, 'article-newspaper', 'Corrected title', '[]', 'The Levant Courier', '', '2026-11-01', NULL, '', 'en',
        '', '', '', '', '', 'html', ${'a'.repeat(64)}, 9, 'talks.html', ${ids.textId}, ${at})`);
    db.run(sql`INSERT INTO source_text (id, source_id, length, page_count, sha256, extractor, extractor_version, extracted_at, text,
        blocks, pages)
      VALUES (${ids.textId}, ${ids.sourceId}, ${text.length}, NULL, ${'b'.repeat(64)}, 'html', 1, ${at}, ${text},
        ${JSON.stringify([block])}, '[]')`);
    db.run(sql`INSERT INTO excerpt (id, source_id, text_id, exact, prefix, suffix, position_start, position_end, drift, created_at)
      VALUES (${ids.excerptId}, ${ids.sourceId}, ${ids.textId}, 'Talks', '', ' would resume', 0, 5, 'exact', ${at})`);
    db.run(sql`INSERT INTO claim (id, statement, type, as_of, created_at, updated_at)
      VALUES (${ids.claimId}, 'Talks go on.', 'reported fact', NULL, ${at}, ${at})`);
    db.run(sql`INSERT INTO evidence (claim_id, position, excerpt_id, relation)
      VALUES (${ids.claimId}, 0, ${ids.excerptId}, 'supports')`);
    db.run(sql`INSERT INTO briefing (id, title, audience, author, date, language, citation_style, document_version, revision,
        created_at, updated_at)
      VALUES (${ids.briefingId}, 'Where it stands', '', '', NULL, 'en-GB', 'chicago-fullnote-bibliography', 1, 3, ${at}, ${at})`);
    db.run(sql`INSERT INTO briefing_block (briefing_id, id, position, json)
      VALUES (${ids.briefingId}, ${paragraph.id}, 0, ${JSON.stringify(paragraph)})`);
    for (const { description, inverse } of undo) {
      db.run(
        sql`INSERT INTO undo_log (at, description, inverse) VALUES (${at}, ${description}, ${JSON.stringify(inverse)})`,
      );
    }
    // Has the index made when the library is opened, as it is after an update that folds words otherwise.
    db.run(sql`DELETE FROM library_setting WHERE name = 'normalisation-version'`);
  });
  close();
  return ids;
}
