import { expect, test } from 'vitest';
import type { SourceId } from '../../src/core/ids.ts';
import { allMigrations } from '../../src/library/migrations/allMigrations.ts';
import { openLibrary } from '../../src/library/openLibrary.ts';
import { sql } from '../../src/library/sql.ts';
import { appendCustody } from '../../src/library/tables/custody.ts';
import { buildId } from '../support/builders.ts';
import { temporaryFolder, temporaryLibraryIn } from '../support/temporaryLibrary.ts';

const ids = {
  regraded: buildId('src', 'a') as SourceId,
  undone: buildId('src', 'b') as SourceId,
  unexplained: buildId('src', 'c') as SourceId,
  ungraded: buildId('src', 'd') as SourceId,
};

test('the grades of a library of before have the history that the custody log knows, and no invented moments', () => {
  const folder = temporaryFolder();
  writeSecondVersion(folder);
  const library = temporaryLibraryIn(folder, 'open');
  const history = (id: SourceId) =>
    library.call('sources.gradeHistory', { id }).map(({ reliability, gradedAt }) => [reliability, gradedAt]);
  try {
    expect(history(ids.regraded)).toEqual([
      ['D', '2026-11-03T00:00:00.000Z'],
      ['B', '2026-11-01T00:00:00.000Z'],
    ]);
    expect(history(ids.undone)).toEqual([
      [null, '2026-11-05T00:00:00.000Z'],
      ['A', '2026-11-04T00:00:00.000Z'],
    ]);
    expect(history(ids.unexplained)).toEqual([['C', null]]);
    expect(history(ids.ungraded)).toEqual([]);
    expect(library.call('sources.get', { id: ids.regraded })).toMatchObject({
      metadata: { editors: [], agency: '', updated: null, dateline: '', reliability: 'D' },
      origins: {},
      otherCsl: {},
    });
  } finally {
    library.close();
  }
});

/** A library as version 2 wrote it: sources whose grades stand in their rows, and entries of edits in the custody log. */
function writeSecondVersion(folder: string): void {
  const at = '2026-10-31T00:00:00.000Z';
  const migrations = allMigrations.filter(({ version }) => version <= 2);
  const { db, close } = openLibrary(folder, { mode: 'create', role: 'writer', now: at, migrations });
  const graded: readonly (readonly [SourceId, string | null])[] = [
    [ids.regraded, 'D'],
    [ids.undone, null],
    [ids.unexplained, 'C'],
    [ids.ungraded, null],
  ];
  const edited = (subject: SourceId, day: string, details: Readonly<Record<string, unknown>>) =>
    appendCustody(db, { at: `2026-11-${day}T00:00:00.000Z`, action: 'source-metadata-edited', subject, details });
  db.transaction(() => {
    for (const [index, [id, reliability]] of graded.entries()) {
      const textId = buildId('txt', 'abcd'[index] ?? 'e');
      db.run(sql`INSERT INTO source_text (id, source_id, length, page_count, sha256, extractor, extractor_version,
          extracted_at, text, blocks, pages)
        VALUES (${textId}, ${id}, 5, NULL, ${'b'.repeat(64)}, 'text', 1, ${at}, 'Talks',
          '[{"kind":"paragraph","level":null,"start":0,"end":5,"page":null}]', '[]')`);
      db.run(sql`INSERT INTO source (id, type, title, authors, outlet, publisher, published, accessed, url, language, volume,
          issue, pages, number, doi, reliability, format, sha256, size, file_name, text_id, imported_at)
        VALUES (${id}, 'document', 'Talks', '[]', '', '', NULL, NULL, '', 'en', '', '', '', '', '', ${reliability}, 'text',
          ${String(index).repeat(64)}, 5, 'talks.txt', ${textId}, ${at})`);
    }
    edited(ids.regraded, '01', { reliability: { from: null, to: 'B' } });
    edited(ids.regraded, '02', { title: { from: 'Talk', to: 'Talks' } });
    edited(ids.regraded, '03', { reliability: { from: 'B', to: 'D' } });
    edited(ids.undone, '04', { reliability: { from: null, to: 'A' } });
    const by = { kind: 'set-source-metadata', id: ids.undone, metadata: { title: 'Talks', reliability: null } };
    const details = { undone: 'editing the details of “Talks”', by };
    appendCustody(db, { at: '2026-11-05T00:00:00.000Z', action: 'undone', subject: ids.undone, details });
  });
  close();
}
